package org.entente.serve.page.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.graph.Dates;
import org.entente.graph.Vocabulary;
import org.entente.graph.answer.Answer;
import org.entente.graph.view.Fact;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.FactAddress;
import org.entente.reason.explain.Proofs;
import org.entente.serve.page.Paging;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Statement;
import org.entente.serve.page.claim.Source;
import org.entente.serve.page.figure.Figures;

/**
 * An answer as a page shows it.
 *
 * @param columns the names of the columns, as words
 * @param rows as many as one page shows
 * @param paging which of all rows these are
 * @param disputed what of it documents do not say alike, as links to the proofs
 */
public record Result(
    List<String> columns, List<Row> rows, Paging paging, Figures figures, List<Ref> disputed) {
  /** How many rows one page shows. */
  public static final int ROWS = 100;

  private static final int BRIEF = 3;
  private static final String ACTUAL = "actual";

  /**
   * A row.
   *
   * @param cells what stands in each column
   * @param whys the passages it rests on; first those that tell a date of the row
   * @param dating how many tell one
   * @param proofs what is inferred in it, each with the address of its proofs
   * @param inferred whether some of that is stated neither as it is nor the other way round
   * @param leads where no passage tells it: the things in it, each where its sentences are
   */
  public record Row(
      List<Ref> cells,
      List<Why> whys,
      int dating,
      List<Ref> proofs,
      boolean inferred,
      List<Ref> leads) {
    /** Takes copies. */
    public Row {
      cells = List.copyOf(cells);
      whys = List.copyOf(whys);
      proofs = List.copyOf(proofs);
      leads = List.copyOf(leads);
    }

    /** Gives the same with its leads, of which the last resort is what every row is about. */
    private Row led(Optional<Ref> hub) {
      List<Ref> things = cells.stream().filter(Row::isThing).toList();
      List<Ref> found = things.isEmpty() ? hub.stream().toList() : things;
      return isExplained()
          ? this
          : new Row(
              cells, whys, dating, proofs, inferred, found.stream().map(Row::sources).toList());
    }

    private static boolean isThing(Ref cell) {
      return cell.address().matches("/(id|topic|document)/.*");
    }

    private static Ref sources(Ref thing) {
      return new Ref(thing.text(), thing.address() + "#sources");
    }

    /** Says whether anything is told of why it stands there. */
    public boolean isExplained() {
      return !whys.isEmpty() || !proofs.isEmpty();
    }
  }

  /**
   * A passage that a row rests on.
   *
   * @param says what the passage says of the row, in words
   * @param modality actual, planned, alleged or denied
   */
  public record Why(String says, Source source, String modality) {}

  /** Takes copies. */
  public Result {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    disputed = List.copyOf(disputed);
  }

  /**
   * Answers a SELECT; must be called inside a transaction.
   *
   * @param page which hundred of rows, from 1
   * @param hub an actor that every row is about, if there is one
   */
  static Result of(DatasetGraph data, Query query, int page, Texts texts, Optional<Node> hub) {
    int skipped = (page - 1) * ROWS;
    Answer answer = Answer.of(data, query, skipped, ROWS, texts, Proofs.of(data)::evidence);
    Paging paging = new Paging(page, ROWS, answer.total());
    return of(data, query, answer, paging, texts, hub).led(hub.map(it -> Ref.of(data, it)));
  }

  private Result led(Optional<Ref> hub) {
    List<Row> led = rows.stream().map(row -> row.led(hub)).toList();
    return new Result(columns, led, paging, figures, disputed);
  }

  /**
   * Shows rows that a query has found; must be called inside a transaction.
   *
   * @param explained of how many of them, from the first, it is told what they rest on
   */
  public static Result found(
      DatasetGraph data, Query query, List<Binding> rows, int explained, Texts texts) {
    Paging all = new Paging(1, Math.max(1, rows.size()), rows.size());
    Answer answer = Answer.found(data, query, rows, explained, texts, Proofs.of(data)::evidence);
    return of(data, query, answer, all, texts, Optional.empty());
  }

  private static Result of(
      DatasetGraph data,
      Query query,
      Answer answer,
      Paging paging,
      Texts texts,
      Optional<Node> hub) {
    Labels labels = new Labels(data);
    List<Why> whys = answer.sources().stream().map(it -> why(labels, texts, it)).toList();
    return new Result(
        answer.columns().stream().map(Plain::words).toList(),
        answer.rows().stream().map(row -> row(data, labels, whys, row)).toList(),
        paging,
        Figures.of(data, query, answer, hub),
        new Disagreement(data).in(facts(answer)));
  }

  private static Set<Triple> facts(Answer answer) {
    return answer.sources().stream()
        .flatMap(source -> source.facts().getOrDefault(ACTUAL, Set.of()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Row row(DatasetGraph data, Labels labels, List<Why> whys, Answer.Row row) {
    return new Row(
        row.cells().stream().map(Result::ref).toList(),
        row.sources().stream().map(it -> whys.get(it - 1)).toList(),
        row.dating(),
        row.inferred().stream().map(fact -> proof(labels, fact)).toList(),
        row.inferred().stream().anyMatch(fact -> !Fact.isStatedTheOtherWay(data, fact)),
        List.of());
  }

  private static Ref proof(Labels labels, Triple fact) {
    String says = Statement.summary(Statement.all(labels, List.of(fact)));
    return new Ref(says, "/" + FactAddress.why(fact));
  }

  private static Ref ref(Answer.Cell cell) {
    return new Ref(
        cell.node().flatMap(Plain::large).orElse(cell.spoken()),
        cell.node().map(Ref::address).orElse(""));
  }

  private static Why why(Labels labels, Texts texts, Answer.Source source) {
    return new Why(
        source.facts().entrySet().stream()
            .map(it -> says(labels, it.getKey(), it.getValue()))
            .collect(Collectors.joining(". ")),
        Source.of(labels, texts, source.number(), source.support(), source.claims()),
        source.support().modality());
  }

  /** What is only planned, alleged or denied is never told as if it were so. */
  private static String says(Labels labels, String modality, Set<Triple> facts) {
    String summary = Statement.summary(Statement.all(labels, facts));
    return modality.equals(ACTUAL) ? summary : modality + ": " + summary;
  }

  /** Gives the same with the years of the documents that tell each row; called as above. */
  Result withYears(DatasetGraph data) {
    List<String> more = Stream.concat(columns.stream(), Stream.of("told in")).toList();
    List<Row> told = rows.stream().map(row -> withYears(data, row)).toList();
    return new Result(more, told, paging, figures, disputed);
  }

  private static Row withYears(DatasetGraph data, Row row) {
    String years =
        row.whys().stream()
            .map(
                why ->
                    Vocabulary.iri(
                        Vocabulary.BASE + why.source().document().address().substring(1)))
            .flatMap(document -> Dates.of(data, document, Vocabulary.DATE).stream())
            .map(date -> date.toString().substring(0, 4))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return new Row(
        Stream.concat(row.cells().stream(), Stream.of(new Ref(years, ""))).toList(),
        row.whys(),
        row.dating(),
        row.proofs(),
        row.inferred(),
        row.leads());
  }

  /** Says whether a cell tells whether its row is inferred. */
  public static boolean isStanding(String column, Ref cell) {
    return column.equals("inferred") && cell.text().matches("yes|no");
  }

  /** Gives what stands above a column of a question of the catalogue. */
  public static String heading(String column) {
    return switch (column) {
      case "inferred" -> "standing";
      case "before" -> "ended before";
      case "start" -> "first character";
      case "end" -> "up to character";
      default -> column.endsWith(" label") ? column.substring(0, column.length() - 6) : column;
    };
  }

  /** Gives how many rows there are. */
  public int total() {
    return paging.total();
  }

  /** Says whether all rows together rest on so few passages that their sentences can be shown. */
  public boolean isBrief() {
    return rows.stream().mapToInt(row -> row.whys().size()).sum() <= BRIEF;
  }

  /** Says whether some row tells why it stands there. */
  public boolean isExplained() {
    return rows.stream().anyMatch(Row::isExplained);
  }

  /** Says whether some row tells that, or where to read on. */
  public boolean leadsOn() {
    return rows.stream().anyMatch(row -> row.isExplained() || !row.leads().isEmpty());
  }
}
