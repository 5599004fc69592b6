package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.entente.reason.explain.Inferred;

/** Answers as the questions' files expect them: CSV with a header, IRIs as prefixed names. */
final class QuestionRows {
  private QuestionRows() {}

  static String of(Store store, Query query) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try (QueryExec execution = QueryExec.dataset(Inferred.in(dataset)).query(query).build()) {
      return of(execution.select());
    } finally {
      dataset.end();
    }
  }

  static String of(RowSet rows) {
    List<Var> columns = rows.getResultVars();
    List<String> lines = new ArrayList<>();
    lines.add(columns.stream().map(Var::getVarName).collect(Collectors.joining(",")));
    rows.forEachRemaining(row -> lines.add(line(columns, row)));
    return String.join("\n", lines) + "\n";
  }

  private static String line(List<Var> columns, Binding row) {
    return columns.stream()
        .map(column -> row.contains(column) ? cell(row.get(column)) : "")
        .collect(Collectors.joining(","));
  }

  private static String cell(Node node) {
    String text = node.isURI() ? prefixed(node.getURI()) : node.getLiteralLexicalForm();
    boolean plain = text.chars().noneMatch(it -> ",\"\n\r".indexOf(it) >= 0);
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static String prefixed(String iri) {
    return Vocabulary.PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .findFirst()
        .orElse(iri);
  }

  /** The answer of a server, as any client would ask for it. */
  static String overHttp(String address, String query) {
    try (QueryExec execution =
        QueryExecHTTP.service(address + "/entente/sparql")
            .queryString(query)
            .acceptHeader("application/sparql-results+json")
            .build()) {
      return of(execution.select());
    }
  }

  /** Each row, by column; what is unbound is not in it. */
  static List<Map<String, Node>> rows(Store store, Query query) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try (QueryExec execution = QueryExec.dataset(Inferred.in(dataset)).query(query).build()) {
      List<Map<String, Node>> rows = new ArrayList<>();
      execution
          .select()
          .forEachRemaining(
              row -> {
                Map<String, Node> cells = new TreeMap<>();
                row.forEach((column, value) -> cells.put(column.getVarName(), value));
                rows.add(cells);
              });
      return rows;
    } finally {
      dataset.end();
    }
  }
}
