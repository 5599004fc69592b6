package org.entente.graph;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.ExprUtils;

/**
 * What a question leaves out when it asks of a day. The data as of that day still hold a fact that
 * one passage dates and another does not; the row of a passage that lets it begin later, or end
 * before, does not belong to the answer. Dates are compared as they are written: 2022 begins with
 * its first day.
 */
final class DayFilter {
  private record Test(String column, String condition) {}

  private static final List<Test> TESTS =
      List.of(
          new Test("since", "!BOUND(?since) || STR(?since) <= \"%s\""),
          new Test("before", "!BOUND(?before) || STR(?before) > \"%s\""));

  private DayFilter() {}

  /** Gives a query of its own that leaves those rows out. */
  static Query of(Query query, LocalDate day) {
    Query filtered = query.cloneQuery();
    VarExprList columns = filtered.getProject();
    for (Test test : TESTS) {
      Var column = Var.alloc(test.column());
      if (columns.contains(column)
          && !columns.hasExpr(column)
          && filtered.getQueryPattern() instanceof ElementGroup pattern) {
        pattern.addElement(new ElementFilter(ExprUtils.parse(test.condition().formatted(day))));
      }
    }
    return filtered;
  }
}
