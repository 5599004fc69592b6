package org.entente.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;

/**
 * How much stated facts deserve to be believed. It depends on all the documents that are loaded, so
 * it is computed when asked for and stands in no document's graph.
 */
public final class Belief {
  private static final Node SYMMETRIC = Vocabulary.iri(Vocabulary.OWL + "SymmetricProperty");
  private static final Node PUBLISHER = Vocabulary.iri(Vocabulary.DCTERMS + "publisher");

  private final DatasetGraph dataset;
  private final Validity validity;
  private final Map<Node, Boolean> symmetric = new HashMap<>();

  /** Reads a dataset, inside the caller's transaction. */
  public Belief(DatasetGraph dataset) {
    this(dataset, new Validity(dataset));
  }

  /** The same, by way of somebody who reads the same data. */
  public Belief(DatasetGraph dataset, Validity validity) {
    this.dataset = dataset;
    this.validity = validity;
  }

  /**
   * Weighs the accepted claims of something actual that state a fact; where its property is
   * symmetric, in either direction.
   */
  public Weighing of(Triple fact) {
    List<Quad> claims = new ArrayList<>(validity.claims(fact));
    if (isSymmetric(fact.getPredicate())) {
      claims.addAll(validity.claims(reversed(fact)));
    }
    return weigh(claims);
  }

  /** What the least believed of an asserted claim's facts deserves; empty if it makes none. */
  public OptionalDouble ofClaim(Node claim) {
    List<Triple> facts = new ArrayList<>();
    dataset
        .findNG(Node.ANY, claim, Vocabulary.REIFIES, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (validity.holds(quad)) {
                facts.add(quad.getObject().getTriple());
              }
            });
    return facts.stream().mapToDouble(fact -> of(fact).value()).min();
  }

  private boolean isSymmetric(Node property) {
    return symmetric.computeIfAbsent(
        property,
        it -> dataset.contains(Vocabulary.GRAPH_ONTOLOGY, it, Vocabulary.TYPE, SYMMETRIC));
  }

  private static Triple reversed(Triple fact) {
    return Triple.create(fact.getObject(), fact.getPredicate(), fact.getSubject());
  }

  /** Weighs the sentences of asserted claims together, whatever they say; of others, none. */
  public Weighing ofClaims(Collection<Node> claims) {
    List<Quad> asserted = new ArrayList<>();
    for (Node claim : claims) {
      dataset
          .findNG(Node.ANY, claim, Vocabulary.DERIVED_FROM, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (Vocabulary.isIn(quad.getObject(), Vocabulary.PASSAGE)) {
                  asserted.add(quad);
                }
              });
    }
    return weigh(asserted);
  }

  private Weighing weigh(Collection<Quad> claims) {
    Map<String, List<Weighing.Sentence>> sentences = new TreeMap<>();
    for (Quad quad : claims) {
      Node graph = quad.getGraph();
      Node passage = required(graph, quad.getSubject(), Vocabulary.DERIVED_FROM);
      Node document = required(graph, passage, Vocabulary.HAS_SOURCE);
      Weighing.Sentence sentence = sentence(graph, quad.getSubject(), document);
      sentences
          .computeIfAbsent(publisher(document, sentence), key -> new ArrayList<>())
          .add(sentence);
    }
    return Weighing.of(sentences);
  }

  // What is known of a document stands in its own graph; a candidate stands elsewhere.
  private Weighing.Sentence sentence(Node graph, Node claim, Node document) {
    String id = Vocabulary.local(document, Vocabulary.DOC);
    Node home = Vocabulary.graphOf(id);
    OptionalInt credibility =
        object(graph, claim, Vocabulary.INFORMATION_CREDIBILITY)
            .map(grade -> OptionalInt.of(Integer.parseInt(grade.getLiteralLexicalForm())))
            .orElse(OptionalInt.empty());
    return new Weighing.Sentence(
        claim,
        id,
        text(home, document, Vocabulary.SOURCE_RELIABILITY).charAt(0),
        credibility,
        Double.parseDouble(text(graph, claim, Vocabulary.CONFIDENCE)));
  }

  private String publisher(Node document, Weighing.Sentence sentence) {
    return object(Vocabulary.graphOf(sentence.document()), document, PUBLISHER)
        .map(Node::getLiteralLexicalForm)
        .orElse(sentence.document());
  }

  private String text(Node graph, Node subject, Node property) {
    return required(graph, subject, property).getLiteralLexicalForm();
  }

  private Node required(Node graph, Node subject, Node property) {
    return object(graph, subject, property)
        .orElseThrow(() -> new IllegalStateException(subject + " lacks " + property));
  }

  private Optional<Node> object(Node graph, Node subject, Node property) {
    Iterator<Quad> found = dataset.find(graph, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }
}
