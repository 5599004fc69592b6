package org.entente.serve.page.ask;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Question;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;

/**
 * Two actors side by side: five questions of the catalogue, asked of the same two.
 *
 * @param fields the two blanks
 * @param actors the two as links; none where a name is not understood
 * @param tallies how many of some sorts each of them has, and both
 * @param parts the questions with their answers
 */
public record Compare(
    List<Ask.Field> fields, List<Ref> actors, List<Tally> tallies, List<Part> parts) {
  private static final List<String> QUESTIONS =
      List.of(
          "agreements-between",
          "shared-memberships",
          "met-at",
          "shared-threats",
          "transfers-between");
  private static final List<String> BLANKS = List.of("actor", "other");

  /** Takes copies. */
  public Compare {
    fields = List.copyOf(fields);
    actors = List.copyOf(actors);
    tallies = List.copyOf(tallies);
    parts = List.copyOf(parts);
  }

  /** Makes the page; must be called inside a transaction. */
  static Page page(DatasetGraph data, Catalogue catalogue, Visit visit, Texts texts) {
    List<Question> questions =
        catalogue.questions().all().stream()
            .filter(question -> QUESTIONS.contains(question.name()))
            .sorted(Comparator.comparing(it -> QUESTIONS.indexOf(it.name())))
            .toList();
    Question first = catalogue.named(QUESTIONS.get(0));
    Filled filled = Filled.of(first, written(visit), catalogue.blanks());
    List<Node> actors =
        filled.isSound()
            ? BLANKS.stream()
                .flatMap(blank -> Stream.ofNullable(filled.values().get(blank)))
                .toList()
            : List.of();
    List<Ref> names = actors.stream().map(actor -> Ref.of(data, actor)).toList();
    // The first question's usual actors are those of all: the others have some of their own.
    List<Part> parts =
        filled.isSound()
            ? questions.stream()
                .map(it -> Part.of(data, it, filled, texts).withYears(data))
                .toList()
            : List.of();
    List<Ask.Field> fields =
        Ask.fields(data, catalogue, Asked.of(first, filled, 1), new Labels(data));
    return new Page(
            title(names),
            "What two actors share: agreements, groups, summits, threats, transfers.",
            "ask/compare.jte",
            new Compare(fields, names, tallies(data, catalogue, actors, parts), parts))
        .flawed(!filled.isSound());
  }

  private static List<Tally> tallies(
      DatasetGraph data, Catalogue catalogue, List<Node> actors, List<Part> parts) {
    return Tally.SORTS.stream()
        .flatMap(
            sort ->
                parts.stream()
                    .filter(part -> part.name().equals(sort.ofBoth()))
                    .map(part -> Tally.of(data, catalogue, sort, actors, part)))
        .toList();
  }

  private static Map<String, String> written(Visit visit) {
    Map<String, String> written = new HashMap<>();
    BLANKS.forEach(it -> visit.value(it).ifPresent(value -> written.put(it, value)));
    return written;
  }

  private static String title(List<Ref> actors) {
    return actors.size() == 2
        ? actors.get(0).text() + " and " + actors.get(1).text()
        : "Compare two actors";
  }

  /** Gives how to cite the comparison; takes the edition of the data. */
  public Citation citation(Edition edition) {
    String address = parts.get(0).question().address().replaceFirst("^/ask/[^?]*", "compare");
    return edition.cite(title(actors), address);
  }

  /** Says whether the documents tell nothing that the two share. */
  public boolean isEmpty() {
    return Part.areEmpty(parts);
  }
}
