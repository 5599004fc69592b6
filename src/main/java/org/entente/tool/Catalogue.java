package org.entente.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.graph.Question;
import org.entente.graph.answer.JsonAnswer;
import org.entente.graph.view.Labels;

/** The list of questions that can be asked. */
final class Catalogue {
  private static final String OTHER = "other";

  private Catalogue() {}

  /** By keyword, each question once, under its first; or as one JSON array. */
  static String list(List<Question> questions, boolean json) {
    return json ? JsonAnswer.print(array(questions)) : text(questions);
  }

  private static String text(List<Question> questions) {
    Map<String, List<Question>> groups = new TreeMap<>();
    for (Question question : questions) {
      String group = question.keywords().stream().findFirst().orElse(OTHER);
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(question);
    }
    StringBuilder out = new StringBuilder();
    groups.forEach(
        (keyword, members) -> {
          out.append(out.length() == 0 ? "" : "\n").append(keyword).append('\n');
          members.forEach(question -> line(question, out));
        });
    return out.toString();
  }

  private static void line(Question question, StringBuilder out) {
    out.append("  ").append(question.name());
    for (Question.Parameter blank : question.parameters()) {
      out.append(" --").append(blank.name()).append(' ').append(blank.kind());
    }
    out.append("\n      ").append(question.text()).append('\n');
  }

  private static JsonArray array(List<Question> questions) {
    JsonArray array = new JsonArray();
    for (Question question : questions) {
      JsonObject json = new JsonObject();
      json.addProperty("name", question.name());
      json.addProperty("text", question.text());
      json.add("keywords", strings(question.keywords()));
      JsonArray blanks = new JsonArray();
      question.parameters().forEach(blank -> blanks.add(blank(blank)));
      json.add("blanks", blanks);
      array.add(json);
    }
    return array;
  }

  private static JsonObject blank(Question.Parameter blank) {
    JsonObject json = new JsonObject();
    json.addProperty("name", blank.name());
    json.addProperty("kind", blank.kind());
    blank.standard().ifPresent(node -> json.addProperty("default", Labels.name(node)));
    return json;
  }

  private static JsonArray strings(List<String> strings) {
    JsonArray array = new JsonArray();
    strings.forEach(array::add);
    return array;
  }
}
