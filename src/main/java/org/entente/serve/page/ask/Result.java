package org.entente.serve.page.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.graph.Vocabulary;
import org.entente.graph.answer.Answer;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.reason.Rules;
import org.entente.reason.explain.Proofs;
import org.entente.serve.page.Ref;
import org.entente.serve.page.figure.Figures;

/**
 * An answer as a page shows it.
 *
 * @param columns the names of the columns, as words
 * @param rows as many as one page shows
 * @param first the number of the first of them, from 1
 * @param total how many rows there are
 */
public record Result(List<String> columns, List<Row> rows, int first, int total, Figures figures) {
  /** How many rows one page shows. */
  public static final int ROWS = 100;

  /** A row: what stands in each column, and why. */
  public record Row(List<Ref> cells, List<Why> whys) {
    /** Takes copies. */
    public Row {
      cells = List.copyOf(cells);
      whys = List.copyOf(whys);
    }
  }

  /**
   * A passage that a row rests on.
   *
   * @param facts what the passage says of the row, in words
   * @param claim the page of the claim that states it
   * @param sentence what it says; empty where its text is not at hand
   * @param modality actual, planned, alleged or denied
   */
  public record Why(
      List<String> facts,
      Ref document,
      Ref claim,
      int paragraph,
      Optional<String> sentence,
      String modality) {
    /** Takes a copy. */
    public Why {
      facts = List.copyOf(facts);
    }
  }

  /** Takes copies. */
  public Result {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Answers a SELECT; must be called inside a transaction.
   *
   * @param page which hundred of rows, from 1
   * @param hub an actor that every row is about, if there is one
   */
  static Result of(DatasetGraph data, Query query, int page, Texts texts, Optional<Node> hub) {
    int skipped = (page - 1) * ROWS;
    Answer answer =
        Answer.of(data, query, skipped, ROWS, texts, new Proofs(data, Rules.in(data))::evidence);
    return of(data, query, answer, skipped + 1, hub);
  }

  /** Shows rows that a query has found, without what they rest on; called inside a transaction. */
  public static Result plain(DatasetGraph data, Query query, List<Binding> rows) {
    return of(data, query, Answer.plain(data, query, rows), 1, Optional.empty());
  }

  private static Result of(
      DatasetGraph data, Query query, Answer answer, int first, Optional<Node> hub) {
    return new Result(
        answer.columns().stream().map(Result::words).toList(),
        answer.rows().stream().map(row -> row(data, answer, row)).toList(),
        first,
        answer.total(),
        Figures.of(data, query, answer, hub));
  }

  private static Row row(DatasetGraph data, Answer answer, Answer.Row row) {
    return new Row(
        row.cells().stream().map(Result::ref).toList(),
        row.sources().stream().map(it -> why(data, answer.sources().get(it - 1))).toList());
  }

  private static Ref ref(Answer.Cell cell) {
    return new Ref(cell.shown(), cell.node().map(Ref::address).orElse(""));
  }

  private static Why why(DatasetGraph data, Answer.Source source) {
    Labels labels = new Labels(data);
    String document = source.support().document();
    List<String> facts =
        source.facts().stream()
            .map(
                it ->
                    Stream.of(it.getSubject(), it.getPredicate(), it.getObject())
                        .map(labels::of)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""))
            .distinct()
            .toList();
    return new Why(
        facts,
        Ref.of(data, Vocabulary.iri(Vocabulary.DOC + document)),
        new Ref("claim", Ref.address(source.support().claim())),
        source.support().paragraph(),
        source.sentence(),
        source.support().modality());
  }

  /** Gives a variable's name as words: {@code posedBy} is "posed by". */
  private static String words(String variable) {
    return variable.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** Says whether some row tells why it stands there. */
  public boolean isExplained() {
    return rows.stream().anyMatch(row -> !row.whys().isEmpty());
  }

  /** Gives the number of the last row shown. */
  public int last() {
    return first + rows.size() - 1;
  }

  /** Gives the number of the page that goes before; 0 where none does. */
  public int before() {
    return (first - 1) / ROWS;
  }

  /** Gives the number of the page that comes after; 0 where none does. */
  public int after() {
    return last() < total ? before() + 2 : 0;
  }
}
