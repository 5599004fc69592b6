package org.entente.serve.page.term;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.graph.Vocabulary;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;

/**
 * The page of a question: how it is worded, what fills its blanks, and its SPARQL.
 *
 * @param text with its blanks in braces
 * @param run the address of its answer, with the defaults in its blanks
 */
public record Asked(
    String iri, String text, List<String> keywords, List<Blank> blanks, String query, String run) {
  /** A blank, what fits it, and what stands in it where nothing is said. */
  public record Blank(String name, Ref kind, Optional<Ref> standard) {}

  /** Takes copies. */
  public Asked {
    keywords = List.copyOf(keywords);
    blanks = List.copyOf(blanks);
  }

  /** Gives how to cite it; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite(text, Vocabulary.local(Vocabulary.iri(iri), Vocabulary.BASE));
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data, Visit visit) {
    Question question =
        new Questions(data.getGraph(Vocabulary.GRAPH_QUESTIONS)).named(visit.name());
    Asked asked =
        new Asked(
            visit.node().getURI(),
            question.text(),
            question.keywords(),
            question.parameters().stream().map(it -> blank(data, it)).toList(),
            question.query(),
            "/ask/" + question.name());
    String title = Ref.of(data, visit.node()).text();
    return new Page(title, question.text(), "asked.jte", asked);
  }

  private static Blank blank(DatasetGraph data, Question.Parameter parameter) {
    Ref kind =
        parameter.kind().equals("date")
            ? new Ref("a date", "")
            : Ref.of(data, Vocabulary.ent(parameter.kind()));
    return new Blank(parameter.name(), kind, parameter.standard().map(it -> Ref.of(data, it)));
  }
}
