package org.entente.serve.answer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as SPARQL 1.1 CSV. Jena's own writer prints every triple term as a question mark;
 * here it is written with the terms of N-Triples.
 */
final class CsvTable {
  private CsvTable() {}

  static void write(OutputStream out, RowSet rows) {
    try (Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      List<Var> columns = rows.getResultVars();
      line(csv, columns.stream().map(Var::getVarName).toList());
      while (rows.hasNext()) {
        Binding row = rows.next();
        line(csv, columns.stream().map(c -> cell(row.get(c))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(Writer csv, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      csv.write(i == 0 ? "" : ",");
      csv.write(quoted(cells.get(i)));
    }
    csv.write("\r\n");
  }

  private static String cell(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      return node.getURI();
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : NodeFmtLib.strNT(node);
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
