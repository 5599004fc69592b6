package org.entente.serve.page.ask;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Question;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Texts;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;

/**
 * Where documents do not agree.
 *
 * @param question the question that finds what cannot hold together, or differs
 * @param disputes its answer, by how grave each is
 * @param parts the other questions of that theme, with their answers
 */
public record Conflicts(
    Catalogue.Entry question, Map<Dispute.Sort, List<Dispute>> disputes, List<Part> parts) {
  private static final String THEME = "conflicts between documents";
  private static final String FIRST = "conflicts";

  /** What the first question answers already. */
  private static final Set<String> SHOWN = Set.of(FIRST, "differing-dates-or-names");

  /** Takes a copy. */
  public Conflicts {
    disputes = Collections.unmodifiableMap(new TreeMap<>(disputes));
    parts = List.copyOf(parts);
  }

  /** Makes the page; must be called inside a transaction. */
  static Page page(DatasetGraph data, Catalogue catalogue, Texts texts) {
    Part first = part(data, catalogue, catalogue.named(FIRST), texts);
    List<Part> parts =
        catalogue.questions().all().stream()
            .filter(question -> question.keywords().contains(THEME))
            .filter(question -> !SHOWN.contains(question.name()))
            .map(question -> part(data, catalogue, question, texts))
            .toList();
    return new Page(
        "Conflicts between documents",
        "Where documents date, name, count or judge the same thing differently.",
        "ask/conflicts.jte",
        new Conflicts(
            first.question(),
            Dispute.all(first.result()).stream().collect(Collectors.groupingBy(Dispute::sort)),
            parts));
  }

  private static Part part(DatasetGraph data, Catalogue catalogue, Question question, Texts texts) {
    return Part.of(data, question, Filled.of(question, Map.of(), catalogue.blanks()), texts);
  }

  /** Gives how to cite what is found; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite(
        "entente-conflicts", "Conflicts between documents", Vocabulary.BASE + "conflicts");
  }

  /** Gives what is disputed in one way. */
  public List<Dispute> of(Dispute.Sort sort) {
    return disputes.getOrDefault(sort, List.of());
  }
}
