package org.entente.reason.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.entente.reason.Intervals;

/** What can be proved, and how well, where some facts may not be used. */
final class Scope {
  private final Derivations derivations;
  private final Valuation<Integer> height;
  private final Valuation<Intervals> days;
  private final Valuation<Double> belief;
  private final Map<Triple, Integer> sizes = new HashMap<>();

  /**
   * Over a snapshot.
   *
   * @param statements tells days and belief of what is stated
   * @param excluded facts that may not be used
   */
  Scope(Derivations derivations, Statements statements, Set<Triple> excluded) {
    this.derivations = derivations;
    this.days =
        new Valuation<>(derivations, Measure.days(statements::days), excluded, step -> true);
    this.height = new Valuation<>(derivations, Measure.HEIGHT, excluded, this::isPossible);
    this.belief =
        new Valuation<>(
            derivations, Measure.belief(statements::belief), excluded, this::isPossible);
  }

  /** Whether there is a day on which all premises hold. */
  private boolean isPossible(Step step) {
    return !days.of(step).isNever();
  }

  boolean isComplete() {
    return height.isComplete() && days.isComplete() && belief.isComplete();
  }

  Intervals days(Triple fact) {
    return days.of(fact);
  }

  Intervals days(Step step) {
    return days.of(step);
  }

  double belief(Triple fact) {
    return belief.of(fact);
  }

  double belief(Step step) {
    return belief.of(step);
  }

  /** The uses of rules that conclude a fact on some day, the shortest first. */
  List<Step> steps(Triple fact) {
    return derivations.of(fact).stream()
        .filter(this::isPossible)
        .sorted(
            Comparator.<Step>comparingInt(height::of)
                .thenComparingInt(this::size)
                .thenComparing(Step.ORDER))
        .toList();
  }

  /**
   * How many uses of rules the proof begins with, where each premise is proved the shortest way.
   */
  private int size(Step step) {
    return 1 + step.premises().stream().mapToInt(this::size).sum();
  }

  private int size(Triple fact) {
    Integer known = sizes.get(fact);
    if (known == null) {
      known = derivations.isStated(fact) ? 0 : size(lowest(fact));
      sizes.put(fact, known);
    }
    return known;
  }

  /** The first step of the lowest proof of a fact that can be proved and is not stated. */
  Step lowest(Triple fact) {
    int lowest = height.of(fact);
    return derivations.of(fact).stream()
        .filter(step -> isPossible(step) && height.of(step) == lowest)
        .min(Comparator.<Step>comparingInt(this::size).thenComparing(Step.ORDER))
        .orElseThrow();
  }
}
