package org.entente.reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of days.
 *
 * @param parts sorted; none overlaps or touches the next
 */
public record Intervals(List<Interval> parts) {
  /** Every day: nothing is known about start or end. */
  public static final Intervals ALWAYS =
      new Intervals(List.of(new Interval(LocalDate.MIN, LocalDate.MAX)));

  /** No day. */
  public static final Intervals NEVER = new Intervals(List.of());

  /** Takes a copy and checks the order. */
  public Intervals {
    parts = List.copyOf(parts);
    for (int i = 1; i < parts.size(); i++) {
      if (!parts.get(i).from().isAfter(parts.get(i - 1).until())) {
        throw new IllegalArgumentException(
            parts.get(i) + " does not lie behind " + parts.get(i - 1) + ": join them");
      }
    }
  }

  /** The days of one interval. */
  public static Intervals of(LocalDate from, LocalDate until) {
    return new Intervals(List.of(new Interval(from, until)));
  }

  public boolean isNever() {
    return parts.isEmpty();
  }

  public boolean isAlways() {
    return equals(ALWAYS);
  }

  /**
   * One of the days, always the same.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public LocalDate someDay() {
    Interval first = parts.stream().findFirst().orElseThrow();
    if (first.isStartKnown()) {
      return first.from();
    }
    return first.isEndKnown() ? first.until().minusDays(1) : LocalDate.EPOCH;
  }

  /** Whether a day is one of them. */
  public boolean contains(LocalDate day) {
    return parts.stream().anyMatch(part -> part.contains(day));
  }

  /** Whether these begin with the first or end with the last of other days. */
  public boolean sharesAnEnd(Intervals other) {
    return !isNever()
        && !other.isNever()
        && (parts.get(0).from().equals(other.parts.get(0).from()) || last().equals(other.last()));
  }

  private LocalDate last() {
    return parts.get(parts.size() - 1).until();
  }

  /** The days of either. */
  public Intervals or(Intervals other) {
    List<Interval> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    all.sort(null);
    List<Interval> joined = new ArrayList<>();
    for (Interval next : all) {
      int last = joined.size() - 1;
      if (last < 0 || next.from().isAfter(joined.get(last).until())) {
        joined.add(next);
      } else if (next.until().isAfter(joined.get(last).until())) {
        joined.set(last, new Interval(joined.get(last).from(), next.until()));
      }
    }
    return new Intervals(joined);
  }

  /** The days of both. */
  public Intervals and(Intervals other) {
    List<Interval> common = new ArrayList<>();
    for (Interval one : parts) {
      for (Interval two : other.parts) {
        LocalDate from = one.from().isAfter(two.from()) ? one.from() : two.from();
        LocalDate until = one.until().isBefore(two.until()) ? one.until() : two.until();
        if (until.isAfter(from)) {
          common.add(new Interval(from, until));
        }
      }
    }
    common.sort(null);
    return new Intervals(common);
  }
}
