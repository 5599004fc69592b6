package org.entente.document.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;

/** Dates as datelines, headers of pages and names of files write them. */
final class WrittenDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
          + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<y>(?:19|20)\\d{2})";

  /** The finer forms stand first. */
  private static final List<Pattern> FORMS =
      List.of(
          form(YEAR + "-(?<n>\\d{2})-(?<d>\\d{2})(?!\\d)"),
          form(YEAR + "(?<n>0[1-9]|1[0-2])(?<d>[0-3]\\d)(?!\\d)"),
          form(DAY + " (?:of )?" + MONTH + ",? " + YEAR),
          form(MONTH + " " + DAY + ",? " + YEAR),
          form("(?<d>\\d{1,2})\\.\\s?(?<n>\\d{1,2})\\.\\s?" + YEAR),
          form("(?<d>1[3-9]|2\\d|3[01])/(?<n>\\d{1,2})/" + YEAR),
          form("(?<n>\\d{1,2})/(?<d>1[3-9]|2\\d|3[01])/" + YEAR),
          form(MONTH + ",? " + YEAR));

  private static final Pattern FILE_MONTH = form(YEAR + "[-_](?<n>0[1-9]|1[0-2])(?![\\d])");

  private WrittenDate() {}

  private static Pattern form(String form) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])" + form + "(?![\\p{L}\\d&&[^T]])", Pattern.CASE_INSENSITIVE);
  }

  /** The first date of the finest form in a text. */
  static Optional<PartialDate> in(String text) {
    return FORMS.stream().flatMap(form -> first(form, text).stream()).findFirst();
  }

  /** The date in a file's name; a year alone may be what the document is about. */
  static Optional<PartialDate> inFileName(String name) {
    return in(name.replace('_', '-')).or(() -> first(FILE_MONTH, name));
  }

  /** Whether a text is a date and no more. */
  static boolean isAll(String text) {
    return FORMS.stream().anyMatch(form -> form.matcher(text.strip()).matches());
  }

  /** What stands before the date that ends a text; empty where none ends it. */
  static Optional<String> before(String text) {
    String stripped = text.strip();
    return FORMS.stream()
        .map(form -> form.matcher(stripped))
        .flatMap(
            it ->
                it.results().filter(found -> found.end() == stripped.length()).findFirst().stream())
        .map(found -> stripped.substring(0, found.start()))
        .findFirst();
  }

  /** The same text without its dates. */
  static String without(String text) {
    String left = text;
    for (Pattern form : FORMS) {
      left = form.matcher(left).replaceAll("");
    }
    return left;
  }

  private static Optional<PartialDate> first(Pattern form, String text) {
    return form.matcher(text)
        .results()
        .flatMap(found -> date(form, found.group()).stream())
        .findFirst();
  }

  /** Digits that only look like a date, as those of 31.2.2024 do, are none. */
  private static Optional<PartialDate> date(Pattern form, String text) {
    Matcher found = form.matcher(text);
    try {
      return found.find() ? Optional.of(PartialDate.parse(iso(form, found))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String iso(Pattern form, Matcher found) {
    boolean named = form.pattern().contains("(?<m>");
    int month =
        named
            ? MONTHS.indexOf(found.group("m").substring(0, 3).toLowerCase(Locale.ROOT)) + 1
            : Integer.parseInt(found.group("n"));
    String yearMonth = String.format(Locale.ROOT, "%s-%02d", found.group("y"), month);
    return form.pattern().contains("(?<d>")
        ? yearMonth + String.format(Locale.ROOT, "-%02d", Integer.parseInt(found.group("d")))
        : yearMonth;
  }
}
