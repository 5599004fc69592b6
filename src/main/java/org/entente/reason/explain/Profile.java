package org.entente.reason.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.entente.reason.Intervals;

/**
 * What proofs cost, and on which days they hold: a proof counts only for days that all its premises
 * share.
 *
 * @param levels from the cheapest; each with the days that proofs of that cost or less give, which
 *     are more than those of the level before
 */
record Profile(List<Level> levels) {
  /** No proof. */
  static final Profile NONE = new Profile(List.of());

  /**
   * Proofs up to a cost.
   *
   * @param days never none
   */
  record Level(double cost, Intervals days) {}

  /** Takes a copy. */
  Profile {
    levels = List.copyOf(levels);
  }

  /** One proof. */
  static Profile of(double cost, Intervals days) {
    return days.isNever() ? NONE : new Profile(List.of(new Level(cost, days)));
  }

  /** The least cost of a proof that holds on some day. */
  OptionalDouble least() {
    return levels.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(levels.get(0).cost());
  }

  /** The least cost of a proof that holds on a day. */
  OptionalDouble on(LocalDate day) {
    return levels.stream()
        .filter(level -> level.days().contains(day))
        .mapToDouble(Level::cost)
        .findFirst();
  }

  /** The days that proofs up to a cost give. */
  private Intervals upTo(double cost) {
    Intervals days = Intervals.NEVER;
    for (Level level : levels) {
      if (level.cost() > cost) {
        break;
      }
      days = level.days();
    }
    return days;
  }

  /** Both must be proved, at the greater cost of the two. */
  Profile and(Profile other) {
    if (isSimple() && other.isSimple()) {
      double cost = Math.max(levels.get(0).cost(), other.levels.get(0).cost());
      return of(cost, levels.get(0).days().and(other.levels.get(0).days()));
    }
    return merge(other, Intervals::and);
  }

  private boolean isSimple() {
    return levels.size() == 1;
  }

  /** Either may be proved. */
  Profile or(Profile other) {
    if (levels.isEmpty() || other.levels.isEmpty()) {
      return levels.isEmpty() ? other : this;
    }
    return merge(other, Intervals::or);
  }

  private Profile merge(Profile other, BinaryOperator<Intervals> days) {
    TreeSet<Double> costs = new TreeSet<>();
    levels.forEach(level -> costs.add(level.cost()));
    other.levels.forEach(level -> costs.add(level.cost()));
    List<Level> merged = new ArrayList<>();
    Intervals before = Intervals.NEVER;
    for (double cost : costs) {
      Intervals now = days.apply(upTo(cost), other.upTo(cost));
      if (!now.equals(before)) {
        merged.add(new Level(cost, now));
        before = now;
      }
    }
    return new Profile(merged);
  }

  /** The same proofs at other costs, in the same order. */
  Profile at(DoubleUnaryOperator cost) {
    return new Profile(
        levels.stream()
            .map(level -> new Level(cost.applyAsDouble(level.cost()), level.days()))
            .toList());
  }
}
