package org.entente.serve.page.ask;

import java.time.DateTimeException;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 */
record Days(List<PartialDate> dates, String rest) {
  private static final String MONTHS =
      Stream.of(Month.values()).map(Month::name).collect(Collectors.joining("|"));
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\w-])(?:((?:19|20)\\d\\d(?:-\\d\\d(?:-\\d\\d)?)?)(?![\\d-])|(?:(\\d{1,2}) )?("
              + MONTHS
              + ") ((?:19|20)\\d\\d))\\b",
          Pattern.CASE_INSENSITIVE);

  Days {
    dates = List.copyOf(dates);
  }

  /** Reads 2022, 2022-12, 2022-12-01, "December 2022" and "1 December 2022". */
  static Days of(String text) {
    List<PartialDate> dates = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    String rest =
        matcher.replaceAll(
            found -> {
              Optional<PartialDate> date = date(found);
              date.ifPresent(dates::add);
              return date.isPresent() ? " " : Matcher.quoteReplacement(found.group());
            });
    return new Days(dates, rest);
  }

  private static Optional<PartialDate> date(MatchResult found) {
    try {
      return Optional.of(PartialDate.parse(found.group(1) == null ? iso(found) : found.group(1)));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String iso(MatchResult found) {
    int month = Month.valueOf(found.group(3).toUpperCase(Locale.ROOT)).getValue();
    String day = found.group(2) == null ? "" : "-%02d".formatted(Integer.parseInt(found.group(2)));
    return "%s-%02d%s".formatted(found.group(4), month, day);
  }
}
