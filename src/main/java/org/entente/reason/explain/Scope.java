package org.entente.reason.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.entente.reason.Intervals;

/** What can be proved, and how well, where some facts may not be used. */
final class Scope {
  private final Derivations derivations;
  private final Valuation<Profile> height;
  private final Valuation<Intervals> days;
  private final Valuation<Profile> belief;
  private final Map<Dated, Integer> sizes = new HashMap<>();

  /** A fact as it is proved for a day. */
  private record Dated(Triple fact, LocalDate day) {}

  /**
   * Over a snapshot.
   *
   * @param statements tells days and belief of what is stated
   */
  Scope(Derivations derivations, Statements statements) {
    this.derivations = derivations;
    this.days = new Valuation<>(derivations, Measure.days(statements::days));
    this.height = new Valuation<>(derivations, Measure.height(statements::days));
    this.belief =
        new Valuation<>(derivations, Measure.belief(statements::days, statements::belief));
  }

  private Scope(Scope whole, Set<Triple> excluded) {
    this.derivations = whole.derivations;
    this.days = whole.days.without(excluded);
    this.height = whole.height.without(excluded);
    this.belief = whole.belief.without(excluded);
  }

  /** The same, where some facts may not be used. */
  Scope without(Set<Triple> excluded) {
    return new Scope(this, excluded);
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
    return belief(belief.of(fact));
  }

  double belief(Step step) {
    return belief(belief.of(step));
  }

  private static double belief(Profile proofs) {
    OptionalDouble least = proofs.least();
    return least.isPresent() ? -least.getAsDouble() : 0;
  }

  /** The uses of rules that conclude a fact on some day, the shortest first. */
  List<Step> steps(Triple fact) {
    return derivations.of(fact).stream()
        .filter(step -> !days.of(step).isNever())
        .sorted(
            // Of those that are alike the order stays.
            Comparator.<Step>comparingDouble(step -> height.of(step).least().orElseThrow())
                .thenComparingInt(step -> size(step, dayOf(height.of(step)))))
        .toList();
  }

  /** A day on which the lowest proofs hold. */
  private static LocalDate dayOf(Profile proofs) {
    return proofs.levels().get(0).days().someDay();
  }

  /**
   * How many uses of rules the proof for a day begins with, where each premise is proved the
   * shortest way.
   */
  private int size(Step step, LocalDate day) {
    return 1 + step.premises().stream().mapToInt(premise -> size(premise, day)).sum();
  }

  private int size(Triple fact, LocalDate day) {
    Dated key = new Dated(fact, day);
    Integer known = sizes.get(key);
    if (known == null) {
      known = isStatedOn(fact, day) ? 0 : size(lowest(fact, day), day);
      sizes.put(key, known);
    }
    return known;
  }

  private boolean isStatedOn(Triple fact, LocalDate day) {
    return height.of(fact).on(day).orElseThrow() == 0;
  }

  /** The first step of the lowest proof for a day of a fact that follows then. */
  private Step lowest(Triple fact, LocalDate day) {
    double lowest = height.of(fact).on(day).orElseThrow();
    return derivations.of(fact).stream()
        .filter(step -> height.of(step).on(day).equals(OptionalDouble.of(lowest)))
        .min(Comparator.comparingInt(step -> size(step, day)))
        .orElseThrow();
  }

  /** The stated facts that the lowest proof of a fact comes down to; none where it has none. */
  Set<Triple> evidence(Triple fact) {
    Set<Triple> stated = new LinkedHashSet<>();
    Profile proofs = height.of(fact);
    if (proofs.least().isPresent()) {
      collect(fact, dayOf(proofs), stated);
    }
    return stated;
  }

  private void collect(Triple fact, LocalDate day, Set<Triple> stated) {
    if (isStatedOn(fact, day)) {
      stated.add(fact);
    } else {
      lowest(fact, day).premises().forEach(premise -> collect(premise, day, stated));
    }
  }
}
