package org.entente.reason.explain;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Triple;
import org.entente.reason.Intervals;

/**
 * Something of which facts have more or less, and which proofs hand on.
 *
 * @param <V> compares by {@code equals}
 * @param none what a fact has that is neither stated nor proved
 * @param all so much that no further proof can add to it
 * @param stated what its evidence gives to a stated fact
 * @param both what two premises have together
 * @param either what two proofs give together
 * @param after what is left of the premises' when a rule was used
 */
record Measure<V>(
    V none,
    V all,
    Function<Triple, V> stated,
    BinaryOperator<V> both,
    BinaryOperator<V> either,
    UnaryOperator<V> after) {
  /** How many uses of rules follow each other in a fact's lowest proof. */
  static final Measure<Integer> HEIGHT =
      new Measure<>(
          Integer.MAX_VALUE,
          0,
          fact -> 0,
          Math::max,
          Math::min,
          height -> height == Integer.MAX_VALUE ? height : height + 1);

  /** On which days a fact holds. */
  static Measure<Intervals> days(Function<Triple, Intervals> stated) {
    return new Measure<>(
        Intervals.NEVER,
        Intervals.ALWAYS,
        stated,
        Intervals::and,
        Intervals::or,
        UnaryOperator.identity());
  }

  /**
   * How far a fact deserves to be believed, 0 to 1: as far as its strongest proof's weakest
   * premise.
   */
  static Measure<Double> belief(Function<Triple, Double> stated) {
    return new Measure<>(0.0, 1.0, stated, Math::min, Math::max, UnaryOperator.identity());
  }
}
