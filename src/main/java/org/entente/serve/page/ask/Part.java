package org.entente.serve.page.ask;

import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Question;
import org.entente.graph.answer.Sentence;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.serve.page.ask.Ask.Asked;

/**
 * A question with its answer, as one of several on a page.
 *
 * @param title what it is about, in a few words
 * @param question the question as a link to its own page
 */
public record Part(String title, Catalogue.Entry question, Result result) {
  /** Answers a question whose blanks are filled; must be called inside a transaction. */
  static Part of(DatasetGraph data, Question question, Filled filled, Texts texts) {
    Asked asked = Asked.of(question, filled, 1);
    Sentence sentence = Catalogue.sentence(question, filled.values(), new Labels(data));
    return new Part(
        question.title(),
        new Catalogue.Entry(sentence, asked.address()),
        Result.of(data, asked.query(), 1, texts, asked.hub()));
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
