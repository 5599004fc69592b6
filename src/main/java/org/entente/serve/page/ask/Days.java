package org.entente.serve.page.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.PartialDate;

/**
 * The dates of a text, in their order, and the text without them and where a time begins or ends.
 */
record Days(List<Dated> all, String rest) {
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  private static final LocalDate END = LocalDate.of(2099, 12, 31);
  private static final String MONTHS =
      Stream.of(Month.values()).map(Month::name).collect(Collectors.joining("|"));
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\w-])(?:(before|until|till|since|after|on|as of)\\s+)?(?:((?:19|20)\\d\\d(?:-\\d\\d(?:-\\d\\d)?)?)(?![\\d-])|(?:(\\d{1,2}) )?("
              + MONTHS
              + ") ((?:19|20)\\d\\d))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> DAY = Set.of("on", "as of");
  private static final Set<String> LOWER = Set.of("since", "after");
  private static final Set<String> ENDING = Set.of("until", "till");

  Days {
    all = List.copyOf(all);
  }

  /**
   * A date.
   *
   * @param side what goes before it: where a time ends or begins ("before", "since"), or "on" and
   *     "as of" a day; empty where nothing does
   */
  record Dated(PartialDate date, String side) {
    private boolean isPlain() {
      return side.isEmpty() || isOn();
    }

    private boolean isOn() {
      return DAY.contains(side);
    }

    private boolean isLower() {
      return LOWER.contains(side);
    }

    private LocalDate first() {
      return side.equals("after") ? date.after() : date.first();
    }

    private LocalDate last() {
      return (side.equals("before") ? date.first() : date.after()).minusDays(1);
    }
  }

  /** The first and the last day that are meant. */
  record Period(LocalDate first, LocalDate last) {}

  /**
   * Reads 2022, 2022-12, 2022-12-01, "December 2022" and "1 December 2022".
   *
   * @param named the years that are no dates but in names, as in "2023 NATO summit"
   */
  static Days of(String text, Set<String> named) {
    List<Dated> all = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    String rest =
        matcher.replaceAll(
            found -> {
              String year = found.group(2) == null ? found.group(5) : found.group(2);
              Optional<PartialDate> date = named.contains(year) ? Optional.empty() : date(found);
              String side = found.group(1) == null ? "" : found.group(1).toLowerCase(Locale.ROOT);
              date.ifPresent(it -> all.add(new Dated(it, side)));
              String left = DAY.contains(side) ? side + " " : " ";
              return date.isPresent() ? left : Matcher.quoteReplacement(found.group());
            });
    return new Days(all, rest);
  }

  List<PartialDate> dates() {
    return all.stream().map(Dated::date).toList();
  }

  /** Gives the day on which, or as of which, something is asked, where it is the only date. */
  Optional<LocalDate> onlyDay() {
    return Optional.of(all)
        .filter(it -> it.size() == 1 && it.get(0).isOn())
        .map(it -> it.get(0).date())
        .filter(it -> it.precision() == PartialDate.Precision.DAY)
        .map(PartialDate::first);
  }

  /** Whether a time is meant that begins or ends with a date. */
  boolean isOpen() {
    return !all.stream().allMatch(Dated::isPlain);
  }

  /** Gives the time that the dates make together; none where they make none, or there are none. */
  Optional<Period> period() {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Dated one = all.get(0);
    Dated other = all.get(all.size() - 1);
    Optional<Period> period = Optional.empty();
    if (!isOpen()) {
      period = Optional.of(new Period(one.first(), other.last()));
    } else if (all.size() == 1) {
      period =
          Optional.of(
              one.isLower() ? new Period(one.first(), END) : new Period(BEGINNING, one.last()));
    } else if (all.size() == 2) {
      period = other.isLower() ? between(other, one) : between(one, other);
    }
    return period.filter(it -> !it.first().isAfter(it.last()));
  }

  /** "From 2018 until 2020" says where it begins without a side. */
  private static Optional<Period> between(Dated from, Dated to) {
    boolean isUpper = !to.isPlain() && !to.isLower();
    boolean isPeriod = from.isLower() ? isUpper : from.isPlain() && ENDING.contains(to.side());
    return isPeriod ? Optional.of(new Period(from.first(), to.last())) : Optional.empty();
  }

  private static Optional<PartialDate> date(MatchResult found) {
    try {
      return Optional.of(PartialDate.parse(found.group(2) == null ? iso(found) : found.group(2)));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String iso(MatchResult found) {
    int month = Month.valueOf(found.group(4).toUpperCase(Locale.ROOT)).getValue();
    String day = found.group(3) == null ? "" : "-%02d".formatted(Integer.parseInt(found.group(3)));
    return "%s-%02d%s".formatted(found.group(5), month, day);
  }
}
