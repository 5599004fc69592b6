package org.entente.serve.answer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows as SPARQL 1.2 JSON, one line a row. Jena's own writer indents every term, which takes
 * more time than many a query and doubles what goes over the wire.
 */
final class JsonTable {
  private final Writer json;

  private JsonTable(Writer json) {
    this.json = json;
  }

  static void write(OutputStream out, RowSet rows) {
    try (Writer json = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      new JsonTable(json).table(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void table(RowSet rows) throws IOException {
    List<Var> columns = rows.getResultVars();
    json.write("{\"head\":{\"vars\":[");
    for (int i = 0; i < columns.size(); i++) {
      json.write(i == 0 ? "" : ",");
      string(columns.get(i).getVarName());
    }
    json.write("]},\"results\":{\"bindings\":[");
    for (String before = "\n"; rows.hasNext(); before = ",\n") {
      json.write(before);
      row(columns, rows.next());
    }
    json.write("\n]}}\n");
  }

  private void row(List<Var> columns, Binding row) throws IOException {
    json.write('{');
    String before = "";
    for (Var column : columns) {
      Node term = row.get(column);
      if (term != null) {
        json.write(before);
        string(column.getVarName());
        json.write(':');
        term(term);
        before = ",";
      }
    }
    json.write('}');
  }

  private void term(Node term) throws IOException {
    if (term.isURI()) {
      typed("uri", term.getURI());
    } else if (term.isLiteral()) {
      literal(term);
    } else if (term.isTripleTerm()) {
      triple(term.getTriple());
    } else {
      typed("bnode", NodeFmtLib.strNT(term).substring("_:".length()));
    }
    json.write('}');
  }

  private void typed(String type, String value) throws IOException {
    json.write("{\"type\":\"");
    json.write(type);
    json.write("\",\"value\":");
    string(value);
  }

  private void literal(Node literal) throws IOException {
    typed("literal", literal.getLiteralLexicalForm());
    String language = literal.getLiteralLanguage();
    if (language != null && !language.isEmpty()) {
      member("xml:lang", language);
      TextDirection direction = literal.getLiteralBaseDirection();
      if (direction != null) {
        member("its:dir", direction.direction());
      }
    } else if (!XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())) {
      member("datatype", literal.getLiteralDatatypeURI());
    }
  }

  private void triple(Triple triple) throws IOException {
    json.write("{\"type\":\"triple\",\"value\":{\"subject\":");
    term(triple.getSubject());
    json.write(",\"predicate\":");
    term(triple.getPredicate());
    json.write(",\"object\":");
    term(triple.getObject());
    json.write('}');
  }

  private void member(String name, String value) throws IOException {
    json.write(",\"");
    json.write(name);
    json.write("\":");
    string(value);
  }

  private void string(String text) throws IOException {
    json.write('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        json.write(text, written, i - written);
        json.write(c < ' ' ? String.format("\\u%04x", (int) c) : "\\" + c);
        written = i + 1;
      }
    }
    json.write(text, written, text.length() - written);
    json.write('"');
  }
}
