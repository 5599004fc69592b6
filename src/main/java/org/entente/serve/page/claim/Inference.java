package org.entente.serve.page.claim;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.serve.page.Ref;

/**
 * By which rules a claim is inferred, and from which others.
 *
 * @param premises the claims that it begins with, each by what it states
 * @param sources the passages that it rests on in the end
 */
public record Inference(List<Ref> rules, List<Ref> premises, List<Source> sources) {
  /** Takes copies. */
  public Inference {
    rules = List.copyOf(rules);
    premises = List.copyOf(premises);
    sources = List.copyOf(sources);
  }

  static Inference of(Described claim, List<Source> sources) {
    DatasetGraph data = claim.dataset();
    List<Ref> rules =
        claim.all(Vocabulary.BY_RULE).stream().map(rule -> Ref.of(data, rule)).toList();
    List<Ref> premises =
        claim.all(Vocabulary.DERIVED_FROM).stream()
            .map(node -> Stated.ref(data, Node.ANY, node))
            .toList();
    return new Inference(rules, premises, sources);
  }
}
