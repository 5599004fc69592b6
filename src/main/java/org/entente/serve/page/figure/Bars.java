package org.entente.serve.page.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.entente.graph.answer.Answer;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Ref;

/**
 * Counts as bars.
 *
 * @param counted what is counted, as the column says
 * @param more how many rows have no bar
 */
public record Bars(String counted, List<Bar> bars, int more) {
  private static final double LONGEST = 560;
  private static final int LINE = 28;
  private static final int MOST = 40;
  private static final int LABEL = 44;

  /** A bar; lengths in units of the picture. */
  public record Bar(
      String label, String whole, String address, long count, double width, double y) {}

  /** Takes a copy. */
  public Bars {
    bars = List.copyOf(bars);
  }

  /** Draws the last column that the query counts. */
  static Optional<Bars> of(Query query, Answer answer) {
    Optional<Integer> column =
        IntStream.range(0, answer.columns().size())
            .filter(it -> isCount(query, answer.columns().get(it)))
            .boxed()
            .reduce((first, last) -> last);
    return answer.rows().size() < 2 ? Optional.empty() : column.map(it -> draw(query, answer, it));
  }

  private static boolean isCount(Query query, String column) {
    Expr computed = query.getProject().getExpr(Var.alloc(column));
    return computed instanceof ExprAggregator counted
        && counted.getAggregator().getName().equals("COUNT");
  }

  private static Bars draw(Query query, Answer answer, int column) {
    long most = answer.rows().stream().mapToLong(row -> count(row, column)).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (Answer.Row row : answer.rows().stream().limit(MOST).toList()) {
      long count = count(row, column);
      String label = label(query, answer, row);
      bars.add(
          new Bar(
              Labelling.shortened(label, LABEL),
              Labelling.shortened(label, 300),
              address(row),
              count,
              Math.max(2, LONGEST * count / Math.max(1, most)),
              LINE * (bars.size() + 1.0)));
    }
    return new Bars(
        Plain.words(answer.columns().get(column)), bars, answer.rows().size() - bars.size());
  }

  private static long count(Answer.Row row, int column) {
    return row.cells()
        .get(column)
        .node()
        .map(it -> ((Number) it.getLiteralValue()).longValue())
        .orElse(0L);
  }

  /** What is counted in a row is told by all columns that are not counted themselves. */
  private static String label(Query query, Answer answer, Answer.Row row) {
    return IntStream.range(0, answer.columns().size())
        .filter(it -> !isCount(query, answer.columns().get(it)))
        .mapToObj(it -> row.cells().get(it).shown())
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String address(Answer.Row row) {
    return row.cells().get(0).node().map(Ref::address).orElse("");
  }

  /** Gives the height of the picture. */
  public int height() {
    return LINE * (bars.size() + 1);
  }
}
