package org.entente.serve.page.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Question;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Texts;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;

/** Where documents do not agree: every question of that theme, with its answer. */
public record Conflicts(List<Part> parts) {
  private static final String THEME = "conflicts between documents";
  private static final String FIRST = "conflicts";

  /** Takes a copy. */
  public Conflicts {
    parts = List.copyOf(parts);
  }

  /** Makes the page; must be called inside a transaction. */
  static Page page(DatasetGraph data, Catalogue catalogue, Texts texts) {
    List<Part> parts =
        catalogue.questions().all().stream()
            .filter(question -> question.keywords().contains(THEME))
            .sorted(Comparator.comparing((Question it) -> !it.name().equals(FIRST)))
            .map(it -> Part.of(data, it, Filled.of(it, Map.of(), catalogue.blanks()), texts))
            .toList();
    return new Page(
        "Conflicts between documents",
        "Where documents date, name, count or judge the same thing differently.",
        "ask/conflicts.jte",
        new Conflicts(parts));
  }

  /** Gives how to cite what is found; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite(
        "entente-conflicts", "Conflicts between documents", Vocabulary.BASE + "conflicts");
  }

  /** Says whether documents agree in all that was asked. */
  public boolean isEmpty() {
    return Part.areEmpty(parts);
  }
}
