package org.entente.fact.entity;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;

/**
 * One way to write a time, and what it means.
 *
 * @param signs what, in lower case, a text has one of where it may be written so; to see that is
 *     quicker than to look for the pattern; none where the pattern alone tells
 */
record DateForm(Pattern pattern, Reading reading, List<String> signs) {
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

  DateForm(String pattern, Reading reading, String... signs) {
    this(
        Pattern.compile("\\b" + pattern + "\\b", Pattern.UNICODE_CHARACTER_CLASS),
        reading,
        List.of(signs));
  }

  /** Whether a text, in lower case, may have a time that is written so. */
  boolean mayBeIn(String lower) {
    for (String sign : signs) {
      if (lower.contains(sign)) {
        return true;
      }
    }
    return signs.isEmpty();
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
