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

  private final List<Intervals> sets = new ArrayList<>();
  private final Map<Intervals, Integer> numbers = new HashMap<>();
  private final Pairs intersections = new Pairs();
  private final Pairs unions = new Pairs();

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
    int known = intersections.get(one, other);
    if (known == Pairs.NONE) {
      known = number(get(one).and(get(other)));
      intersections.put(one, other, known);
    }
    return known;
  }

  /** The days of either. */
  int or(int one, int other) {
    if (one == other || one == ALWAYS || other == NEVER) {
      return one;
    } else if (one == NEVER || other == ALWAYS) {
      return other;
    }
    int known = unions.get(one, other);
    if (known == Pairs.NONE) {
      known = number(get(one).or(get(other)));
      unions.put(one, other, known);
    }
    return known;
  }

  /** Whether the first set holds each day of the second. */
  boolean covers(int one, int other) {
    return or(one, other) == one;
  }
}
