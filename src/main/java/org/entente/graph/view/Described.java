package org.entente.graph.view;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What one graph, or any, says of one node.
 *
 * @param graph the graph; {@code Node.ANY} for any
 */
public record Described(DatasetGraph dataset, Node graph, Node node) {
  /** The values of a property, each once. */
  public List<Node> all(Node property) {
    return Iter.asStream(dataset.find(graph, node, property, Node.ANY))
        .map(Quad::getObject)
        .distinct()
        .toList();
  }

  /** A value of a property. */
  public Optional<Node> one(Node property) {
    return all(property).stream().findFirst();
  }

  /** The text of a value of a property; empty where there is none. */
  public String text(Node property) {
    return one(property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).orElse("");
  }

  /** A value of a property that is a whole number; 0 where there is none. */
  public int number(Node property) {
    String text = text(property);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
