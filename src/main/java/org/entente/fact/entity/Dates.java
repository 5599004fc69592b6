package org.entente.fact.entity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;
import org.entente.document.PartialDate.Precision;

/**
 * Reads expressions of time: absolute ones, ranges, and those relative to the document's date or to
 * the date named before. What can't be resolved is told without a date. One object reads one
 * document, in the order of its text; not for several threads.
 */
public final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> COUNTS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final String YEAR = "(?:1[89]\\d\\d|20\\d\\d)";
  private static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
  private static final String TO = " ?(?:-|–|to|until|and) ?";

  /** One way to write a time. */
  private record Form(Pattern pattern, Reading reading) {
    Form(String pattern, Reading reading) {
      this(Pattern.compile("\\b" + pattern + "\\b", Pattern.UNICODE_CHARACTER_CLASS), reading);
    }
  }

  /** What a form means, given the date that it is relative to. */
  private interface Reading {
    Optional<Span> read(MatchResult said, Optional<PartialDate> anchor);
  }

  private record Span(PartialDate from, Optional<PartialDate> until) {
    static Optional<Span> of(PartialDate date) {
      return Optional.of(new Span(date, Optional.empty()));
    }
  }

  private static final List<Form> ABSOLUTE =
      List.of(
          new Form(
              "(" + YEAR + "-\\d\\d(?:-\\d\\d)?)",
              (it, at) -> Span.of(PartialDate.parse(it.group(1)))),
          new Form(
              "(" + MONTH + ") (" + DAY + ")" + TO + "(" + DAY + ")(?:,? (" + YEAR + "))",
              (it, at) -> days(it.group(4), it.group(1), it.group(2), it.group(3))),
          new Form(
              "(" + DAY + ")" + TO + "(" + DAY + ") (" + MONTH + ")(?:,? (" + YEAR + "))",
              (it, at) -> days(it.group(4), it.group(3), it.group(1), it.group(2))),
          new Form(
              "(" + MONTH + ") (" + DAY + "),? (" + YEAR + ")",
              (it, at) -> Span.of(day(it.group(3), it.group(1), it.group(2)))),
          new Form(
              "(" + DAY + ")(?: of)? (" + MONTH + "),? (" + YEAR + ")",
              (it, at) -> Span.of(day(it.group(3), it.group(2), it.group(1)))),
          new Form(
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
                          Optional.of(month(year(it.group(4)), it.group(3)))))),
          new Form(
              "(?i:between|from) (" + MONTH + ") (?:and|to|until) (" + MONTH + ") (" + YEAR + ")",
              (it, at) ->
                  Optional.of(
                      new Span(
                          month(year(it.group(3)), it.group(1)),
                          Optional.of(month(year(it.group(3)), it.group(2)))))),
          new Form(
              "(" + MONTH + ")(?: of)?,? (" + YEAR + ")",
              (it, at) -> Span.of(month(year(it.group(2)), it.group(1)))),
          new Form("(?:the )?(?:early |mid-|late )?" + YEAR + "s", (it, at) -> Optional.empty()),
          new Form(
              "(" + YEAR + ")" + TO.replace("|and", "") + "(" + YEAR + "|\\d\\d)(?!-)",
              Dates::years),
          new Form("(?:between )(" + YEAR + ") and (" + YEAR + ")", Dates::years),
          new Form("(" + YEAR + ")(?![-–]\\d)", (it, at) -> Span.of(year(year(it.group(1))))));

  private static final List<Form> TO_THE_DOCUMENT =
      List.of(
          new Form(
              "(" + MONTH + ") (" + DAY + ")", (it, at) -> recent(at, it.group(1), it.group(2))),
          new Form(
              "(" + DAY + ")(?: of)? (" + MONTH + ")",
              (it, at) -> recent(at, it.group(2), it.group(1))),
          new Form(
              "(?i:(last|this|next|in|since|of|until|by|early|late|mid|during)[ -])("
                  + MONTH
                  + ")(?! \\d)",
              Dates::namedMonth),
          new Form(
              "(?i:(last|next|this) )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
              Dates::weekday),
          new Form("(?i:(today|yesterday|tomorrow))", Dates::nearDay),
          new Form("(?i:(?:earlier |later )?(last|this|next) (year|month))", Dates::nearMonth),
          new Form(
              "((?:\\d{1,2}|[A-Za-z]+)) (year|month|day|week)s? ago",
              (it, at) -> shifted(it, at, -1)));

  private static final List<Form> TO_THE_TEXT =
      List.of(
          new Form("(?i:the (following|next|same|previous)) (year|month)", Dates::neighbour),
          new Form("(?i:that) (year|month)", (it, at) -> at.map(date -> cut(date, it.group(1)))),
          new Form(
              "((?:\\d{1,2}|[A-Za-z]+)) (year|month|day|week)s? (later|after(?:wards)?)",
              (it, at) -> shifted(it, at, 1)),
          new Form(
              "((?:\\d{1,2}|[A-Za-z]+)) (year|month|day|week)s? (earlier|before)",
              (it, at) -> shifted(it, at, -1)));

  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)(?:since|from|as of|starting(?: in)?|beginning(?: in)?|ever since)(?: the)?(?: early| late| mid)?[ -]$");
  private static final Pattern UNTIL =
      Pattern.compile("(?i)(?:until|till|through|up to)(?: the)?(?: early| late| mid)?[ -]$");
  private static final Pattern SINCE_WITHIN = Pattern.compile("(?i)since .*");
  private static final Pattern ONWARD = Pattern.compile("^ onwards?\\b.*");

  private final Optional<PartialDate> written;
  private Optional<PartialDate> before = Optional.empty();

  /** Of a document, with the date on which it was written, where known. */
  public Dates(Optional<PartialDate> written) {
    this.written = written;
  }

  /** The expressions of time in a sentence, in order, none within another. */
  public List<Dated> find(String text) {
    List<Dated> found = new ArrayList<>();
    ABSOLUTE.forEach(form -> read(form, text, Optional.empty(), found));
    TO_THE_DOCUMENT.forEach(form -> read(form, text, written, found));
    for (Form form : TO_THE_TEXT) {
      Optional<PartialDate> inSentence =
          found.stream().flatMap(it -> it.from().stream()).findFirst();
      read(form, text, inSentence.or(() -> before), found);
    }
    found.sort(Comparator.comparingInt(Dated::start));
    found.forEach(it -> it.from().ifPresent(date -> before = Optional.of(date)));
    return found;
  }

  private static void read(
      Form form, String text, Optional<PartialDate> anchor, List<Dated> found) {
    form.pattern()
        .matcher(text)
        .results()
        .filter(it -> found.stream().noneMatch(a -> a.start() < it.end() && it.start() < a.end()))
        .toList()
        .forEach(it -> found.add(dated(text, it, span(form, it, anchor))));
  }

  private static Optional<Span> span(Form form, MatchResult said, Optional<PartialDate> anchor) {
    try {
      return form.reading().read(said, anchor);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Dated dated(String text, MatchResult said, Optional<Span> span) {
    String lead = text.substring(Math.max(0, said.start() - 24), said.start());
    Dated.Bound bound = Dated.Bound.AT;
    if (span.flatMap(Span::until).isPresent()) {
      bound = Dated.Bound.RANGE;
    } else if (SINCE.matcher(lead).find()
        || SINCE_WITHIN.matcher(said.group()).matches()
        || ONWARD.matcher(text.substring(said.end())).matches()) {
      bound = Dated.Bound.SINCE;
    } else if (UNTIL.matcher(lead).find()) {
      bound = Dated.Bound.UNTIL;
    }
    return new Dated(
        said.start(), said.end(), span.map(Span::from), span.flatMap(Span::until), bound);
  }

  // -------- absolute

  private static int year(String text) {
    return Integer.parseInt(text);
  }

  private static PartialDate year(int year) {
    return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  private static PartialDate month(int year, String name) {
    return new PartialDate(LocalDate.of(year, month(name), 1), Precision.MONTH);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(String day) {
    return Integer.parseInt(day.replaceAll("\\D", ""));
  }

  private static PartialDate day(LocalDate day) {
    return new PartialDate(day, Precision.DAY);
  }

  private static PartialDate day(String year, String month, String day) {
    return day(LocalDate.of(year(year), month(month), number(day)));
  }

  private static Optional<Span> days(String year, String month, String first, String last) {
    return Optional.of(new Span(day(year, month, first), Optional.of(day(year, month, last))));
  }

  private static Optional<Span> years(MatchResult said, Optional<PartialDate> anchor) {
    int from = year(said.group(1));
    String end = said.group(2);
    int until = end.length() == 2 ? from / 100 * 100 + year(end) : year(end);
    return until <= from
        ? Optional.empty()
        : Optional.of(new Span(year(from), Optional.of(year(until))));
  }

  // -------- relative to the document

  /** A day without a year: the last one before the document was written. */
  private static Optional<Span> recent(Optional<PartialDate> written, String month, String day) {
    return written.flatMap(
        at -> {
          LocalDate latest = at.after().plusMonths(2);
          LocalDate date = LocalDate.of(at.first().getYear(), month(month), number(day));
          return Span.of(day(date.isAfter(latest) ? date.minusYears(1) : date));
        });
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

  private static Optional<LocalDate> exactly(Optional<PartialDate> date) {
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

  // -------- relative to the text

  private static Optional<Span> neighbour(MatchResult said, Optional<PartialDate> anchor) {
    int step =
        switch (said.group(1).toLowerCase(Locale.ROOT)) {
          case "same" -> 0;
          case "previous" -> -1;
          default -> 1;
        };
    return anchor.map(at -> moved(at, step, said.group(2)));
  }

  private static Span moved(PartialDate at, int step, String unit) {
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

  private static Span cut(PartialDate date, String unit) {
    return moved(date, 0, unit);
  }

  /** So many years, months, weeks or days from a date, at the precision of both. */
  private static Optional<Span> shifted(
      MatchResult said, Optional<PartialDate> anchor, int direction) {
    int word = COUNTS.indexOf(said.group(1).toLowerCase(Locale.ROOT));
    boolean article = said.group(1).equalsIgnoreCase("a");
    int count = article ? 1 : word >= 0 ? word : Integer.parseInt(said.group(1));
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
