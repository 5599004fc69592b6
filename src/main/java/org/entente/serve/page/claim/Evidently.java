package org.entente.serve.page.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.graph.view.Texts;

/** Finds the passage of a claim, and those of others that state the same. */
record Evidently(DatasetGraph data, Texts texts) {
  Optional<Source> passage(Described claim) {
    return claim
        .one(Vocabulary.DERIVED_FROM)
        .filter(node -> Vocabulary.isIn(node, Vocabulary.PASSAGE))
        .map(passage -> Source.of(data, texts, 1, passage, List.of(claim.node())));
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
