package org.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.graph.Matches.Match;

/**
 * What a row of an answer rests on: the accepted claims of something actual that state the facts
 * which the row matched, and the claims and passages that the query itself asks about.
 */
public final class Evidence {
  private static final Node ACTUAL = Vocabulary.ent("actual");
  private static final Node ACCEPTED = Vocabulary.ent("accepted");

  /**
   * A claim that states a fact, and where.
   *
   * @param document the document's id
   * @param paragraph from 1
   * @param start the first code point of the passage
   * @param end the offset after the last
   * @param modality the local name: actual, planned, alleged, denied
   */
  public record Support(
      Node claim,
      Node passage,
      String document,
      int paragraph,
      int start,
      int end,
      String modality,
      Triple fact) {}

  /**
   * What a row rests on.
   *
   * @param supports the passages, sorted by document and place
   * @param inferred the facts that it matched and that no document states, kinds left out, and
   *     those of the inferred claims that it cites
   */
  public record Ground(List<Support> supports, List<Triple> inferred) {
    /** Of a row of which nothing is told. */
    public static final Ground UNTOLD = new Ground(List.of(), List.of());

    /** Takes copies. */
    public Ground {
      supports = List.copyOf(supports);
      inferred = List.copyOf(inferred);
    }
  }

  private static final Comparator<Support> BY_PLACE =
      Comparator.comparing(Support::document)
          .thenComparing(Support::start)
          .thenComparing(Support::end)
          .thenComparing(support -> support.claim().getURI())
          .thenComparing(support -> support.fact().getSubject().toString())
          .thenComparing(support -> support.fact().getPredicate().toString())
          .thenComparing(support -> support.fact().getObject().toString());

  private final DatasetGraph dataset;
  private final Set<Support> found = new LinkedHashSet<>();
  // What other rows of the same answer rest on, by claim, passage or fact: they often share it.
  private final Map<Node, Set<Support>> known;
  private final Map<Saying, Optional<Place>> places;

  /** A claim in the graph that tells of it. */
  private record Saying(Node graph, Node claim) {}

  /** What all the facts of one claim have in common. */
  private record Place(
      Node passage, String document, int paragraph, int start, int end, String modality) {
    Support support(Node claim, Triple fact) {
      return new Support(claim, passage, document, paragraph, start, end, modality, fact);
    }
  }

  private Evidence(
      DatasetGraph dataset, Map<Node, Set<Support>> known, Map<Saying, Optional<Place>> places) {
    this.dataset = dataset;
    this.known = known;
    this.places = places;
  }

  private Evidence(DatasetGraph dataset) {
    this(dataset, new HashMap<>(), new HashMap<>());
  }

  /**
   * The support of a row, sorted by document and place; empty where nothing that a claim states
   * went into it. Names, kinds and topics are nobody's claim. Must run inside a transaction.
   *
   * @param query any SELECT; of groups, every member counts
   * @param row one of its solutions
   */
  public static List<Support> of(DatasetGraph dataset, Query query, Binding row) {
    return of(dataset, query, List.of(row), Set::of).get(0).supports();
  }

  /**
   * What each of many rows rests on, in their order.
   *
   * @param grounds the stated facts that a fact rests on: itself, where it is stated
   */
  public static List<Ground> of(
      DatasetGraph dataset,
      Query query,
      List<Binding> rows,
      Function<Triple, Set<Triple>> grounds) {
    return of(dataset, Matches.of(dataset, query, rows), grounds);
  }

  /**
   * What some rows of a query that was solved rest on, in their order.
   *
   * @param grounds the stated facts that a fact rests on: itself, where it is stated
   */
  public static List<Ground> of(
      Solutions solutions, List<Binding> rows, Function<Triple, Set<Triple>> grounds) {
    return of(solutions.dataset(), Matches.of(solutions, rows), grounds);
  }

  private static List<Ground> of(
      DatasetGraph dataset, List<Match> matches, Function<Triple, Set<Triple>> grounds) {
    Evidence shared = new Evidence(dataset);
    return matches.stream().map(match -> shared.another().ground(match, grounds)).toList();
  }

  /** The support of one fact: what the documents say that state it. */
  public static List<Support> of(DatasetGraph dataset, Triple fact) {
    Evidence evidence = new Evidence(dataset);
    evidence.fact(fact);
    return evidence.sorted();
  }

  /**
   * Whether a claim is a document's and points to its passage.
   *
   * @param reifying says of the claim that it states something
   */
  public static boolean hasPassage(DatasetGraph dataset, Quad reifying) {
    return Facts.isDocument(reifying.getGraph())
        && new Evidence(dataset).passage(reifying.getGraph(), reifying.getSubject()).isPresent();
  }

  /**
   * Whether a document's accepted claim states a fact of something actual.
   *
   * @param reifying says of the claim that it states the fact
   */
  public static boolean isStating(DatasetGraph dataset, Quad reifying) {
    Node graph = reifying.getGraph();
    Node claim = reifying.getSubject();
    return Facts.isDocument(graph)
        && dataset.contains(graph, claim, Vocabulary.REVIEW_STATUS, ACCEPTED)
        && dataset.contains(graph, claim, Vocabulary.MODALITY, ACTUAL);
  }

  /** What a claim or a passage says itself, whatever its modality; sorted likewise. */
  public static List<Support> of(DatasetGraph dataset, Node claimOrPassage) {
    Evidence evidence = new Evidence(dataset);
    evidence.named(claimOrPassage);
    return evidence.sorted();
  }

  private Evidence another() {
    return new Evidence(dataset, known, places);
  }

  private Ground ground(Match match, Function<Triple, Set<Triple>> grounds) {
    Set<Triple> inferred = new LinkedHashSet<>();
    for (Triple fact : match.facts()) {
      Set<Triple> stated = grounds.apply(fact);
      stated.forEach(this::fact);
      if (!stated.isEmpty() && !stated.contains(fact) && !fact.predicateMatches(Vocabulary.TYPE)) {
        inferred.add(fact);
      }
    }
    for (Node node : match.cited()) {
      find(Vocabulary.GRAPH_INFERRED, node, Vocabulary.REIFIES, Node.ANY)
          .forEach(quad -> inferred.add(quad.getObject().getTriple()));
      named(node);
    }
    return new Ground(sorted(), List.copyOf(inferred));
  }

  private List<Support> sorted() {
    return found.stream().sorted(BY_PLACE).toList();
  }

  private void find(Node what, Consumer<Evidence> reading) {
    Set<Support> before = known.get(what);
    if (before == null) {
      Evidence alone = another();
      reading.accept(alone);
      before = alone.found;
      known.put(what, before);
    }
    found.addAll(before);
  }

  private void fact(Triple fact) {
    Node term = NodeFactory.createTripleTerm(fact);
    find(term, it -> it.stating(term));
  }

  private void stating(Node term) {
    for (Quad quad : find(Node.ANY, Node.ANY, Vocabulary.REIFIES, term)) {
      if (isStating(dataset, quad)) {
        support(quad);
      }
    }
  }

  private void named(Node node) {
    find(node, it -> it.said(node));
  }

  /** A claim or passage that the query asks about counts whatever its modality. */
  private void said(Node node) {
    if (Vocabulary.isIn(node, Vocabulary.CLAIM)) {
      find(Node.ANY, node, Vocabulary.REIFIES, Node.ANY).forEach(this::support);
    } else if (Vocabulary.isIn(node, Vocabulary.PASSAGE)) {
      find(Node.ANY, Node.ANY, Vocabulary.DERIVED_FROM, node)
          .forEach(quad -> named(quad.getSubject()));
    }
  }

  private void support(Quad reifying) {
    Node graph = reifying.getGraph();
    Node claim = reifying.getSubject();
    if (graph.equals(Vocabulary.GRAPH_INFERRED)) {
      find(graph, claim, Vocabulary.DERIVED_FROM, Node.ANY).forEach(it -> named(it.getObject()));
      return;
    }
    places
        .computeIfAbsent(new Saying(graph, claim), this::place)
        .ifPresent(it -> found.add(it.support(claim, reifying.getObject().getTriple())));
  }

  private Optional<Place> place(Saying saying) {
    Node graph = saying.graph();
    return passage(graph, saying.claim())
        .map(
            passage ->
                new Place(
                    passage,
                    Vocabulary.local(
                        object(graph, passage, Vocabulary.HAS_SOURCE).orElseThrow(),
                        Vocabulary.DOC),
                    number(graph, passage, Vocabulary.PARAGRAPH),
                    number(graph, passage, Vocabulary.START),
                    number(graph, passage, Vocabulary.END),
                    Vocabulary.local(
                        object(graph, saying.claim(), Vocabulary.MODALITY).orElse(ACTUAL),
                        Vocabulary.ENT)));
  }

  private Optional<Node> passage(Node graph, Node claim) {
    return object(graph, claim, Vocabulary.DERIVED_FROM)
        .filter(passage -> Vocabulary.isIn(passage, Vocabulary.PASSAGE));
  }

  private int number(Node graph, Node passage, Node property) {
    return object(graph, passage, property)
        .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
        .orElse(0);
  }

  private Optional<Node> object(Node graph, Node subject, Node property) {
    Iterator<Quad> quads = dataset.find(graph, subject, property, Node.ANY);
    return quads.hasNext() ? Optional.of(quads.next().getObject()) : Optional.empty();
  }

  private List<Quad> find(Node graph, Node subject, Node property, Node object) {
    List<Quad> quads = new ArrayList<>();
    dataset.find(graph, subject, property, object).forEachRemaining(quads::add);
    return quads;
  }
}
