package org.entente.graph.answer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Question;
import org.entente.graph.view.Labels;

/** Writes an answer as JSON, for programs. */
public final class JsonAnswer {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonAnswer() {}

  /** Any JSON as this program prints it: indented, signs as they are, a line ended. */
  public static String print(JsonElement json) {
    return GSON.toJson(json) + "\n";
  }

  /**
   * One object: the question, its blanks as they were filled, columns, rows, sources.
   *
   * @param text the question in words
   */
  public static JsonObject write(
      Question question, String text, Map<String, Node> values, Answer answer) {
    JsonObject json = new JsonObject();
    json.addProperty("question", question.name());
    json.addProperty("text", text);
    JsonObject blanks = new JsonObject();
    values.forEach((blank, value) -> blanks.addProperty(blank, plain(value)));
    json.add("blanks", blanks);
    JsonArray columns = new JsonArray();
    answer.columns().forEach(columns::add);
    json.add("columns", columns);
    JsonArray rows = new JsonArray();
    answer.rows().forEach(row -> rows.add(row(answer, row)));
    json.add("rows", rows);
    json.addProperty("total", answer.total());
    JsonArray sources = new JsonArray();
    answer.sources().forEach(source -> sources.add(source(source)));
    json.add("sources", sources);
    return json;
  }

  private static JsonObject row(Answer answer, Answer.Row row) {
    JsonObject json = new JsonObject();
    for (int i = 0; i < row.cells().size(); i++) {
      Answer.Cell cell = row.cells().get(i);
      if (cell.node().isPresent()) {
        JsonObject value = new JsonObject();
        value.addProperty("value", plain(cell.node().get()));
        value.addProperty("shown", cell.spoken());
        json.add(answer.columns().get(i), value);
      }
    }
    JsonArray numbers = new JsonArray();
    row.sources().forEach(numbers::add);
    json.add("sources", numbers);
    return json;
  }

  private static JsonObject source(Answer.Source source) {
    Support support = source.support();
    JsonObject json = new JsonObject();
    json.addProperty("number", source.number());
    json.addProperty("document", support.document());
    json.addProperty("paragraph", support.paragraph());
    json.addProperty("start", support.start());
    json.addProperty("end", support.end());
    json.addProperty("modality", support.modality());
    json.addProperty("passage", support.passage().getURI());
    JsonArray claims = new JsonArray();
    source.claims().forEach(claim -> claims.add(claim.getURI()));
    json.add("claims", claims);
    source.sentence().ifPresent(sentence -> json.addProperty("text", sentence));
    return json;
  }

  private static String plain(Node node) {
    return node.isURI()
        ? node.getURI()
        : node.isLiteral() ? node.getLiteralLexicalForm() : Labels.name(node);
  }
}
