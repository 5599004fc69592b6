package org.entente.reason.explain;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.graph.Evidence.Support;
import org.entente.reason.Intervals;

/**
 * Why a fact holds.
 *
 * @param complete whether {@code ground} has every proof, and belief and days are exact
 * @param limit how many proofs it may have, those of premises among them
 * @param belief 0 to 1
 * @param days when it holds
 * @param ground the fact with its proofs; it has none where the fact does not hold
 */
public record Explanation(
    boolean complete, int limit, double belief, Intervals days, Ground ground) {
  /** The fact explained. */
  public Triple fact() {
    return ground.fact();
  }

  /** Whether the fact holds. */
  public boolean isProved() {
    return !ground.proofs().isEmpty();
  }

  /**
   * A fact that a proof rests on, or that is to be proved.
   *
   * @param proofs the shortest first; what states the fact before what it is derived from
   */
  public record Ground(Triple fact, List<Proof> proofs) {}

  /** One reason why a fact holds. */
  public sealed interface Proof {
    /** The same for the same proof in whatever data: 16 hexadecimal digits. */
    String id();

    /** How far the fact deserves to be believed for this reason alone, 0 to 1. */
    double belief();

    /** When the fact holds for this reason alone. */
    Intervals days();
  }

  /**
   * It is stated.
   *
   * @param claims by document and place; none for what nobody claims, as kinds and topics
   * @param graphs the graphs that state it
   */
  public record Stated(
      String id, double belief, Intervals days, List<Support> claims, List<Node> graphs)
      implements Proof {}

  /**
   * It follows by a rule.
   *
   * @param rule the rule's name
   * @param template the rule's sentence, with variables in braces
   * @param binding what the rule's variables stand for, by name
   * @param premises in the rule's order
   */
  public record Derived(
      String id,
      double belief,
      Intervals days,
      String rule,
      String template,
      Map<String, Node> binding,
      List<Ground> premises)
      implements Proof {}
}
