package org.entente.serve.protocol;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.VOID;
import org.entente.graph.Vocabulary;

/**
 * How many triples the graphs of a data set hold, at one version of the data.
 *
 * @param named by the graphs' IRIs, in their order
 */
record Sizes(long version, long defaultGraph, Map<String, Long> named) {
  static final Sizes UNKNOWN = new Sizes(-1, 0, Map.of());

  /** Takes the counts that the data's own description states, and counts what it does not. */
  static Sizes of(long version, DatasetGraph data) {
    Graph about = data.getGraph(Vocabulary.GRAPH_ABOUT);
    Map<String, Long> named = new TreeMap<>();
    Iterator<Node> names = data.listGraphNodes();
    while (names.hasNext()) {
      Node name = names.next();
      if (name.isURI()) {
        named.put(name.getURI(), stated(about, name).orElseGet(() -> count(data, name)));
      }
    }
    long defaultGraph =
        stated(about, Vocabulary.DATASET).orElseGet(() -> count(data, Quad.defaultGraphIRI));
    return new Sizes(version, defaultGraph, named);
  }

  private static long count(DatasetGraph data, Node graph) {
    return Iter.count(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  private static Optional<Long> stated(Graph about, Node graph) {
    return about.stream(graph, VOID.triples.asNode(), Node.ANY)
        .map(Triple::getObject)
        .filter(n -> n.isLiteral() && n.getLiteralValue() instanceof Number)
        .map(n -> ((Number) n.getLiteralValue()).longValue())
        .findFirst();
  }
}
