package org.entente.serve.page.thing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.serve.page.Ref;
import org.entente.serve.page.claim.Period;

/**
 * Dated facts along the years, as a picture of 340 units in width.
 *
 * @param marks by date
 * @param years the ticks below
 * @param height of the picture
 * @param earlier how many dated facts begin earlier than these and are left out
 */
public record Timeline(List<Mark> marks, List<Year> years, int height, int earlier) {
  private static final int WIDTH = 340;
  private static final int MARGIN = 14;
  private static final int STEP = 11;
  private static final int MOST = 60;

  /** A dated fact before it has its place. */
  record Dated(Ref what, String relation, Period period) {}

  /**
   * A dated fact.
   *
   * @param x where it begins
   * @param width how long it lasts; 0 for what happened, or is known only to have begun
   * @param y the height of its line
   */
  public record Mark(Ref what, String relation, String when, int x, int width, int y) {
    /** Gives it as one line. */
    public String told() {
      return String.join(", ", when, relation, what.text());
    }
  }

  /** A tick. */
  public record Year(int year, int x) {}

  /** Takes copies. */
  public Timeline {
    marks = List.copyOf(marks);
    years = List.copyOf(years);
  }

  static Timeline of(List<Dated> all) {
    List<Dated> dated =
        all.stream()
            .filter(it -> !it.period().isUnknown())
            .distinct()
            .sorted(Comparator.comparing(it -> it.period().first()))
            .toList();
    if (dated.isEmpty()) {
      return new Timeline(List.of(), List.of(), 0, 0);
    }
    int earlier = Math.max(0, dated.size() - MOST);
    List<Dated> drawn = dated.subList(earlier, dated.size());
    return new Scale(drawn).draw(drawn, earlier);
  }

  /** From the first year to the last one. */
  private static final class Scale {
    private final int firstYear;
    private final int lastYear;

    Scale(List<Dated> dated) {
      IntStream years =
          dated.stream().map(Dated::period).mapToInt(period -> period.first().getYear());
      firstYear = years.min().orElse(0);
      lastYear =
          dated.stream()
              .map(Dated::period)
              .flatMap(it -> Stream.of(it.from(), it.until()))
              .flatMap(Optional::stream)
              .mapToInt(date -> date.first().getYear())
              .max()
              .orElse(firstYear);
    }

    Timeline draw(List<Dated> dated, int earlier) {
      List<Mark> marks = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      for (Dated one : dated) {
        int x = x(one.period().first());
        int width = width(one.period(), x);
        int line = line(ends, x);
        ends.set(line, x + width);
        int y = 8 + line * STEP;
        marks.add(new Mark(one.what(), one.relation(), one.period().text(), x, width, y));
      }
      return new Timeline(marks, years(), 8 + ends.size() * STEP + 18, earlier);
    }

    private int width(Period period, int x) {
      return period.from().isEmpty()
          ? 0
          : period.until().map(until -> Math.max(0, x(until.first()) - x)).orElse(0);
    }

    /** The first line that is free at a place; a new one where none is. */
    private static int line(List<Integer> ends, int x) {
      for (int line = 0; line < ends.size(); line++) {
        if (ends.get(line) + STEP <= x) {
          return line;
        }
      }
      ends.add(0);
      return ends.size() - 1;
    }

    private int x(LocalDate day) {
      double span = Math.max(1, lastYear + 1 - firstYear);
      double years = day.getYear() - firstYear + (day.getDayOfYear() - 1) / 366.0;
      return (int) Math.round(MARGIN + years / span * (WIDTH - 2 * MARGIN));
    }

    private List<Year> years() {
      int step = Math.max(1, (lastYear - firstYear + 8) / 8);
      return IntStream.iterate(firstYear, year -> year <= lastYear, year -> year + step)
          .mapToObj(year -> new Year(year, x(LocalDate.of(year, 1, 1))))
          .toList();
    }
  }
}
