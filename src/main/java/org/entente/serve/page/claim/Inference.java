package org.entente.serve.page.claim;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.serve.page.Ref;

/**
 * By which rules a claim is inferred, and from which others.
 *
 * @param premises the claims that it begins with, each by what it states
 */
public record Inference(List<Ref> rules, List<Ref> premises) {
  /** Takes copies. */
  public Inference {
    rules = List.copyOf(rules);
    premises = List.copyOf(premises);
  }

  static Optional<Inference> of(Described claim) {
    DatasetGraph data = claim.dataset();
    List<Ref> rules =
        claim.all(Vocabulary.BY_RULE).stream().map(rule -> Ref.of(data, rule)).toList();
    List<Ref> premises =
        claim.all(Vocabulary.DERIVED_FROM).stream()
            .filter(node -> Vocabulary.isIn(node, Vocabulary.CLAIM))
            .map(node -> Stated.ref(data, node))
            .toList();
    return rules.isEmpty() ? Optional.empty() : Optional.of(new Inference(rules, premises));
  }
}
