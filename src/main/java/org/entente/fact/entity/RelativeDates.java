package org.entente.fact.entity;

import static org.entente.fact.entity.Calendar.DAY;
import static org.entente.fact.entity.Calendar.MONTH;
import static org.entente.fact.entity.Calendar.UP_TO;
import static org.entente.fact.entity.Calendar.day;
import static org.entente.fact.entity.Calendar.month;
import static org.entente.fact.entity.Calendar.number;
import static org.entente.fact.entity.Calendar.year;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.entente.document.PartialDate;
import org.entente.document.PartialDate.Precision;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.DateForm.Span;

/** Dates that are told from another one, such as the day on which the document was written. */
final class RelativeDates {
  /** "on March 3 to 10 states": the number counts what follows. */
  private static final String NOT_COUNTED =
      "(?! (?!as\\b|is\\b|was\\b|has\\b|its\\b|this\\b)\\p{Ll}+s\\b)";

  /** Days and months whose year is left out. */
  static final List<DateForm> WITHOUT_YEAR =
      List.of(
          new DateForm(
              "(" + MONTH + ") (" + DAY + ")" + UP_TO + "(" + DAY + ")" + NOT_COUNTED,
              (it, at) -> recent(at, it.group(1), it.group(2), it.group(1), it.group(3))),
          new DateForm(
              "(" + DAY + ")" + UP_TO + "(" + DAY + ") (" + MONTH + ")",
              (it, at) -> recent(at, it.group(3), it.group(1), it.group(3), it.group(2))),
          new DateForm(
              "(" + DAY + ") (" + MONTH + ")" + UP_TO + "(" + DAY + ") (" + MONTH + ")",
              (it, at) -> recent(at, it.group(2), it.group(1), it.group(4), it.group(3))),
          new DateForm(
              "(" + MONTH + ") (" + DAY + ")" + UP_TO + "(" + MONTH + ") (" + DAY + ")",
              (it, at) -> recent(at, it.group(1), it.group(2), it.group(3), it.group(4))),
          new DateForm(
              "(" + DAY + ") (?:and|&) (" + DAY + ") (" + MONTH + ")",
              (it, at) -> both(at, it.group(3), it.group(1), it.group(2))),
          new DateForm(
              "(" + MONTH + ") (" + DAY + ") (?:and|&) (" + DAY + ")" + NOT_COUNTED,
              (it, at) -> both(at, it.group(1), it.group(2), it.group(3))),
          new DateForm(
              "(" + MONTH + ") (" + DAY + ")", (it, at) -> recent(at, it.group(1), it.group(2))),
          new DateForm(
              "(" + DAY + ")(?: of)? (" + MONTH + ")",
              (it, at) -> recent(at, it.group(2), it.group(1))),
          new DateForm(
              "(?i:(last|this|next|in|since|of|until|by|early|late|mid|during)[ -])("
                  + MONTH
                  + ")(?! (?:"
                  + DAY
                  + "|\\d{4})\\b)",
              RelativeDates::namedMonth));

  /** Told from the day on which the document was written. */
  static final List<DateForm> TO_THE_DOCUMENT =
      List.of(
          new DateForm(
              "(?i:(last|next|this) )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
              RelativeDates::weekday,
              "day"),
          new DateForm(
              "(?i:(today|yesterday|tomorrow))",
              RelativeDates::nearDay,
              "today",
              "yesterday",
              "tomorrow"),
          new DateForm(
              "(?i:this (?:morning|afternoon|evening)|tonight)",
              (it, at) -> exactly(at).flatMap(day -> Span.of(day(day))),
              "this ",
              "tonight"),
          new DateForm(
              "(?i:(?:earlier |later )?(last|this|next) (year|month))",
              RelativeDates::nearMonth,
              "last ",
              "this ",
              "next "),
          new DateForm(
              "(?i:(?:earlier |later )?(last|this|next) (week|weekend))",
              RelativeDates::nearWeek,
              "last ",
              "this ",
              "next "),
          new DateForm(
              "(?i:(?:earlier|later) (?:in|on) (?:the|this|that) (?:same )?day)",
              (it, at) -> exactly(at).flatMap(day -> Span.of(day(day))),
              "earlier ",
              "later "),
          new DateForm(
              "(?i:(last|this|next) (spring|summer|autumn|fall|winter))",
              RelativeDates::season,
              "last ",
              "this ",
              "next "),
          new DateForm(
              "((?:\\d{1,2}|[A-Za-z]+)) (year|month|day|week)s? ago",
              (it, at) -> shifted(it, at, -1),
              " ago"));

  /** "The month before", "a year later": one. */
  private static final Set<String> ARTICLES = WordSet.of("a", "an", "the");

  /** Each of them has one of these; a weekday has the last. */
  private static final List<String> UNITS =
      List.of(
          "year",
          "month",
          "week",
          "hour",
          "tomorrow",
          "tonight",
          "morning",
          "afternoon",
          "evening",
          "day",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter");

  private RelativeDates() {}

  /** Whether a text, in lower case, has what those without a month must have. */
  static boolean hasUnit(String lower) {
    return UNITS.stream().anyMatch(lower::contains);
  }

  /** A day without a year: the last one before the document was written, or one soon to come. */
  private static Optional<Span> recent(Optional<PartialDate> written, String month, String day) {
    return written.flatMap(
        at -> {
          LocalDate latest = at.after().plusMonths(2);
          LocalDate date = LocalDate.of(at.first().getYear(), month(month), number(day));
          return Span.of(day(date.isAfter(latest) ? date.minusYears(1) : date));
        });
  }

  /** Days from one to another; the last is of the first's year, or of the next. */
  private static Optional<Span> recent(
      Optional<PartialDate> written, String month, String first, String end, String last) {
    return recent(written, month, first)
        .map(Span::from)
        .map(
            from -> {
              LocalDate until = LocalDate.of(from.first().getYear(), month(end), number(last));
              boolean turns = until.isBefore(from.first()) && month(end) != month(month);
              return new Span(from, Optional.of(day(turns ? until.plusYears(1) : until)));
            });
  }

  /** "On 22 and 23 May": over both; of days further apart, the first. */
  private static Optional<Span> both(
      Optional<PartialDate> written, String month, String first, String last) {
    return number(last) == number(first) + 1
        ? recent(written, month, first, month, last)
        : recent(written, month, first);
  }

  private static Optional<Span> namedMonth(MatchResult said, Optional<PartialDate> written) {
    return written.map(
        at -> {
          int month = month(said.group(2));
          LocalDate first = at.first();
          int year = first.getYear();
          boolean later = month > first.getMonthValue();
          switch (said.group(1).toLowerCase(Locale.ROOT)) {
            case "last" -> year -= month >= first.getMonthValue() ? 1 : 0;
            case "next", "by", "until" -> year += month < first.getMonthValue() ? 1 : 0;
            case "this" -> year += 0;
            default -> year -= later && at.precision() != Precision.YEAR ? 1 : 0;
          }
          return new Span(
              new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH), Optional.empty());
        });
  }

  /** A weekday of the week up to the document's day, that day included; or of the next. */
  private static Optional<Span> weekday(MatchResult said, Optional<PartialDate> written) {
    DayOfWeek wanted = DayOfWeek.valueOf(said.group(2).toUpperCase(Locale.ROOT));
    return exactly(written)
        .flatMap(
            at ->
                Span.of(
                    day(
                        "next".equalsIgnoreCase(said.group(1))
                            ? at.with(TemporalAdjusters.next(wanted))
                            : at.with(TemporalAdjusters.previousOrSame(wanted)))));
  }

  static Optional<LocalDate> exactly(Optional<PartialDate> date) {
    return date.filter(it -> it.precision() == Precision.DAY).map(PartialDate::first);
  }

  private static Optional<Span> nearDay(MatchResult said, Optional<PartialDate> written) {
    int days =
        switch (said.group(1).toLowerCase(Locale.ROOT)) {
          case "yesterday" -> -1;
          case "tomorrow" -> 1;
          default -> 0;
        };
    return exactly(written).flatMap(at -> Span.of(day(at.plusDays(days))));
  }

  private static Optional<Span> nearMonth(MatchResult said, Optional<PartialDate> written) {
    int step =
        switch (said.group(1).toLowerCase(Locale.ROOT)) {
          case "last" -> -1;
          case "next" -> 1;
          default -> 0;
        };
    return written.map(at -> moved(at, step, said.group(2)));
  }

  /** A week at the precision that dates have: its month, where it lies in one. */
  private static Optional<Span> nearWeek(MatchResult said, Optional<PartialDate> written) {
    int step =
        switch (said.group(1).toLowerCase(Locale.ROOT)) {
          case "last" -> -1;
          case "next" -> 1;
          default -> 0;
        };
    return exactly(written)
        .map(at -> at.plusWeeks(step).with(DayOfWeek.MONDAY))
        .filter(monday -> monday.getMonth() == monday.plusDays(6).getMonth())
        .map(
            monday ->
                new Span(
                    new PartialDate(monday.withDayOfMonth(1), Precision.MONTH), Optional.empty()));
  }

  /** The year of a season; of a winter, which lies in two, none. */
  private static Optional<Span> season(MatchResult said, Optional<PartialDate> written) {
    int begins =
        switch (said.group(2).toLowerCase(Locale.ROOT)) {
          case "spring" -> 3;
          case "summer" -> 6;
          case "winter" -> 0;
          default -> 9;
        };
    if (begins == 0) {
      return Optional.empty();
    }
    return written.map(
        at -> {
          int month = at.first().getMonthValue();
          int year = at.first().getYear();
          boolean last = said.group(1).equalsIgnoreCase("last") && month < begins + 3;
          boolean next = said.group(1).equalsIgnoreCase("next") && month >= begins;
          return new Span(year(last ? year - 1 : next ? year + 1 : year), Optional.empty());
        });
  }

  static Span moved(PartialDate at, int step, String unit) {
    if (unit.equals("year")) {
      return new Span(year(at.first().getYear() + step), Optional.empty());
    }
    if (at.precision() == Precision.YEAR) {
      throw new DateTimeException("a month cannot be counted from a year");
    }
    return new Span(
        new PartialDate(at.first().withDayOfMonth(1).plusMonths(step), Precision.MONTH),
        Optional.empty());
  }

  /** So many years, months, weeks or days from a date, at the precision of both. */
  static Optional<Span> shifted(MatchResult said, Optional<PartialDate> anchor, int direction) {
    boolean article = ARTICLES.contains(said.group(1).toLowerCase(Locale.ROOT));
    Optional<BigDecimal> number = Numbers.whole(said.group(1));
    if (!article && number.isEmpty()) {
      throw new DateTimeException(said.group(1) + " is no number");
    }
    int count = article ? 1 : number.get().intValueExact();
    return anchor.flatMap(
        at ->
            switch (said.group(2)) {
              case "year" -> Span.of(year(at.first().getYear() + direction * count));
              case "month" -> Optional.of(moved(at, direction * count, "month"));
              case "week" ->
                  exactly(Optional.of(at))
                      .flatMap(day -> Span.of(day(day.plusWeeks(direction * (long) count))));
              default ->
                  exactly(Optional.of(at))
                      .flatMap(day -> Span.of(day(day.plusDays(direction * (long) count))));
            });
  }
}
