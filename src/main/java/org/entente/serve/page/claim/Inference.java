package org.entente.serve.page.claim;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.reason.explain.FactAddress;
import org.entente.serve.page.Ref;

/**
 * By which rules a claim is inferred, and from which others.
 *
 * @param premises the claims that it begins with, each by what it states
 * @param sources the passages that it rests on in the end
 * @param proof the address of all proofs of what it states
 */
public record Inference(List<Ref> rules, List<Ref> premises, List<Source> sources, String proof) {
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
    // An inferred claim states one fact (ONTOLOGY.md, Minting).
    Triple fact = claim.all(Vocabulary.REIFIES).get(0).getTriple();
    return new Inference(rules, premises, sources, "/" + FactAddress.why(fact));
  }
}
