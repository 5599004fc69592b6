package org.entente.serve.page.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.entente.document.PartialDate;
import org.entente.graph.Dates;
import org.entente.graph.answer.Answer;
import org.entente.serve.page.Ref;

/**
 * Rows along the years: a day as a point, a month or a year as the span that it may mean; what
 * holds since then goes on to its end, or to the edge where no end is told.
 *
 * @param marks by date
 * @param years the years that are written below
 * @param earlier how many more rows have a date, all earlier than these
 * @param undated how many rows have none
 */
public record Timeline(List<Mark> marks, List<Year> years, int earlier, int undated) {
  private static final int LEFT = 330;
  private static final int RIGHT = 860;
  private static final int LINE = 26;
  private static final int MOST = 60;
  private static final int LABEL = 42;
  private static final String SINCE = "since";
  private static final String BEFORE = "before";

  /**
   * A row, at its place; lengths in units of the picture.
   *
   * @param tail where it ends: as far to the right as its date, where it has no length
   * @param open whether no end is told
   */
  public record Mark(
      String label,
      String whole,
      String address,
      String date,
      double x,
      double width,
      double tail,
      boolean open,
      double y) {}

  /** A year and where it begins. */
  public record Year(int year, double x) {}

  /** A row's date, until when it holds if that is told, and whether it holds from then on. */
  private record Dated(
      PartialDate date, Answer.Cell what, boolean lasts, Optional<PartialDate> before) {
    String written() {
      return before
          .map(end -> date + " to " + Dates.ending(end.first(), Set.of(date.precision())))
          .orElse(lasts ? "since " + date : date.toString());
    }

    LocalDate last() {
      return before.map(PartialDate::first).orElse(date.after()).minusDays(1);
    }
  }

  /** Takes copies. */
  public Timeline {
    marks = List.copyOf(marks);
    years = List.copyOf(years);
  }

  /** Draws the rows that have a date; nothing where fewer than two have one. */
  static Optional<Timeline> of(Answer answer) {
    Optional<Integer> column = dates(answer);
    if (column.isEmpty()) {
      return Optional.empty();
    }
    int subject = Labelling.subject(answer, List.of(column.get()));
    boolean lasts = answer.columns().get(column.get()).equals(SINCE);
    int ends = lasts ? answer.columns().indexOf(BEFORE) : -1;
    List<Dated> dated = new ArrayList<>();
    for (Answer.Row row : answer.rows()) {
      Answer.Cell what = row.cells().get(Math.max(0, subject));
      Answer.Cell when = row.cells().get(column.get());
      Optional<PartialDate> before =
          ends < 0 ? when.end().map(Timeline::next) : date(row.cells().get(ends));
      date(when)
          .ifPresent(date -> dated.add(new Dated(date, what, lasts || when.isOpen(), before)));
    }
    int undated = answer.rows().size() - dated.size();
    List<Dated> sorted =
        dated.stream()
            .distinct()
            .sorted(Comparator.comparing(Dated::date).thenComparing(it -> it.what().shown()))
            .toList();
    return subject < 0 || sorted.size() < 2 ? Optional.empty() : Optional.of(draw(sorted, undated));
  }

  /** Gives the first column with two dates or more and nothing else. */
  private static Optional<Integer> dates(Answer answer) {
    return IntStream.range(0, answer.columns().size())
        .filter(
            column ->
                answer.rows().stream()
                        .map(row -> row.cells().get(column))
                        .allMatch(cell -> cell.node().isEmpty() || date(cell).isPresent())
                    && answer.rows().stream()
                            .filter(row -> row.cells().get(column).node().isPresent())
                            .count()
                        > 1)
        .boxed()
        .findFirst();
  }

  private static PartialDate next(PartialDate last) {
    return new PartialDate(last.after(), last.precision());
  }

  private static Optional<PartialDate> date(Answer.Cell cell) {
    try {
      return cell.node()
          .filter(Node::isLiteral)
          .map(Node::getLiteralLexicalForm)
          .filter(text -> text.matches("[12]\\d{3}(-\\d\\d(-\\d\\d)?)?"))
          .map(PartialDate::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Timeline draw(List<Dated> all, int undated) {
    int earlier = Math.max(0, all.size() - MOST);
    List<Dated> dated = all.subList(earlier, all.size());
    int from = dated.get(0).date().first().getYear();
    int until = dated.stream().mapToInt(it -> it.last().getYear()).max().orElse(from) + 1;
    LocalDate start = LocalDate.of(from, 1, 1);
    double scale =
        (RIGHT - LEFT) / (double) ChronoUnit.DAYS.between(start, LocalDate.of(until, 1, 1));
    List<Mark> marks = new ArrayList<>();
    for (Dated one : dated) {
      double x = LEFT + scale * ChronoUnit.DAYS.between(start, one.date().first());
      double width = scale * ChronoUnit.DAYS.between(one.date().first(), one.date().after());
      double last = LEFT + scale * (ChronoUnit.DAYS.between(start, one.last()) + 1);
      marks.add(mark(one, x, Math.max(6, width), last, marks.size()));
    }
    int step = 1 + (until - from) / 14;
    List<Year> years =
        IntStream.rangeClosed(from, until)
            .filter(year -> (year - from) % step == 0)
            .mapToObj(
                year ->
                    new Year(
                        year,
                        LEFT + scale * ChronoUnit.DAYS.between(start, LocalDate.of(year, 1, 1))))
            .toList();
    return new Timeline(marks, years, earlier, undated);
  }

  private static Mark mark(Dated one, double x, double width, double last, int place) {
    boolean open = one.lasts() && one.before().isEmpty();
    return new Mark(
        Labelling.shortened(one.what().shown(), LABEL),
        Labelling.shortened(one.what().shown(), 300),
        one.what().node().map(Ref::address).orElse(""),
        one.written(),
        x,
        width,
        open ? RIGHT : Math.max(last, x + width),
        open,
        LINE * (place + 1.0));
  }

  /** Says whether some row holds from its date on. */
  public boolean lasts() {
    return marks.stream().anyMatch(mark -> mark.tail() > mark.x() + mark.width());
  }

  /** Gives the height of the picture. */
  public int height() {
    return LINE * (marks.size() + 2);
  }
}
