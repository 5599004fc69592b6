package org.entente.reason.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.graph.memory.MemoryDataset;
import org.entente.reason.Interval;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;
import org.entente.reason.Rules;

/**
 * A small made-up world: facts with claims that hold for some days, and rules over them, among them
 * such as go round in circles. What follows stands in its default graph.
 */
final class RandomWorld {
  /** All days that matter. */
  static final List<LocalDate> DAYS =
      LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2024, 1, 13)).toList();

  private static final int THINGS = 4;
  private static final int PROPERTIES = 3;

  private static final List<String> PATTERNS =
      List.of(
          "(?x P ?y) -> (?y P ?x)",
          "(?x P ?y) (?y Q ?z) -> (?x R ?z)",
          "(?x P ?y) (?y P ?z) notEqual(?x, ?z) -> (?x P ?z)",
          "(?a P ?x) (?a P ?y) notEqual(?x, ?y) -> (?x Q ?y)",
          "(?x P ?y) -> (?x Q ?y) (?y R ?x)",
          "(?x P ?x) (?x Q ?y) -> (?y R id:t0)",
          "(?x P id:t1) (?x Q ?y) (?y R ?z) -> (?z Q ?x)",
          "(?x ?p id:t2) -> (id:t2 ?p ?x)");

  private static final Node ACTUAL = Vocabulary.ent("actual");
  private static final Node ACCEPTED = Vocabulary.ent("accepted");

  private final Random random;
  final DatasetGraph dataset = new MemoryDataset();
  final List<Rule> rules;
  private final String text;
  final Map<Triple, Intervals> stated = new LinkedHashMap<>();

  RandomWorld(long seed) {
    this.random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
      for (String property : List.of("P", "Q", "R")) {
        pattern =
            pattern.replace(" " + property + " ", " ent:p" + random.nextInt(PROPERTIES) + " ");
      }
      text.append("[r" + i + ": " + pattern + "]\n");
    }
    this.text = text.toString();
    this.rules = Rules.parse(this.text);
    dataset.executeWrite(this::fill);
  }

  private void fill() {
    int facts = 2 + random.nextInt(7);
    for (int i = 0; i < facts; i++) {
      Triple fact =
          Triple.create(thing(), Vocabulary.ent("p" + random.nextInt(PROPERTIES)), thing());
      state("d" + random.nextInt(3), i, fact);
    }
    Set<Triple> all = new LinkedHashSet<>(stated.keySet());
    DAYS.forEach(day -> all.addAll(on(day)));
    all.forEach(fact -> dataset.getDefaultGraph().add(fact));
  }

  private Node thing() {
    return Vocabulary.iri(Vocabulary.ID + "t" + random.nextInt(THINGS));
  }

  private void state(String document, int number, Triple fact) {
    Node graph = Vocabulary.graphOf(document);
    Node claim = Vocabulary.iri(Vocabulary.CLAIM + number);
    Node passage = Vocabulary.iri(Vocabulary.PASSAGE + document + "_" + number);
    Node source = Vocabulary.iri(Vocabulary.DOC + document);
    Interval days = days();
    stated.merge(fact, new Intervals(List.of(days)), Intervals::or);
    dataset.add(new Quad(graph, fact));
    dataset.add(
        graph, source, Vocabulary.SOURCE_RELIABILITY, text("" + "ABCDE".charAt(number % 5)));
    dataset.add(graph, claim, Vocabulary.REIFIES, NodeFactory.createTripleTerm(fact));
    dataset.add(graph, claim, Vocabulary.MODALITY, ACTUAL);
    dataset.add(graph, claim, Vocabulary.REVIEW_STATUS, ACCEPTED);
    dataset.add(graph, claim, Vocabulary.DERIVED_FROM, passage);
    dataset.add(graph, claim, Vocabulary.CONFIDENCE, text("0." + (3 + random.nextInt(6))));
    dataset.add(graph, passage, Vocabulary.HAS_SOURCE, source);
    if (days.isStartKnown()) {
      dataset.add(graph, claim, Vocabulary.VALID_FROM, date(days.from()));
    }
    if (days.isEndKnown()) {
      dataset.add(graph, claim, Vocabulary.VALID_UNTIL, date(days.until()));
    }
  }

  private Interval days() {
    int from = random.nextInt(DAYS.size() - 1);
    int until = from + 1 + random.nextInt(DAYS.size() - from - 1);
    return new Interval(
        random.nextInt(3) == 0 ? LocalDate.MIN : DAYS.get(from),
        random.nextInt(3) == 0 ? LocalDate.MAX : DAYS.get(until));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  /** All facts that hold on a day. */
  Set<Triple> on(LocalDate day) {
    return new NaiveProver(rules).closure(statedOn(day));
  }

  /** What is stated to hold on a day. */
  Set<Triple> statedOn(LocalDate day) {
    Set<Triple> facts = new LinkedHashSet<>(stated.keySet());
    facts.removeIf(fact -> !stated.getOrDefault(fact, Intervals.NEVER).contains(day));
    return facts;
  }

  /** Puts the rules where a store keeps them. */
  void keepRules() {
    dataset.executeWrite(
        () ->
            text.lines()
                .forEach(
                    line -> {
                      String name = line.substring(1, line.indexOf(':'));
                      Node rule = Vocabulary.iri(Vocabulary.RULE + name);
                      dataset.add(
                          Vocabulary.GRAPH_ONTOLOGY, rule, Vocabulary.RULE_TEXT, text(line));
                    }));
  }

  /** Every fact that could be. */
  static List<Triple> possible() {
    List<Triple> all = new ArrayList<>();
    for (int i = 0; i < THINGS * THINGS * PROPERTIES; i++) {
      Node subject = Vocabulary.iri(Vocabulary.ID + "t" + i % THINGS);
      Node object = Vocabulary.iri(Vocabulary.ID + "t" + i / THINGS % THINGS);
      all.add(Triple.create(subject, Vocabulary.ent("p" + i / THINGS / THINGS), object));
    }
    return all;
  }

  /** The facts of the default graph, in a fixed order. */
  List<Triple> facts() {
    List<Triple> facts = new ArrayList<>(dataset.getDefaultGraph().find().toList());
    facts.sort(java.util.Comparator.comparing(Triple::toString));
    return facts;
  }
}
