package org.entente.serve.page.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.graph.Question;
import org.entente.graph.answer.Blanks;

/**
 * Plain English as a question with its blanks.
 *
 * @param values what fills the blanks: keys of things, or dates
 * @param fit how well it fits: 1 where every word that matters is in the question
 */
public record Reading(Question question, Map<String, String> values, double fit) {
  /** Takes a copy. */
  public Reading {
    values = Map.copyOf(values);
  }

  Filled filled(Blanks blanks) {
    return Filled.of(question, values, blanks);
  }

  /** Gives the address at which the question is answered. */
  public String address() {
    String query =
        question.parameters().stream()
            .filter(blank -> values.containsKey(blank.name()))
            .map(blank -> blank.name() + "=" + encoded(values.getOrDefault(blank.name(), "")))
            .collect(Collectors.joining("&"));
    return Catalogue.PATH + question.name() + (query.isEmpty() ? "" : "?" + query);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
