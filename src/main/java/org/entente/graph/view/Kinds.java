package org.entente.graph.view;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;

/** Says of which kind things are, by the most specific of their classes. */
public record Kinds(DatasetGraph dataset) {
  /** The most specific class of the vocabulary that a thing belongs to; empty where it has none. */
  public Optional<Node> of(Node thing) {
    List<Node> classes =
        Iter.asStream(dataset.find(Node.ANY, thing, Vocabulary.TYPE, Node.ANY))
            .map(Quad::getObject)
            .filter(type -> Vocabulary.isIn(type, Vocabulary.ENT))
            .distinct()
            .sorted(java.util.Comparator.comparing(Node::getURI))
            .toList();
    return classes.stream()
        .filter(type -> classes.stream().noneMatch(other -> isBelow(other, type)))
        .findFirst();
  }

  private boolean isBelow(Node lower, Node upper) {
    return dataset.contains(Vocabulary.GRAPH_ONTOLOGY, lower, Vocabulary.SUB_CLASS_OF, upper);
  }
}
