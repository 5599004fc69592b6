package org.entente.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;

/** Says what an update may not change: what rests on documents, and what Entente keeps itself. */
final class Objections {
  private static final int MOST = 20;
  private static final Set<Node> DATES = Set.of(Vocabulary.DATE, Vocabulary.ent("startDate"));
  private static final String BY_DOCUMENT =
      "Claims and their passages come and go with a document: PUT and DELETE of /document/NAME";

  private final DatasetGraph dataset;
  private final List<Problem> problems = new ArrayList<>();

  private Objections(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * Does nothing if an update may be carried out.
   *
   * @throws DataException with the first objections
   */
  static void raise(DatasetGraph dataset, Pending pending) {
    Objections found = new Objections(dataset);
    found.graphs(pending);
    pending.asserted().forEach(found::inserted);
    pending.getAddedQuads().forEach(quad -> found.inserted(quad.asTriple()));
    pending.getDeletedTriples().forEach(found::deleted);
    if (!found.problems.isEmpty()) {
      throw new DataException(found.problems.stream().distinct().limit(MOST).toList());
    }
  }

  /**
   * Does nothing if no shape is violated.
   *
   * @throws DataException with every violation
   */
  static void requireNone(List<Shapes.Violation> none) {
    List<Problem> problems =
        none.stream()
            .map(it -> Problem.of(Location.of("<" + it.focus() + ">"), it.message()))
            .distinct()
            .toList();
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
  }

  private void graphs(Pending pending) {
    Set<Node> graphs = new LinkedHashSet<>();
    Stream.concat(pending.getAddedQuads().stream(), pending.getDeletedQuads().stream())
        .forEach(quad -> graphs.add(quad.getGraph()));
    for (Node graph : graphs) {
      if (!graph.isURI()) {
        problems.add(blank("_:" + graph.getBlankNodeLabel()));
      } else if (Vocabulary.isIn(graph, Vocabulary.BASE)) {
        problems.add(kept(graph));
      }
    }
  }

  private static Problem kept(Node graph) {
    Location at = Location.of("<" + graph.getURI() + ">");
    return Facts.isDocument(graph)
        ? new Problem(at, "is the graph of a document, which no update changes", BY_DOCUMENT)
        : new Problem(
            at,
            "is kept by Entente, and no update changes it",
            "Assert facts in the default graph, or use a graph with a name of your own");
  }

  private static Problem blank(String what) {
    return new Problem(
        Location.of(what), "is a blank node, which nobody could name again", "Give it an IRI");
  }

  private void inserted(Triple triple) {
    if (hasBlank(triple)) {
      problems.add(blank(NodeFmtLib.strNT(triple)));
    } else if (isEvidence(triple)) {
      problems.add(
          new Problem(
              Location.of(NodeFmtLib.strNT(triple)),
              "is about a document, a passage or a claim",
              BY_DOCUMENT));
    } else if (isWrongDate(triple)) {
      problems.add(
          new Problem(
              Location.of(NodeFmtLib.strNT(triple)),
              "gives no day",
              "Write it as \"2024-07-08\"^^xsd:date, with ent:datePrecision beside it"));
    }
  }

  /** What follows is derived before shapes are looked at, and deriving counts days. */
  private static boolean isWrongDate(Triple triple) {
    if (!DATES.contains(triple.getPredicate())) {
      return false;
    }
    try {
      LocalDate.parse(
          triple.getObject().isLiteral() ? triple.getObject().getLiteralLexicalForm() : "");
      return false;
    } catch (DateTimeException e) {
      return true;
    }
  }

  private static boolean hasBlank(Triple triple) {
    return hasBlank(triple.getSubject()) || hasBlank(triple.getObject());
  }

  private static boolean hasBlank(Node node) {
    return node.isBlank() || (node.isTripleTerm() && hasBlank(node.getTriple()));
  }

  private static boolean isEvidence(Triple triple) {
    Node property = triple.getPredicate();
    return Facts.isAboutEvidence(triple.getSubject())
        || property.equals(Vocabulary.REIFIES)
        || property.equals(Vocabulary.MENTIONS)
        || (property.equals(Vocabulary.TYPE) && Facts.EVIDENCE.contains(triple.getObject()));
  }

  /** What follows from other facts may be deleted, to no effect; what others state may not. */
  private void deleted(Triple triple) {
    Set<String> stating = new TreeSet<>();
    dataset
        .findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
        .forEachRemaining(
            quad -> {
              if (Facts.isStating(quad.getGraph())) {
                stating.add(Vocabulary.local(quad.getGraph(), Vocabulary.GRAPH));
              }
            });
    boolean isAsserted = dataset.contains(Quad.create(Vocabulary.GRAPH_ASSERTED, triple));
    if (!stating.isEmpty() && !isAsserted) {
      problems.add(
          new Problem(
              Location.of(NodeFmtLib.strNT(triple)),
              "cannot be deleted: it is stated by " + String.join(", ", stating),
              "Correct or drop the documents that state it, or the ontology"));
    }
  }
}
