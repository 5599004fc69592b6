package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.DateForm.Span;

/**
 * Reads expressions of time: absolute ones, ranges, and those relative to the document's date or to
 * the date named before. What can't be resolved is told without a date. One object reads one
 * document, in the order of its text; not for several threads.
 */
public final class Dates {
  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)(?:since|(?<!dat(?:ed|ing) )from|as of|starting(?: in)?|beginning(?: in)?|ever since)(?: the)?(?: early| late| mid| about| around| at least)?[ -]$");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?i)(?:until|till|through|up to|by)(?: the)?(?: (?:early|late|mid|(?:end|start|beginning|middle) of))?[ -]$");

  /** "Not until 2019", "waited until 2019": then, and not before. */
  private static final Pattern ONLY =
      Pattern.compile("(?i)\\b(?:not|wait|waited) (?:until|till) (?:the )?$");

  /** "A vision towards 2030" tells of no time at which something is done. */
  private static final Pattern AIM = Pattern.compile("(?i)\\btowards? $");

  /** A year behind these is what something is for. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?<!\\b(?:planned|slated|scheduled|set|due|expected|foreseen|timed|due date|except)) for (?:the years? )?$");

  private static final Pattern YEARS_ONLY = Pattern.compile("\\d{4}(?:[^\\p{L}]*\\d{2,4})?");

  private static final Pattern SINCE_WITHIN = Pattern.compile("(?i)since .*");

  /**
   * "LIMA, April 4, 2025 (Wire) - ", "LIMA, Peru, April 4: ": where and when an agency's report was
   * sent.
   */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}{3}[^\\p{Ll}]*?(?:\\p{Lu}[\\p{L} .]{2,20}, [\\d ]{0,3})?"
              + Calendar.MONTH
              + "(?:[\\d ,]*:(?= )|[^\\p{L}(—–-]*+(?:\\([^)]*+\\))? ?[—–-])");

  /** "4 May 2021 – ". */
  private static final Pattern DAY_FIRST =
      Pattern.compile("[\\d ]{0,3}" + Calendar.MONTH + "[\\d ,]*\\d{4} ?(?:[—–:]|--| -)(?= )");

  /** "Lima, 4 May 2021 (Newsdesk) —". */
  private static final Pattern REPORTED =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|la|el)){0,3}, [\\d ]{0,3}"
              + Calendar.MONTH
              + "[\\d ,]*\\([^)]*+\\) ?[—–-] ?(?=[\"“‘']?\\p{Lu})");

  /** What means a part of a year: early 2022, the spring of 2022. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)(?:the )?(?:early|late|mid|end|start|beginning|middle|first half|second half|spring"
              + "|summer|autumn|fall|winter)\\b");

  private static final Set<String> TOGETHER = WordSet.of(" ", ", ", " (", ", the ", " the ");
  private static final Pattern FROM_ANOTHER =
      Pattern.compile(
          "(?i).* (?:later|earlier|before|after(?:wards)?)"
              + "|the (?:following|next|previous|same) (?:year|month|day)");

  private static final Set<String> EXPLAINING = Set.of(", in ", ", on ");
  private static final Pattern ONWARD = Pattern.compile("^ onwards?\\b.*");

  // Most sentences name no month or no day, and to see that is quicker than to try every form.
  private static final List<DateForm> YEARS =
      AbsoluteDates.FORMS.stream().filter(form -> !form.hasMonth()).toList();
  private static final List<DateForm> THAT_MONTH =
      ToldDates.TO_THE_TEXT.stream().filter(DateForm::hasMonth).toList();

  private final Optional<PartialDate> written;
  private final Tale tale;

  /** Of a document, with the date on which it was written, where known. */
  public Dates(Optional<PartialDate> written) {
    this.written = written;
    this.tale = new Tale(written);
  }

  /** The next paragraph begins. */
  public void turn() {
    tale.turn();
  }

  /** The expressions of time in a sentence, in order, none within another. */
  public List<Dated> find(String text) {
    List<Dated> found = new ArrayList<>();
    tale.begin();
    String lower = text.toLowerCase(Locale.ROOT);
    Line line = new Line(text);
    boolean month = Calendar.hasMonth(text);
    if (Calendar.hasYear(text)) {
      List<DateForm> forms = month ? AbsoluteDates.FORMS : YEARS;
      likely(forms, lower).forEach(form -> read(form, line, Optional.empty(), found));
    }
    if (month) {
      readToldYear(line, likely(ToldDates.OF_THE_YEAR_TOLD, lower), found);
      readWithoutYear(line, found);
    }
    if (RelativeDates.hasUnit(lower)) {
      readRelative(
          line,
          likely(RelativeDates.TO_THE_DOCUMENT, lower),
          likely(ToldDates.TO_THE_TEXT, lower),
          found);
    } else if (month) {
      readRelative(line, List.of(), likely(THAT_MONTH, lower), found);
    }
    return remembered(text, found);
  }

  private static List<DateForm> likely(List<DateForm> forms, String lower) {
    return forms.stream().filter(it -> it.mayBeIn(lower)).toList();
  }

  private void readToldYear(Line line, List<DateForm> forms, List<Dated> found) {
    for (DateForm form : forms) {
      List<Dated> named = List.copyOf(found);
      read(
          form,
          line,
          it ->
              named.stream()
                  .filter(told -> told.end() <= it.start())
                  .flatMap(told -> told.from().stream())
                  .reduce((first, last) -> last)
                  .or(tale::before),
          found);
    }
  }

  private void readWithoutYear(Line line, List<Dated> found) {
    for (DateForm form : RelativeDates.WITHOUT_YEAR) {
      List<Dated> named = List.copyOf(found);
      read(form, line, it -> tale.year(line.text(), it, form, named), found);
    }
  }

  private void readRelative(
      Line line, List<DateForm> toDocument, List<DateForm> toText, List<Dated> found) {
    toDocument.forEach(form -> read(form, line, written, found));
    for (DateForm form : toText) {
      List<Dated> named = List.copyOf(found);
      read(form, line, it -> anchor(it.start(), named), found);
    }
  }

  /** What a time is counted from: the date named before it, here or earlier; else one after it. */
  private Optional<PartialDate> anchor(int start, List<Dated> named) {
    return named.stream()
        .filter(it -> it.end() <= start && it.from().isPresent())
        .max(Comparator.comparingInt(Dated::start))
        .flatMap(Dated::from)
        .or(tale::before)
        .or(() -> named.stream().flatMap(it -> it.from().stream()).findFirst());
  }

  /** "Thursday, 3 March 2022", "Monday (May 4)": one day. */
  private static void dayOfWeek(String text, List<Dated> found, int at) {
    Dated first = found.get(at - 1);
    Dated day = found.get(at);
    boolean same =
        ComingDays.isWeekday(text.substring(first.start(), first.end()))
            && TOGETHER.contains(text.substring(first.end(), day.start()))
            && day.from().filter(it -> it.precision() == PartialDate.Precision.DAY).isPresent();
    if (same) {
      found.set(at - 1, new Dated(first.start(), day.end(), day.from(), day.until(), day.bound()));
      found.remove(at);
    }
  }

  /** "The month before, in April 2019": one time, told twice. */
  private static void explained(String text, List<Dated> found, int at) {
    Dated first = found.get(at - 1);
    Dated told = found.get(at);
    boolean same =
        FROM_ANOTHER.matcher(text.substring(first.start(), first.end())).matches()
            && EXPLAINING.contains(text.substring(first.end(), told.start()))
            && Calendar.hasYear(text.substring(told.start(), told.end()))
            && told.from().isPresent();
    if (same) {
      found.set(
          at - 1, new Dated(first.start(), told.end(), told.from(), told.until(), told.bound()));
      found.remove(at);
    }
  }

  /** Those found, but for the day of a dateline: it is when the text was sent. */
  private List<Dated> remembered(String text, List<Dated> found) {
    found.sort(Comparator.comparingInt(Dated::start));
    for (int i = found.size() - 1; i > 0; i--) {
      dayOfWeek(text, found, i);
    }
    for (int i = found.size() - 1; i > 0; i--) {
      explained(text, found, i);
    }
    for (Dated it : found) {
      String said = text.substring(it.start(), it.end());
      it.from().ifPresent(date -> tale.remember(date, PART.matcher(said).lookingAt()));
    }
    boolean capital = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    Matcher dateline = (capital ? DATELINE : REPORTED).matcher(text);
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dateline.lookingAt()) {
      found.removeIf(it -> it.end() <= dateline.end());
    } else if (dayFirst.lookingAt()) {
      // "10 July 2024 – NATO opened": of another day than the text's it tells what happened.
      found.removeIf(it -> it.end() <= dayFirst.end() && it.from().equals(written));
    }
    return found;
  }

  private static void read(
      DateForm form, Line line, Optional<PartialDate> anchor, List<Dated> found) {
    read(form, line, it -> anchor, found);
  }

  private static void read(
      DateForm form,
      Line line,
      Function<MatchResult, Optional<PartialDate>> anchor,
      List<Dated> found) {
    String text = line.text();
    line.all(form.pattern()).stream()
        .filter(it -> found.stream().noneMatch(a -> a.start() < it.end() && it.start() < a.end()))
        .filter(it -> !AIM.matcher(text.substring(Math.max(0, it.start() - 8), it.start())).find())
        .toList()
        .forEach(
            it -> {
              Optional<PartialDate> at = anchor.apply(it);
              found.add(
                  isPeriod(text, it)
                      ? Dated.period(it.start(), it.end())
                      : dated(text, it, ComingDays.meant(text, it, form.span(it, at), at)));
            });
  }

  /** "A plan for 2027" tells for how long it is, not when it was made; "set for 2027" does. */
  private static boolean isPeriod(String text, MatchResult said) {
    return YEARS_ONLY.matcher(said.group()).matches()
        && PERIOD.matcher(text.substring(Math.max(0, said.start() - 30), said.start())).find();
  }

  /** "will arrive on Thursday", "in March": the next one. */
  private static Dated dated(String text, MatchResult said, Optional<Span> span) {
    String lead = text.substring(Math.max(0, said.start() - 24), said.start());
    Dated.Bound bound = Dated.Bound.AT;
    if (span.flatMap(Span::until).isPresent()) {
      bound = Dated.Bound.RANGE;
    } else if (SINCE.matcher(lead).find()
        || SINCE_WITHIN.matcher(said.group()).matches()
        || ONWARD.matcher(text.substring(said.end())).matches()) {
      bound = Dated.Bound.SINCE;
    } else if (UNTIL.matcher(lead).find() && !ONLY.matcher(lead).find()) {
      bound = Dated.Bound.UNTIL;
    }
    return new Dated(
        said.start(), said.end(), span.map(Span::from), span.flatMap(Span::until), bound);
  }
}
