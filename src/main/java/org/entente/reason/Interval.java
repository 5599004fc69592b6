package org.entente.reason;

import java.time.LocalDate;

/**
 * A run of days, half-open: from its first day to before another.
 *
 * @param from the first day; {@link LocalDate#MIN} where no start is known
 * @param until the day after the last; {@link LocalDate#MAX} where no end is known
 */
public record Interval(LocalDate from, LocalDate until) implements Comparable<Interval> {
  /** Checks the order. */
  public Interval {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("until " + until + " does not lie after from " + from);
    }
  }

  /** Whether it has a first day. */
  public boolean isStartKnown() {
    return !from.equals(LocalDate.MIN);
  }

  /** Whether it has a last day. */
  public boolean isEndKnown() {
    return !until.equals(LocalDate.MAX);
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  @Override
  public int compareTo(Interval other) {
    int byStart = from.compareTo(other.from);
    return byStart != 0 ? byStart : until.compareTo(other.until);
  }
}
