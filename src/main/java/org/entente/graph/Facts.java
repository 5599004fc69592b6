package org.entente.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Tells, in a document's graph, facts from names and from evidence, and finds who states them. */
public final class Facts {
  private static final Set<Node> NAMING =
      Set.of(Vocabulary.TYPE, Vocabulary.LABEL, Vocabulary.PREF_LABEL, Vocabulary.HIDDEN_LABEL);

  private static final Set<Node> LINKING =
      Set.of(
          Vocabulary.ALT_LABEL,
          Vocabulary.HIDDEN_LABEL,
          Vocabulary.iri(Vocabulary.OWL + "sameAs"),
          Vocabulary.iri(Vocabulary.SKOS + "exactMatch"));

  private static final List<Node> DESCRIBING =
      Stream.concat(NAMING.stream(), LINKING.stream()).distinct().toList();

  private static final Set<Node> MATCHING =
      Set.of(
          Vocabulary.iri(Vocabulary.OWL + "sameAs"),
          Vocabulary.iri(Vocabulary.SKOS + "exactMatch"),
          Vocabulary.iri(Vocabulary.SKOS + "closeMatch"));

  /** The kinds of what only documents bring. */
  static final Set<Node> EVIDENCE =
      Set.of(Vocabulary.DOCUMENT_CLASS, Vocabulary.PASSAGE_CLASS, Vocabulary.CLAIM_CLASS);

  private static final Set<Node> SHARED =
      Set.of(
          Vocabulary.GRAPH_NAMES,
          Vocabulary.GRAPH_CANDIDATES,
          Vocabulary.GRAPH_INFERRED,
          Vocabulary.GRAPH_ASSERTED,
          Vocabulary.GRAPH_WIKIDATA,
          Vocabulary.GRAPH_ONTOLOGY,
          Vocabulary.GRAPH_QUESTIONS,
          Vocabulary.GRAPH_ABOUT);

  private Facts() {}

  /** Whether a graph is a document's own. */
  public static boolean isDocument(Node graph) {
    return Vocabulary.isIn(graph, Vocabulary.GRAPH) && !SHARED.contains(graph);
  }

  /** Whether a quad of a document's graph says something about documents, passages or claims. */
  static boolean isEvidence(Quad quad) {
    Node subject = quad.getSubject();
    return isDocument(quad.getGraph())
        && (Vocabulary.isIn(subject, Vocabulary.DOC)
            || Vocabulary.isIn(subject, Vocabulary.PASSAGE)
            || Vocabulary.isIn(subject, Vocabulary.CLAIM));
  }

  /** Whether a quad names a thing or tells its kind. */
  static boolean isName(Quad quad) {
    return !isAboutEvidence(quad.getSubject()) && NAMING.contains(quad.getPredicate());
  }

  /** Whether a quad is a fact that holds because a document states it or a person asserts it. */
  public static boolean isFact(Quad quad) {
    return (isDocument(quad.getGraph()) || quad.getGraph().equals(Vocabulary.GRAPH_ASSERTED))
        && !isAboutEvidence(quad.getSubject())
        && !NAMING.contains(quad.getPredicate());
  }

  /** Whether a node is a document, a passage or a claim by its name. */
  static boolean isAboutEvidence(Node subject) {
    return Vocabulary.isIn(subject, Vocabulary.DOC)
        || Vocabulary.isIn(subject, Vocabulary.PASSAGE)
        || Vocabulary.isIn(subject, Vocabulary.CLAIM);
  }

  /**
   * Whether what a graph holds is stated in the default graph too: those of the documents, of what
   * people assert, of names, links and the ontology; not candidates, not what only follows, and no
   * graph that is not Entente's.
   */
  public static boolean isStating(Node graph) {
    return Vocabulary.isIn(graph, Vocabulary.GRAPH)
        && !graph.equals(Vocabulary.GRAPH_CANDIDATES)
        && !graph.equals(Vocabulary.GRAPH_INFERRED);
  }

  /** Whether some document states a triple as a fact, or a person asserts it. */
  static boolean isStated(DatasetGraph dataset, Triple triple) {
    Iterator<Quad> found =
        dataset.find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    while (found.hasNext()) {
      Quad quad = found.next();
      if (isFact(quad) || quad.getGraph().equals(Vocabulary.GRAPH_ASSERTED)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some claim names a thing, or something is asserted of it. */
  static boolean isInUse(DatasetGraph dataset, Node thing) {
    return isMentioned(dataset, thing, Node.ANY)
        || dataset.contains(Vocabulary.GRAPH_ASSERTED, thing, Node.ANY, Node.ANY)
        || dataset.contains(Vocabulary.GRAPH_ASSERTED, Node.ANY, Node.ANY, thing);
  }

  /** Whether a claim of some document names a thing: any claim, or those of one graph. */
  static boolean isMentioned(DatasetGraph dataset, Node thing, Node graph) {
    return dataset.contains(graph, Node.ANY, Vocabulary.MENTIONS, thing);
  }

  /**
   * Whether a triple of the default graph stands there because documents, people or the ontology
   * say so, and not only because it follows from others.
   */
  public static boolean isGiven(DatasetGraph dataset, Triple triple) {
    Iterator<Quad> found =
        dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    while (found.hasNext()) {
      if (isStating(found.next().getGraph())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a fact that is stated is about a thing or points to it. */
  static boolean figures(DatasetGraph dataset, Node thing) {
    return isFactAmong(dataset.findNG(Node.ANY, thing, Node.ANY, Node.ANY))
        || isFactAmong(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, thing));
  }

  private static boolean isFactAmong(Iterator<Quad> quads) {
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (isFact(quad) && !LINKING.contains(quad.getPredicate())) {
        return true;
      }
    }
    return false;
  }

  /** What documents say of a thing's name and kind. */
  static List<Quad> names(DatasetGraph dataset, Node thing) {
    List<Quad> names = new ArrayList<>();
    for (Node property : NAMING) {
      dataset
          .find(Node.ANY, thing, property, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (isDocument(quad.getGraph())) {
                  names.add(quad);
                }
              });
    }
    return names;
  }

  /** Links of a thing, and what it may be, in the graphs that are kept for these. */
  static Set<Quad> links(DatasetGraph dataset, Node thing) {
    Set<Quad> links = new LinkedHashSet<>();
    for (Node graph : List.of(Vocabulary.GRAPH_WIKIDATA, Vocabulary.GRAPH_CANDIDATES)) {
      dataset
          .find(graph, thing, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (MATCHING.contains(quad.getPredicate())) {
                  links.add(quad);
                }
              });
    }
    return links;
  }

  /** Names, kinds and links of a thing in the default graph. */
  static List<Triple> describing(DatasetGraph dataset, Node thing) {
    List<Triple> triples = new ArrayList<>();
    // Of what most is said, names are a small part.
    for (Node property : DESCRIBING) {
      dataset
          .find(Quad.defaultGraphIRI, thing, property, Node.ANY)
          .forEachRemaining(quad -> triples.add(quad.asTriple()));
    }
    return triples;
  }
}
