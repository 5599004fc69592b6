package org.entente.fact.entity;

import static org.entente.fact.entity.Calendar.DAY;
import static org.entente.fact.entity.Calendar.MONTH;
import static org.entente.fact.entity.Calendar.day;
import static org.entente.fact.entity.Calendar.month;
import static org.entente.fact.entity.Calendar.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.entente.document.PartialDate;
import org.entente.document.PartialDate.Precision;
import org.entente.fact.entity.DateForm.Span;

/** Dates that are told from the one that the text named before: the following year. */
final class ToldDates {
  private static final String NUMBER =
      "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w{3,5}teen"
          + "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\w+)?)";

  private static final String OF_THAT_YEAR = ",? (?i:(?:of )?(?:that(?: same)?|the same) year)";

  /** Days and months of the year that the text named last. */
  static final List<DateForm> OF_THE_YEAR_TOLD =
      List.of(
          new DateForm(
              "(" + DAY + ")(?: of)? (" + MONTH + ")" + OF_THAT_YEAR,
              (it, at) -> at.flatMap(told -> dayOf(told, it.group(2), it.group(1))),
              "year"),
          new DateForm(
              "(" + MONTH + ") (" + DAY + ")" + OF_THAT_YEAR,
              (it, at) -> at.flatMap(told -> dayOf(told, it.group(1), it.group(2))),
              "year"),
          new DateForm(
              "(" + MONTH + ")" + OF_THAT_YEAR,
              (it, at) -> at.flatMap(told -> Span.of(month(told.first().getYear(), it.group(1)))),
              "year"));

  /** Told from the date that the text named last. */
  static final List<DateForm> TO_THE_TEXT =
      List.of(
          new DateForm(
              "(?i:the (following|next|same|previous)) (year|month)", ToldDates::neighbour, "the "),
          new DateForm(
              "(?i:that(?: same)?) (year|month)",
              (it, at) -> at.map(date -> cut(date, it.group(1))),
              "that "),
          new DateForm(
              "(?i:the (?:following|next)) (" + MONTH + ")",
              (it, at) -> nextMonth(month(it.group(1)), at),
              "the following",
              "the next"),
          new DateForm(
              "(?i:the (?:previous|preceding)) (" + MONTH + ")",
              (it, at) -> monthBefore(month(it.group(1)), at),
              "the previous",
              "the preceding"),
          new DateForm(
              "(?i:that) (" + MONTH + ")",
              (it, at) ->
                  at.map(
                      date ->
                          new Span(month(date.first().getYear(), it.group(1)), Optional.empty())),
              "that "),
          new DateForm(
              "(?i:that (?:same )?(?:spring|summer|autumn|fall|winter))",
              (it, at) -> at.map(date -> cut(date, "year")),
              "that "),
          new DateForm(
              "(?i:the (?:(same|following|next|previous) day)|that (?:same )?day)",
              ToldDates::neighbouringDay,
              " day"),
          // Counted from the vote, not from what was told before: "two days after the vote".
          new DateForm(
              "(?i:\\b(?:"
                  + NUMBER
                  + "|an?|a few|several|some|many) (?:year|month|day|week|hour)s?)"
                  + "(?= (?:after|before) \\p{Alpha})",
              (it, at) -> Optional.empty(),
              " after ",
              " before "),
          new DateForm(
              "(\\d{1,2}|[A-Za-z]+(?:-[a-z]+)?) (year|month|day|week)s? (later|after(?:wards)?)",
              (it, at) -> RelativeDates.shifted(it, at, 1),
              " later",
              " after"),
          new DateForm(
              "((?:\\d{1,2}|[A-Za-z]+)) (year|month|day|week)s? (earlier|before)",
              (it, at) -> RelativeDates.shifted(it, at, -1),
              " earlier",
              " before"));

  private ToldDates() {}

  private static Optional<Span> neighbouringDay(MatchResult said, Optional<PartialDate> anchor) {
    String which = said.group(1) == null ? "same" : said.group(1).toLowerCase(Locale.ROOT);
    int step = which.equals("same") ? 0 : which.equals("previous") ? -1 : 1;
    return RelativeDates.exactly(anchor).flatMap(at -> Span.of(day(at.plusDays(step))));
  }

  private static Optional<Span> neighbour(MatchResult said, Optional<PartialDate> anchor) {
    int step =
        switch (said.group(1).toLowerCase(Locale.ROOT)) {
          case "same" -> 0;
          case "previous" -> -1;
          default -> 1;
        };
    return anchor.map(at -> RelativeDates.moved(at, step, said.group(2)));
  }

  /** The first such month behind a date of which more than the year is told. */
  private static Optional<Span> nextMonth(int month, Optional<PartialDate> anchor) {
    return anchor
        .filter(it -> it.precision() != Precision.YEAR)
        .map(PartialDate::first)
        .flatMap(
            at -> {
              int year = at.getYear() + (month > at.getMonthValue() ? 0 : 1);
              return Span.of(new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH));
            });
  }

  /** The last such month before a date of which more than the year is told. */
  private static Optional<Span> monthBefore(int month, Optional<PartialDate> anchor) {
    return anchor
        .filter(it -> it.precision() != Precision.YEAR)
        .map(PartialDate::first)
        .flatMap(
            at -> {
              int year = at.getYear() - (month < at.getMonthValue() ? 0 : 1);
              return Span.of(new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH));
            });
  }

  private static Optional<Span> dayOf(PartialDate told, String month, String day) {
    return Span.of(day(LocalDate.of(told.first().getYear(), month(month), number(day))));
  }

  private static Span cut(PartialDate date, String unit) {
    return RelativeDates.moved(date, 0, unit);
  }
}
