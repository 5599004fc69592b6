package org.entente.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  private static final Set<Node> MATCHING =
      Set.of(
          Vocabulary.iri(Vocabulary.OWL + "sameAs"),
          Vocabulary.iri(Vocabulary.SKOS + "exactMatch"),
          Vocabulary.iri(Vocabulary.SKOS + "closeMatch"));

  private static final Set<Node> SHARED =
      Set.of(
          Vocabulary.GRAPH_NAMES,
          Vocabulary.GRAPH_CANDIDATES,
          Vocabulary.GRAPH_INFERRED,
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

  /** Whether a quad of a document's graph is a fact that holds. */
  public static boolean isFact(Quad quad) {
    return isDocument(quad.getGraph())
        && !isAboutEvidence(quad.getSubject())
        && !NAMING.contains(quad.getPredicate());
  }

  private static boolean isAboutEvidence(Node subject) {
    return Vocabulary.isIn(subject, Vocabulary.DOC)
        || Vocabulary.isIn(subject, Vocabulary.PASSAGE)
        || Vocabulary.isIn(subject, Vocabulary.CLAIM);
  }

  /** Whether some document states a triple as a fact. */
  static boolean isStated(DatasetGraph dataset, Triple triple) {
    Iterator<Quad> found =
        dataset.find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    while (found.hasNext()) {
      if (isFact(found.next())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a claim of some document names a thing: any claim, or those of one graph. */
  static boolean isMentioned(DatasetGraph dataset, Node thing, Node graph) {
    return dataset.contains(graph, Node.ANY, Vocabulary.MENTIONS, thing);
  }

  /**
   * Whether a triple of the default graph stands there because documents or the ontology say so,
   * and not only because it follows from others.
   */
  public static boolean isGiven(DatasetGraph dataset, Triple triple) {
    Iterator<Quad> found =
        dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    while (found.hasNext()) {
      Node graph = found.next().getGraph();
      if (!graph.equals(Vocabulary.GRAPH_CANDIDATES) && !graph.equals(Vocabulary.GRAPH_INFERRED)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a fact that some document states is about a thing or points to it. */
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
    dataset
        .find(Quad.defaultGraphIRI, thing, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (NAMING.contains(quad.getPredicate()) || LINKING.contains(quad.getPredicate())) {
                triples.add(quad.asTriple());
              }
            });
    return triples;
  }
}
