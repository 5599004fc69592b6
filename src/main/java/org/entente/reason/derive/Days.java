package org.entente.reason.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.reason.Intervals;

/** Numbers for sets of days, so that a fact needs no more than a number to say when it holds. */
final class Days {
  static final int ALWAYS = 0;
  static final int NEVER = 1;

  // Odd, so that no two pairs become one: 2 to the 64th, divided by the golden ratio.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final List<Intervals> sets = new ArrayList<>();
  private final Map<Intervals, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> intersections = new HashMap<>();
  private final Map<Long, Integer> unions = new HashMap<>();

  Days() {
    number(Intervals.ALWAYS);
    number(Intervals.NEVER);
  }

  int number(Intervals days) {
    return numbers.computeIfAbsent(
        days,
        set -> {
          sets.add(set);
          return sets.size() - 1;
        });
  }

  Intervals get(int number) {
    return sets.get(number);
  }

  /** The days of both. */
  int and(int one, int other) {
    if (one == other || other == ALWAYS) {
      return one;
    } else if (one == ALWAYS) {
      return other;
    }
    return intersections.computeIfAbsent(
        pair(one, other), pair -> number(get(one).and(get(other))));
  }

  /** The days of either. */
  int or(int one, int other) {
    if (one == other || one == ALWAYS || other == NEVER) {
      return one;
    } else if (one == NEVER || other == ALWAYS) {
      return other;
    }
    return unions.computeIfAbsent(pair(one, other), pair -> number(get(one).or(get(other))));
  }

  /** Whether the first set holds each day of the second. */
  boolean covers(int one, int other) {
    return or(one, other) == one;
  }

  /** A long's hash is one half against the other: pairs of small numbers would share a few. */
  private static long pair(int one, int other) {
    return (((long) Math.min(one, other) << 32) | Math.max(one, other)) * SPREAD;
  }
}
