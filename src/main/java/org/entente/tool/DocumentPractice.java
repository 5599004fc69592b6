package org.entente.tool;

import java.util.List;
import org.entente.fact.ClaimFile;
import org.entente.fact.Source;
import org.entente.graph.Corpus;
import org.entente.graph.Ontology;
import org.entente.serve.Practice;

/** Loads the claim files that are at hand, one after the other, where nobody sees it. */
final class DocumentPractice implements Practice {
  private final Holdings scratch;
  private final List<Source> sources;

  DocumentPractice(Settings settings, Holdings real) {
    this.scratch = real.apart();
    this.sources = Ontology.sources(settings.claims());
  }

  @Override
  public void round(int number) {
    if (sources.isEmpty()) {
      return;
    }
    Corpus corpus = scratch.corpus();
    List<ClaimFile> files = corpus.read(List.of(sources.get(number % sources.size())));
    corpus.load(files);
    corpus.drop(files.get(0).document().id());
  }

  @Override
  public void close() {
    scratch.close();
  }
}
