package org.entente.fact.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.document.PartialDate;
import org.entente.document.PartialDate.Precision;

/** How years, months and days are written, and which dates they are. */
final class Calendar {
  static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  static final String YEAR = "(?:1[89]\\d\\d|20\\d\\d)";
  static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";

  /** Between the first and the last of a range. */
  static final String TO = " ?(?:-|–|to|until|and) ?";

  /** The same, where "and" would name two days. */
  static final String UP_TO = " ?(?:-|–|to|until) ?";

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** What the names of months begin with. */
  private static final List<String> BEGINNINGS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Calendar() {}

  /** Whether a text has something that may begin the name of a month. */
  static boolean hasMonth(String text) {
    return BEGINNINGS.stream().anyMatch(text::contains);
  }

  /** Whether a text has four digits in a row, as every year has. */
  static boolean hasYear(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 4; i++) {
      digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
    }
    return digits == 4;
  }

  static int year(String text) {
    return Integer.parseInt(text);
  }

  static PartialDate year(int year) {
    return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  static PartialDate month(int year, String name) {
    return new PartialDate(LocalDate.of(year, month(name), 1), Precision.MONTH);
  }

  static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  static int number(String day) {
    return Integer.parseInt(day.replaceAll("\\D", ""));
  }

  static PartialDate day(LocalDate day) {
    return new PartialDate(day, Precision.DAY);
  }

  static PartialDate day(String year, String month, String day) {
    return day(LocalDate.of(year(year), month(month), number(day)));
  }
}
