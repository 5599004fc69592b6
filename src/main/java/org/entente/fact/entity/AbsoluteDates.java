package org.entente.fact.entity;

import static org.entente.fact.entity.Calendar.DAY;
import static org.entente.fact.entity.Calendar.MONTH;
import static org.entente.fact.entity.Calendar.TO;
import static org.entente.fact.entity.Calendar.UP_TO;
import static org.entente.fact.entity.Calendar.YEAR;
import static org.entente.fact.entity.Calendar.day;
import static org.entente.fact.entity.Calendar.month;
import static org.entente.fact.entity.Calendar.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.entente.document.PartialDate;
import org.entente.fact.entity.DateForm.Span;
import org.jspecify.annotations.Nullable;

/** Dates that need no other date to be understood. */
final class AbsoluteDates {
  private static final String EDGE =
      "(?:(?:the )?(?:end|beginning|start|middle) of |early |late |mid-)?";

  /** The ways to write them, the longer ones first. */
  static final List<DateForm> FORMS =
      List.of(
          new DateForm(
              "(" + YEAR + "-\\d\\d(?:-\\d\\d)?)",
              (it, at) -> Span.of(PartialDate.parse(it.group(1))),
              "-"),
          new DateForm("(\\d{1,2})([./])(\\d{1,2})\\2(" + YEAR + ")", (it, at) -> numbered(it)),
          new DateForm(
              "(" + MONTH + ") (" + DAY + ")" + TO + "(" + DAY + ")(?:,? (" + YEAR + "))",
              (it, at) -> days(it.group(4), it.group(1), it.group(2), it.group(3))),
          new DateForm(
              "(" + DAY + ")" + TO + "(" + DAY + ") (" + MONTH + ")(?:,? (" + YEAR + "))",
              (it, at) -> days(it.group(4), it.group(3), it.group(1), it.group(2))),
          new DateForm(
              "(" + DAY + ") (" + MONTH + ")" + UP_TO + "(" + DAY + ") (" + MONTH + "),? (" + YEAR
                  + ")",
              (it, at) -> days(it.group(5), it.group(2), it.group(1), it.group(4), it.group(3))),
          new DateForm(
              "(" + MONTH + ") (" + DAY + ")" + UP_TO + "(" + MONTH + ") (" + DAY + "),? (" + YEAR
                  + ")",
              (it, at) -> days(it.group(5), it.group(1), it.group(2), it.group(3), it.group(4))),
          new DateForm(
              "(" + MONTH + ") (" + DAY + "),? (" + YEAR + ")",
              (it, at) -> Span.of(day(it.group(3), it.group(1), it.group(2)))),
          new DateForm(
              "(" + DAY + ")(?: of)? (" + MONTH + "),? (" + YEAR + ")",
              (it, at) -> Span.of(day(it.group(3), it.group(2), it.group(1)))),
          new DateForm(
              "(?i:between|from) ("
                  + MONTH
                  + ") ("
                  + YEAR
                  + ") (?:and|to|until) ("
                  + MONTH
                  + ") ("
                  + YEAR
                  + ")",
              (it, at) ->
                  Optional.of(
                      new Span(
                          month(year(it.group(2)), it.group(1)),
                          Optional.of(month(year(it.group(4)), it.group(3))))),
              "between ",
              "from "),
          new DateForm(
              "(?i:between|from) "
                  + EDGE
                  + "((?:"
                  + MONTH
                  + ") )?("
                  + YEAR
                  + ") (?:and|to|until) "
                  + EDGE
                  + "((?:"
                  + MONTH
                  + ") )?("
                  + YEAR
                  + ")",
              (it, at) -> range(it),
              "between ",
              "from "),
          new DateForm(
              "(?:(?i:between|from) )?("
                  + MONTH
                  + ") (?:and|to|until) ("
                  + MONTH
                  + ") ("
                  + YEAR
                  + ")",
              (it, at) ->
                  Optional.of(
                      new Span(
                          month(year(it.group(3)), it.group(1)),
                          Optional.of(month(year(it.group(3)), it.group(2))))),
              " and ",
              " to ",
              " until "),
          new DateForm(
              "(" + MONTH + ") and (" + MONTH + ") (" + YEAR + ")",
              (it, at) -> months(it),
              " and "),
          new DateForm(
              "(" + MONTH + ")(?: of)?,? (" + YEAR + ")",
              (it, at) -> Span.of(month(year(it.group(2)), it.group(1)))),
          new DateForm(
              "(?:(?i:the )?(?:early |mid-|late )?(?i:spring|summer|autumn|fall|winter|first half|second half"
                  + "|middle|(?:first|second|third|fourth|last) quarter)(?: of)? (?:the year )?)("
                  + YEAR
                  + ")",
              (it, at) -> Span.of(year(year(it.group(1)))),
              "spring",
              "summer",
              "autumn",
              "fall",
              "winter",
              "half",
              "middle",
              "quarter"),
          new DateForm(
              "(?:the )?(?:early |mid-|late )?" + YEAR + "s", (it, at) -> Optional.empty(), "0s"),
          new DateForm(
              "(" + YEAR + ")" + UP_TO + "(" + YEAR + "|\\d\\d)(?!-)",
              AbsoluteDates::years,
              "-",
              "–",
              "to",
              "until"),
          new DateForm(
              "(?i:between|from) "
                  + EDGE
                  + "("
                  + YEAR
                  + ") (?:and|to|until) "
                  + EDGE
                  + "("
                  + YEAR
                  + ")",
              AbsoluteDates::years,
              "between ",
              "from "),
          new DateForm(
              "(" + YEAR + ") and (" + YEAR + ")(?![-–]\\d)", AbsoluteDates::pair, " and "),
          new DateForm("(" + YEAR + ")(?![-–]\\d)", (it, at) -> Span.of(year(year(it.group(1))))));

  private static final int MONTHS = 12;

  private AbsoluteDates() {}

  /** The day before the month where points part them, or where it can be no month. */
  private static Optional<Span> numbered(MatchResult said) {
    int first = Integer.parseInt(said.group(1));
    int second = Integer.parseInt(said.group(3));
    int year = year(said.group(4));
    boolean dayFirst = said.group(2).equals(".") || first > MONTHS;
    if (!dayFirst && second <= MONTHS && first != second) {
      return Span.of(year(year));
    }
    LocalDate day = LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second);
    return Span.of(new PartialDate(day, PartialDate.Precision.DAY));
  }

  /** "Between May 2011 and the end of 2013", "from early 2011 to late 2013". */
  private static Optional<Span> range(MatchResult said) {
    PartialDate from = monthOrYear(said.group(1), said.group(2));
    PartialDate until = monthOrYear(said.group(3), said.group(4));
    return until.first().isAfter(from.first())
        ? Optional.of(new Span(from, Optional.of(until)))
        : Optional.empty();
  }

  /** "In May and June 2013": over both; of months further apart, the first. */
  private static Optional<Span> months(MatchResult said) {
    PartialDate from = month(year(said.group(3)), said.group(1));
    PartialDate until = month(year(said.group(3)), said.group(2));
    return from.after().equals(until.first())
        ? Optional.of(new Span(from, Optional.of(until)))
        : Span.of(from);
  }

  private static PartialDate monthOrYear(@Nullable String month, String year) {
    return month == null ? year(year(year)) : month(year(year), month.strip());
  }

  private static Optional<Span> days(String year, String month, String first, String last) {
    return days(year, month, first, month, last);
  }

  private static Optional<Span> days(
      String year, String month, String first, String end, String last) {
    PartialDate from = day(year, month, first);
    PartialDate until = day(year, end, last);
    boolean turns = until.first().isBefore(from.first()) && !month.equalsIgnoreCase(end);
    return Optional.of(
        new Span(
            turns ? new PartialDate(from.first().minusYears(1), from.precision()) : from,
            Optional.of(until)));
  }

  /** "In 2018 and 2019": over both; of years further apart, the first. */
  private static Optional<Span> pair(MatchResult said, Optional<PartialDate> anchor) {
    return year(said.group(2)) == year(said.group(1)) + 1
        ? years(said, anchor)
        : Span.of(year(year(said.group(1))));
  }

  private static Optional<Span> years(MatchResult said, Optional<PartialDate> anchor) {
    int from = year(said.group(1));
    String end = said.group(2);
    int until = end.length() == 2 ? from / 100 * 100 + year(end) : year(end);
    return until <= from
        ? Optional.empty()
        : Optional.of(new Span(year(from), Optional.of(year(until))));
  }
}
