package org.entente.serve.page.ask;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.document.DataException;
import org.entente.document.Problem;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.graph.answer.Blanks;

/**
 * A question's blanks as somebody filled them.
 *
 * @param values what each means; a blank that was left open has its usual value, if there is one
 * @param written what was written into each
 * @param problems what is wrong with what was written, by blank
 */
record Filled(Map<String, Node> values, Map<String, String> written, Map<String, String> problems) {
  Filled {
    values = Map.copyOf(values);
    written = Map.copyOf(written);
    problems = Map.copyOf(problems);
  }

  /** Takes what fills the blanks, all of it understood. */
  static Filled with(Map<String, Node> values) {
    return new Filled(values, Map.of(), Map.of());
  }

  /** Takes what was written, by blank; what is for no blank of the question is left aside. */
  static Filled of(Question question, Map<String, String> written, Blanks blanks) {
    Map<String, Node> values = new LinkedHashMap<>(question.defaults());
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> problems = new LinkedHashMap<>();
    for (Parameter blank : question.parameters()) {
      Optional.ofNullable(written.get(blank.name()))
          .map(String::strip)
          .ifPresent(
              text -> {
                own.put(blank.name(), text);
                try {
                  values.put(blank.name(), blanks.value(blank, text));
                } catch (DataException e) {
                  problems.put(blank.name(), sentence(e.problems().get(0)));
                }
              });
    }
    return new Filled(values, own, problems);
  }

  private static String sentence(Problem problem) {
    String next = problem.next();
    return problem.what() + (next.isEmpty() ? "." : "; " + next + ".");
  }

  boolean isSound() {
    return problems.isEmpty();
  }
}
