package org.entente.fact.entity;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;

/** One way to write a time, and what it means. */
record DateForm(Pattern pattern, Reading reading) {
  /** What a form means, given the date that it is relative to. */
  interface Reading {
    Optional<Span> read(MatchResult said, Optional<PartialDate> anchor);
  }

  /** A date, or all time from one to another. */
  record Span(PartialDate from, Optional<PartialDate> until) {
    /** Refuses an end that does not lie after the start. */
    Span {
      if (until.filter(it -> !it.after().isAfter(from.first())).isPresent()) {
        throw new IllegalArgumentException(until.get() + " does not lie after " + from);
      }
    }

    static Optional<Span> of(PartialDate date) {
      return Optional.of(new Span(date, Optional.empty()));
    }

    /**
     * A day that lies behind another one; a year earlier where it does not, nor lies in that year.
     */
    static Optional<Span> back(Span day, Optional<PartialDate> other) {
      PartialDate from = day.from();
      boolean ahead =
          other
              .filter(it -> it.precision() != PartialDate.Precision.YEAR)
              .filter(it -> from.first().isAfter(it.first()))
              .isPresent();
      return of(ahead ? new PartialDate(from.first().minusYears(1), from.precision()) : from);
    }
  }

  DateForm(String pattern, Reading reading) {
    this(Pattern.compile("\\b" + pattern + "\\b", Pattern.UNICODE_CHARACTER_CLASS), reading);
  }

  /** Whether it names a month. */
  boolean hasMonth() {
    return pattern.pattern().contains(Calendar.MONTH);
  }

  /** What was said with it; empty where it is no date, such as 31 June. */
  Optional<Span> span(MatchResult said, Optional<PartialDate> anchor) {
    try {
      return reading.read(said, anchor);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
