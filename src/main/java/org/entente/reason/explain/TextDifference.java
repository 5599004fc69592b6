package org.entente.reason.explain;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reason.Rule;
import org.entente.reason.derive.Difference;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Proof;

/** Writes for a person what other rules make of a dataset: a line for each fact. */
public final class TextDifference {
  private final Sentences sentences;
  private final Proofs proofs;

  /** For a dataset that has been closed under the rules, inside the caller's transaction. */
  public TextDifference(DatasetGraph dataset, List<Rule> rules) {
    this.sentences = new Sentences(dataset);
    this.proofs = new Proofs(dataset, rules);
  }

  /** What is gained, with the last step of the shortest proof, what is lost, and how much. */
  public String write(Difference difference) {
    StringBuilder out = new StringBuilder();
    difference.gained().forEach(fact -> out.append("+ ").append(because(fact)).append('\n'));
    difference.lost().forEach(fact -> out.append("- ").append(sentences.of(fact)).append('\n'));
    out.append("newly derived ").append(difference.gained().size()).append('\n');
    out.append("no longer derived ").append(difference.lost().size()).append('\n');
    return out.toString();
  }

  private String because(Triple fact) {
    Proof first = proofs.explain(fact, 1).ground().proofs().get(0);
    if (!(first instanceof Derived derived)) {
      return sentences.of(fact);
    }
    String says =
        derived.template().isEmpty()
            ? sentences.of(fact)
            : sentences.fill(derived.template(), derived.binding());
    return says + " [" + derived.rule() + "]";
  }
}
