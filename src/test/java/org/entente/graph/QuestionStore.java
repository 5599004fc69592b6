package org.entente.graph;

import java.nio.file.Path;
import java.time.Clock;
import org.entente.link.federation.Federation;
import org.entente.link.match.Linking;

/** A store with all that the project ships: documents, links and the slice of Wikidata. */
public final class QuestionStore {
  private QuestionStore() {}

  /** Fills one in memory; the slice answers for Wikidata. */
  public static Store loaded() {
    return loaded(Corpora.ontology());
  }

  static Store loaded(Ontology ontology) {
    Linking linking = Linking.in(Path.of("data"), ontology.schema(), ontology.thesaurus());
    Store store = DatasetStore.inMemory(Clock.systemUTC());
    Federation.offline().open(store.dataset());
    linking.install(store);
    Corpora.corpus(store, ontology, linking::quads).load(Corpora.files(ontology));
    return store;
  }
}
