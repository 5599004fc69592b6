package org.entente.serve.page;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Vocabulary;

/** What RDF says of a node. */
public final class Description {
  private Description() {}

  /** Gives an empty graph with the project's prefixes. */
  public static Graph empty() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
    return graph;
  }

  /** Gives every triple of which the node is the subject, from whichever graph. */
  public static Graph of(DatasetGraph data, Node node) {
    Graph graph = empty();
    add(data, node, graph);
    return graph;
  }

  /** Adds every triple of which a node is the subject. */
  public static void add(DatasetGraph data, Node node, Graph graph) {
    data.find(Node.ANY, node, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> graph.add(quad.asTriple()));
  }
}
