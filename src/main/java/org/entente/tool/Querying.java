package org.entente.tool;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Writing;
import org.entente.tool.answer.Table;

/**
 * Runs a query and prints its answer.
 *
 * @param format empty: a table for a terminal, or Turtle for a graph
 */
record Querying(Console console, Optional<Format> format) {
  /**
   * The format of a name.
   *
   * @throws DataException if the query's answer cannot be written in it
   */
  static Optional<Format> format(Query query, String name) {
    boolean table = query.isSelectType() || query.isAskType();
    if (table && name.toLowerCase(Locale.ROOT).equals("table")) {
      return Optional.empty();
    }
    List<Format> offers = table ? Format.TABLES : Format.GRAPHS;
    Optional<Format> found = Format.named(name, offers);
    if (found.isEmpty()) {
      String known = offers.stream().map(Format::shortName).collect(Collectors.joining(", "));
      throw new DataException(
          Location.of("--format " + name),
          "this query's answer cannot be written so",
          "Choose one of: " + (table ? "table, " : "") + known);
    }
    return found;
  }

  /** Runs inside a transaction. The query must not reach out. */
  void print(Query query, DatasetGraph dataset) {
    try (QueryExec exec =
        QueryExec.dataset(dataset).query(query).set(ARQ.httpServiceAllowed, false).build()) {
      if (query.isSelectType()) {
        rows(exec.select());
      } else if (query.isAskType()) {
        truth(exec.ask());
      } else {
        Graph graph = query.isDescribeType() ? exec.describe() : exec.construct();
        graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
        Writing.graph(console.out(), format.orElse(Format.TURTLE), graph);
      }
    }
  }

  private void truth(boolean truth) {
    if (format.isPresent()) {
      Writing.truth(console.out(), format.get(), truth);
    } else {
      console.out().println(truth ? "yes" : "no");
    }
  }

  private void rows(RowSet rows) {
    if (format.isPresent()) {
      Writing.rows(console.out(), format.get(), rows);
      return;
    }
    List<Var> columns = rows.getResultVars();
    List<List<String>> cells = rows.stream().map(row -> cells(columns, row)).toList();
    console.out().print(new Table(columns.stream().map(Var::getVarName).toList(), cells));
    console.say(cells.size() == 1 ? "1 row" : cells.size() + " rows");
  }

  private static List<String> cells(List<Var> columns, Binding row) {
    return columns.stream()
        .map(column -> Optional.ofNullable(row.get(column)))
        .map(node -> node.map(it -> it.isLiteral() ? it.getLiteralLexicalForm() : Labels.name(it)))
        .map(cell -> cell.orElse(""))
        .toList();
  }
}
