package org.entente.reason.explain;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reason.Belief;
import org.entente.reason.Weighing;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Ground;
import org.entente.reason.explain.Explanation.Proof;

/** Writes for a person how belief in the stated facts of an explanation was weighed. */
public final class TextWeighing {
  private final Belief belief;
  private final Sentences sentences;

  /** For a dataset, inside the caller's transaction. */
  public TextWeighing(DatasetGraph dataset) {
    this.belief = new Belief(dataset);
    this.sentences = new Sentences(dataset);
  }

  /** The arithmetic of each fact that somebody claims, once, in the order of the proofs. */
  public String write(Explanation explanation) {
    Set<Triple> stated = new LinkedHashSet<>();
    collect(explanation.ground(), stated);
    StringBuilder out = new StringBuilder();
    for (Triple fact : stated) {
      Weighing weighing = belief.of(fact);
      if (!weighing.isNobodysClaim()) {
        out.append('\n').append(sentences.of(fact)).append('\n');
        weighing.lines().forEach(line -> out.append("   ").append(line).append('\n'));
      }
    }
    return out.toString();
  }

  private static void collect(Ground ground, Set<Triple> stated) {
    for (Proof proof : ground.proofs()) {
      if (proof instanceof Derived derived) {
        derived.premises().forEach(premise -> collect(premise, stated));
      } else {
        stated.add(ground.fact());
      }
    }
  }
}
