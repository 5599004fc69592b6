package org.entente.graph.view;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Evidence;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;

/**
 * A triple that holds, and why.
 *
 * @param supports the accepted, actual claims that state it, by document and place
 * @param inference the claim by which it is inferred, where no document states it and rules give it
 */
public record Fact(Triple triple, List<Support> supports, Optional<Node> inference) {
  private static final Node SYMMETRIC = Vocabulary.iri(Vocabulary.OWL + "SymmetricProperty");

  /** Says whether what a property relates it relates both ways. */
  public static boolean isSymmetric(DatasetGraph dataset, Node property) {
    return dataset.contains(Vocabulary.GRAPH_ONTOLOGY, property, Vocabulary.TYPE, SYMMETRIC);
  }

  /** How a fact came into the graph; what documents state is stated, whatever rules add. */
  public enum Standing {
    STATED,
    INFERRED,
    /** By the ontology or the thesaurus: names, kinds, the order of topics. Nobody's claim. */
    GIVEN
  }

  /** Takes a copy. */
  public Fact {
    supports = List.copyOf(supports);
  }

  /** Reads why a triple holds. Must run inside a transaction. */
  public static Fact of(DatasetGraph dataset, Triple triple) {
    List<Support> supports = Evidence.of(dataset, triple);
    return new Fact(
        triple, supports, supports.isEmpty() ? inference(dataset, triple) : Optional.empty());
  }

  /** Says whether documents state that the same holds the other way round, and it then does. */
  public static boolean isStatedTheOtherWay(DatasetGraph dataset, Triple triple) {
    if (!isSymmetric(dataset, triple.getPredicate())) {
      return false;
    }
    Node turned =
        NodeFactory.createTripleTerm(
            triple.getObject(), triple.getPredicate(), triple.getSubject());
    return Iter.anyMatch(
        dataset.find(Node.ANY, Node.ANY, Vocabulary.REIFIES, turned),
        quad -> Evidence.isStating(dataset, quad));
  }

  private static Optional<Node> inference(DatasetGraph dataset, Triple triple) {
    Node term = NodeFactory.createTripleTerm(triple);
    Iterator<Quad> inferred =
        dataset.find(Vocabulary.GRAPH_INFERRED, Node.ANY, Vocabulary.REIFIES, term);
    return inferred.hasNext() ? Optional.of(inferred.next().getSubject()) : Optional.empty();
  }

  /** How it came into the graph. */
  public Standing standing() {
    if (!supports.isEmpty()) {
      return Standing.STATED;
    }
    return inference.isPresent() ? Standing.INFERRED : Standing.GIVEN;
  }

  /** How many documents state it. */
  public long documents() {
    return supports.stream().map(Support::document).distinct().count();
  }
}
