package org.entente.serve.page.claim;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Texts;

/** Finds the passages of a claim, and those of others that state the same. */
record Evidently(DatasetGraph data, Texts texts) {
  /** The passages that a claim rests on: its own, or, where it is inferred, those of others. */
  List<Source> of(Node claim) {
    Sources sources = new Sources(data, texts);
    sources.numbers(Evidence.of(data, claim));
    return sources.all();
  }

  List<Source> elsewhere(Collection<Triple> triples, Node claim) {
    Sources sources = new Sources(data, texts);
    for (Triple triple : triples) {
      List<Support> others =
          Evidence.of(data, triple).stream()
              .filter(support -> !support.claim().equals(claim))
              .filter(support -> !triple.getPredicate().equals(Vocabulary.DATE_PRECISION))
              .toList();
      sources.numbers(others);
    }
    return sources.all();
  }
}
