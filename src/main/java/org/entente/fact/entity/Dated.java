package org.entente.fact.entity;

import java.util.Optional;
import org.entente.document.PartialDate;

/**
 * An expression of time in a text.
 *
 * @param start its first character
 * @param end the character after its last
 * @param from the day, month or year; of a range, the first; empty where it could not be resolved
 * @param until the last of a range
 * @param bound whether it says since when or until when rather than when
 */
public record Dated(
    int start, int end, Optional<PartialDate> from, Optional<PartialDate> until, Bound bound) {
  /** How many days a visit takes at most. */
  private static final int VISIT = 14;

  /** What an expression of time tells of its date. */
  public enum Bound {
    /** It took place then. */
    AT,
    /** It has been so since then. */
    SINCE,
    /** It was so until then. */
    UNTIL,
    /** From one date to another. */
    RANGE,
    /** It is meant for then, whenever it was made; without a date of its own. */
    MEANT
  }

  /** For how long something is: a plan for 2027. It dates nothing. */
  static Dated period(int start, int end) {
    return new Dated(start, end, Optional.empty(), Optional.empty(), Bound.MEANT);
  }

  /** Whether it is a range of some days, as a visit takes. */
  public boolean isOfDays() {
    return until.isPresent()
        && from.filter(it -> it.precision() == PartialDate.Precision.DAY)
            .filter(it -> until.get().precision() == PartialDate.Precision.DAY)
            .filter(it -> !it.first().plusDays(VISIT).isBefore(until.get().first()))
            .isPresent();
  }

  /** Whether it is such a one. */
  public boolean isPeriod() {
    return bound == Bound.MEANT;
  }
}
