package org.entente.serve.page.ask;

import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Question;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;

/**
 * A question with its answer, as one of several on a page.
 *
 * @param title what it is about, in a few words
 * @param name the question's name, as in its address
 * @param question the question as a link to its own page
 */
public record Part(String title, String name, Catalogue.Entry question, Result result) {
  /** Answers a question whose blanks are filled; must be called inside a transaction. */
  static Part of(DatasetGraph data, Question question, Filled filled, Texts texts) {
    Asked asked = Asked.of(question, filled, 1);
    return new Part(
        question.title(),
        question.name(),
        asked.entry(new Labels(data)),
        Result.of(data, asked.query(), 1, texts, asked.hub()));
  }

  /** Gives the same with years, where no column tells them. */
  Part withYears(DatasetGraph data) {
    return result.columns().contains("date")
        ? this
        : new Part(title, name, question, result.withYears(data));
  }

  /** Says whether no question of some has an answer. */
  static boolean areEmpty(List<Part> parts) {
    return parts.stream().allMatch(part -> part.result().total() == 0);
  }

  /** Gives the title as the anchor of a page. */
  public String anchor() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }
}
