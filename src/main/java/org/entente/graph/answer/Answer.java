package org.entente.graph.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.document.PartialDate;
import org.entente.graph.Evidence;
import org.entente.graph.Evidence.Ground;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Solutions;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;

/**
 * The rows that answer a question, and the passages that they rest on.
 *
 * @param columns without those that only name another
 * @param rows as many as were wanted
 * @param total how many rows there are
 * @param sources each passage once, in the order in which rows rest on them
 */
public record Answer(List<String> columns, List<Row> rows, int total, List<Source> sources) {
  private static final String LABEL = "Label";

  /**
   * A value and how it is shown.
   *
   * @param end where the value is the date on which something of the row began: when that ended
   * @param isOpen whether it is such a date, and no end is told
   */
  public record Cell(Optional<Node> node, String shown, Optional<PartialDate> end, boolean isOpen) {
    private Cell(Optional<Node> node, String shown) {
      this(node, shown, Optional.empty(), false);
    }

    /** Gives the value as a person reads it: with the end of what began on that date. */
    public String spoken() {
      return end.map(last -> shown + " to " + last).orElse(isOpen ? "from " + shown : shown);
    }
  }

  /**
   * A row.
   *
   * @param sources the numbers of the passages it rests on, from 1; first those that tell a date of
   *     the row, then those about what is asked, those about a thing of the row before others
   * @param dating how many tell one
   * @param inferred the facts in it that are inferred
   */
  public record Row(List<Cell> cells, List<Integer> sources, int dating, List<Triple> inferred) {}

  /**
   * A passage that some row rests on.
   *
   * @param number from 1
   * @param claims what it states, by IRI, of all that rows rest on
   * @param facts the same as triples, by modality
   * @param sentence what it says, where the user holds the text
   */
  public record Source(
      int number,
      Support support,
      Set<Node> claims,
      Map<String, Set<Triple>> facts,
      Optional<String> sentence) {}

  /**
   * Answers a SELECT. Must run inside a transaction.
   *
   * @param limit how many rows are wanted
   * @param texts the sentences at hand
   * @param grounds the stated facts that a fact rests on: itself, where it is stated
   */
  public static Answer of(
      DatasetGraph dataset,
      Query query,
      int limit,
      Texts texts,
      Function<Triple, Set<Triple>> grounds) {
    return of(dataset, query, 0, limit, texts, grounds);
  }

  /**
   * Answers a SELECT with some of its rows.
   *
   * @param skipped how many rows go before the first that is wanted
   */
  public static Answer of(
      DatasetGraph dataset,
      Query query,
      int skipped,
      int limit,
      Texts texts,
      Function<Triple, Set<Triple>> grounds) {
    Solutions found = Solutions.of(dataset, query);
    List<Binding> wanted = found.rows().stream().skip(skipped).limit(limit).toList();
    List<Ground> all = Evidence.of(found, wanted, grounds);
    return of(dataset, query, wanted, all, found.rows().size(), texts);
  }

  /**
   * Shows rows that were found already. Each is looked up by itself, so that what their query
   * leaves out costs nothing. Must run inside a transaction.
   *
   * @param explained of how many of them, from the first, it is told what they rest on
   */
  public static Answer found(
      DatasetGraph dataset,
      Query query,
      List<Binding> found,
      int explained,
      Texts texts,
      Function<Triple, Set<Triple>> grounds) {
    List<Ground> all = new ArrayList<>();
    for (Binding row : found) {
      all.add(
          all.size() < explained
              ? Evidence.of(dataset, query, List.of(row), grounds).get(0)
              : Ground.UNTOLD);
    }
    return of(dataset, query, found, all, found.size(), texts);
  }

  private static Answer of(
      DatasetGraph dataset,
      Query query,
      List<Binding> wanted,
      List<Ground> grounds,
      int total,
      Texts texts) {
    List<Var> variables = query.getProjectVars();
    List<Var> columns = variables.stream().filter(it -> !isAside(it, variables)).toList();
    Labels labels = new Labels(dataset);
    Aim aim = Aim.of(query);
    Footnotes notes = new Footnotes(texts);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Binding row = wanted.get(i);
      List<Cell> cells =
          lasting(dataset, columns.stream().map(column -> cell(row, column, labels)).toList());
      Ground ground = grounds.get(i);
      Dating dating = Dating.of(dataset, row);
      Set<Integer> all = notes.numbers(withEnds(dataset, cells, ground.supports()));
      Set<Integer> telling = notes.numbers(filter(ground.supports(), dating::isTold));
      Set<Integer> own =
          notes.numbers(filter(ground.supports(), it -> aim.isMet(it) && isOwn(cells, it.fact())));
      Set<Integer> meant = notes.numbers(filter(ground.supports(), aim::isMet));
      List<Integer> numbers =
          Stream.of(telling, own, meant, all).flatMap(Set::stream).distinct().toList();
      rows.add(new Row(cells, numbers, telling.size(), ownFirst(cells, ground.inferred())));
    }
    List<String> names = columns.stream().map(Var::getVarName).toList();
    return new Answer(names, rows, total, notes.sources());
  }

  /** Gives the dates on which the first thing of a row began the day on which it ended. */
  private static List<Cell> lasting(DatasetGraph dataset, List<Cell> cells) {
    return thing(cells)
        .map(
            thing ->
                cells.stream()
                    .map(it -> it.node().map(at -> lasting(dataset, thing, at, it)).orElse(it))
                    .toList())
        .orElse(cells);
  }

  private static Cell lasting(DatasetGraph dataset, Node thing, Node at, Cell cell) {
    Optional<PartialDate> end = Dating.end(dataset, thing, at);
    return new Cell(cell.node(), cell.shown(), end, Dating.isOpen(dataset, thing, at));
  }

  private static List<Support> withEnds(
      DatasetGraph dataset, List<Cell> cells, List<Support> supports) {
    boolean ends = !supports.isEmpty() && cells.stream().anyMatch(cell -> cell.end().isPresent());
    return Stream.concat(
            supports.stream(),
            thing(cells).filter(it -> ends).stream()
                .flatMap(thing -> Dating.tellingEnd(dataset, thing).stream()))
        .distinct()
        .toList();
  }

  private static Optional<Node> thing(List<Cell> cells) {
    return cells.stream().flatMap(cell -> cell.node().stream()).filter(Node::isURI).findFirst();
  }

  /** What is about a thing of the row tells more than what holds for all rows. */
  private static boolean isOwn(List<Cell> cells, Triple fact) {
    return cells.stream()
        .flatMap(cell -> cell.node().stream())
        .filter(Node::isURI)
        .anyMatch(it -> it.equals(fact.getSubject()) || it.equals(fact.getObject()));
  }

  private static List<Triple> ownFirst(List<Cell> cells, List<Triple> facts) {
    return facts.stream().sorted(Comparator.comparing(fact -> !isOwn(cells, fact))).toList();
  }

  private static List<Support> filter(List<Support> supports, Predicate<Support> wanted) {
    return supports.stream().filter(wanted).toList();
  }

  /** The rows alone. */
  public Answer withoutSources() {
    List<Row> bare =
        rows.stream().map(row -> new Row(row.cells(), List.of(), 0, List.of())).toList();
    return new Answer(columns, bare, total, List.of());
  }

  /** Whether a column only tells the label of another. */
  private static boolean isAside(Var column, List<Var> all) {
    String name = column.getVarName();
    return all.stream().map(Var::getVarName).anyMatch(other -> name.equals(other + LABEL));
  }

  private static Cell cell(Binding row, Var column, Labels labels) {
    Optional<Node> node = Optional.ofNullable(row.get(column));
    Optional<Node> label = label(row, column);
    if (label.isPresent()) {
      return new Cell(node, label.get().getLiteralLexicalForm());
    }
    return new Cell(node, node.map(labels::of).orElse(""));
  }

  private static Optional<Node> label(Binding row, Var column) {
    return Optional.ofNullable(row.get(Var.alloc(column.getVarName() + LABEL)));
  }

  /** Numbers passages in the order in which they are needed. */
  private static final class Footnotes {
    private final Texts texts;
    private final Map<Node, Set<Support>> byPassage = new LinkedHashMap<>();
    private final Map<Node, Integer> numbers = new HashMap<>();

    Footnotes(Texts texts) {
      this.texts = texts;
    }

    /** In the order of their numbers. */
    Set<Integer> numbers(List<Support> supports) {
      Set<Integer> all = new TreeSet<>();
      for (Support support : supports) {
        byPassage.computeIfAbsent(support.passage(), key -> new LinkedHashSet<>()).add(support);
        all.add(numbers.computeIfAbsent(support.passage(), key -> byPassage.size()));
      }
      return all;
    }

    List<Source> sources() {
      List<Source> sources = new ArrayList<>();
      for (Set<Support> supports : byPassage.values()) {
        Support first = supports.iterator().next();
        Set<Node> claims = distinct(supports, Support::claim);
        Map<String, Set<Triple>> facts = new TreeMap<>();
        supports.forEach(
            it ->
                facts.computeIfAbsent(it.modality(), key -> new LinkedHashSet<>()).add(it.fact()));
        sources.add(new Source(sources.size() + 1, first, claims, facts, texts.sentence(first)));
      }
      return sources;
    }

    private static <T> Set<T> distinct(Set<Support> supports, Function<Support, T> part) {
      return supports.stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }
}
