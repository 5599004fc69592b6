package org.entente.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date at the precision at which it is known: 2023, 2023-07 or 2023-07-11 (proleptic Gregorian
 * calendar, years 0001 to 9999).
 *
 * @param first the first day of what is known
 * @param precision how much is known
 */
public record PartialDate(LocalDate first, Precision precision) implements Comparable<PartialDate> {
  /** How much of a date is known; the names are those of the ontology's individuals. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR;

    /** The local name in the ontology: day, month, year. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Refuses days outside those years, and a first day that its precision does not begin with. */
  public PartialDate {
    if (first.getYear() < 1 || first.getYear() > 9999) {
      throw new IllegalArgumentException("year " + first.getYear() + " is not one of 1 to 9999");
    }
    boolean late =
        switch (precision) {
          case DAY -> false;
          case MONTH -> first.getDayOfMonth() > 1;
          case YEAR -> first.getDayOfYear() > 1;
        };
    if (late) {
      throw new IllegalArgumentException(first + " is not the first day of a " + precision.term());
    }
  }

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * Reads a date.
   *
   * @param text {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}
   * @throws IllegalArgumentException if the text has another form or names no day of the calendar
   */
  public static PartialDate parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no date: write 2023, 2023-07 or 2023-07-11");
    }
    try {
      int year = Integer.parseInt(form.group(1));
      if (form.group(2) == null) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
      }
      int month = Integer.parseInt(form.group(2));
      if (form.group(3) == null) {
        return new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH);
      }
      LocalDate day = LocalDate.of(year, month, Integer.parseInt(form.group(3)));
      return new PartialDate(day, Precision.DAY);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no day of the calendar", e);
    }
  }

  /** The day after the last day that the date can mean. */
  public LocalDate after() {
    return switch (precision) {
      case DAY -> first.plusDays(1);
      case MONTH -> first.plusMonths(1);
      case YEAR -> first.plusYears(1);
    };
  }

  @Override
  public int compareTo(PartialDate other) {
    int byDay = first.compareTo(other.first);
    return byDay != 0 ? byDay : precision.compareTo(other.precision);
  }

  @Override
  public String toString() {
    return switch (precision) {
      case DAY -> first.toString();
      case MONTH -> YearMonth.from(first).toString();
      case YEAR -> String.format(Locale.ROOT, "%04d", first.getYear());
    };
  }
}
