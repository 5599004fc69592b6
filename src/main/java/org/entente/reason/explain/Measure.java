package org.entente.reason.explain;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
  /**
   * How many uses of rules follow each other in proofs, and on which days these hold.
   *
   * @param stated the days on which a stated fact holds
   */
  static Measure<Profile> height(Function<Triple, Intervals> stated) {
    return profiles(
        Profile.of(0, Intervals.ALWAYS),
        fact -> Profile.of(0, stated.apply(fact)),
        proofs -> proofs.at(height -> height + 1));
  }

  /**
   * How far proofs deserve to be believed, each as far as its weakest premise, and on which days
   * these hold. The cost is the belief below zero, from -1 to 0.
   *
   * @param stated the days on which a stated fact holds
   * @param belief how far it deserves to be believed, 0 to 1
   */
  static Measure<Profile> belief(
      Function<Triple, Intervals> stated, ToDoubleFunction<Triple> belief) {
    return profiles(
        Profile.of(-1, Intervals.ALWAYS),
        fact -> Profile.of(-belief.applyAsDouble(fact), stated.apply(fact)),
        UnaryOperator.identity());
  }

  private static Measure<Profile> profiles(
      Profile all, Function<Triple, Profile> stated, UnaryOperator<Profile> after) {
    return new Measure<>(Profile.NONE, all, stated, Profile::and, Profile::or, after);
  }

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
}
