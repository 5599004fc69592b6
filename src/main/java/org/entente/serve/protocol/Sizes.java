package org.entente.serve.protocol;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.VOID;

/**
 * How many triples the graphs of a data set hold, at one version of the data.
 *
 * @param named by the graphs' IRIs, in their order
 */
record Sizes(long version, long defaultGraph, Map<String, Long> named) {
  static final String ABOUT = "https://w3id.org/entente/graph/about";
  static final Sizes UNKNOWN = new Sizes(-1, 0, Map.of());

  private static final Node NAME =
      NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#name");
  private static final Node GRAPH =
      NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#graph");

  /** Takes the counts that the data's own description states, and counts what it does not. */
  static Sizes of(long version, DatasetGraph data) {
    Graph about = data.getGraph(NodeFactory.createURI(ABOUT));
    Map<String, Long> named = new TreeMap<>();
    Iterator<Node> names = data.listGraphNodes();
    while (names.hasNext()) {
      Node name = names.next();
      if (name.isURI()) {
        named.put(name.getURI(), stated(about, name).orElseGet(() -> count(data, name)));
      }
    }
    return new Sizes(version, count(data, Quad.defaultGraphIRI), named);
  }

  private static long count(DatasetGraph data, Node graph) {
    return Iter.count(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  /** On the graph itself, or on the description whose {@code sd:name} is the graph. */
  private static Optional<Long> stated(Graph about, Node graph) {
    return triples(about, graph)
        .or(
            () ->
                about.stream(Node.ANY, NAME, graph)
                    .map(Triple::getSubject)
                    .flatMap(d -> triples(about, d).or(() -> below(about, d)).stream())
                    .findFirst());
  }

  private static Optional<Long> below(Graph about, Node description) {
    return about.stream(description, GRAPH, Node.ANY)
        .flatMap(t -> triples(about, t.getObject()).stream())
        .findFirst();
  }

  private static Optional<Long> triples(Graph about, Node subject) {
    return about.stream(subject, VOID.triples.asNode(), Node.ANY)
        .map(Triple::getObject)
        .filter(n -> n.isLiteral() && n.getLiteralValue() instanceof Number)
        .map(n -> ((Number) n.getLiteralValue()).longValue())
        .findFirst();
  }
}
