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
 * The dates of a text, and the text without them.
 *
 * @param dates in their order
 * @param side what goes before the only one, such as "before" or "since"; empty where nothing does
 */
record Days(List<PartialDate> dates, String side, String rest) {
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  private static final LocalDate END = LocalDate.of(2099, 12, 31);
  private static final String MONTHS =
      Stream.of(Month.values()).map(Month::name).collect(Collectors.joining("|"));
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\w-])(?:(before|until|till|since|after) )?(?:((?:19|20)\\d\\d(?:-\\d\\d(?:-\\d\\d)?)?)(?![\\d-])|(?:(\\d{1,2}) )?("
              + MONTHS
              + ") ((?:19|20)\\d\\d))\\b",
          Pattern.CASE_INSENSITIVE);

  Days {
    dates = List.copyOf(dates);
  }

  /**
   * Reads 2022, 2022-12, 2022-12-01, "December 2022" and "1 December 2022".
   *
   * @param named what is no date but in a name, as in "2023 NATO summit"
   */
  static Days of(String text, Set<String> named) {
    List<PartialDate> dates = new ArrayList<>();
    List<String> sides = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    String rest =
        matcher.replaceAll(
            found -> {
              Optional<PartialDate> date =
                  named.contains(found.group()) ? Optional.empty() : date(found);
              date.ifPresent(dates::add);
              sides.add(found.group(1) == null ? "" : found.group(1).toLowerCase(Locale.ROOT));
              return date.isPresent() ? " " : Matcher.quoteReplacement(found.group());
            });
    return new Days(dates, sides.size() == 1 ? sides.get(0) : "", rest);
  }

  /** Whether the time meant has no beginning or no end. */
  boolean isOpen() {
    return !side.isEmpty();
  }

  /** The first day meant; there must be a date. */
  LocalDate first() {
    return switch (side) {
      case "before", "until", "till" -> BEGINNING;
      case "after" -> dates.get(0).after();
      default -> dates.get(0).first();
    };
  }

  /** The last day meant; there must be a date. */
  LocalDate last() {
    return switch (side) {
      case "before" -> dates.get(0).first().minusDays(1);
      case "since", "after" -> END;
      default -> dates.get(dates.size() - 1).after().minusDays(1);
    };
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
