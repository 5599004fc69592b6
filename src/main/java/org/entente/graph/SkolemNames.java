package org.entente.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.document.Digests;

/**
 * Gives blank nodes IRIs made from what they say (RDF 1.2 Concepts, "Replacing blank nodes with
 * IRIs"), so that the same file always makes the same graph. Works for nodes that form trees, as
 * those of the ontology's files do.
 */
final class SkolemNames {
  private static final String BASE = "https://w3id.org/entente/.well-known/genid/";
  private final Graph graph;
  private final Map<Node, Node> names = new HashMap<>();
  private final Set<Node> open = new HashSet<>();

  private SkolemNames(Graph graph) {
    this.graph = graph;
  }

  /**
   * A copy without blank nodes.
   *
   * @throws IllegalArgumentException if blank nodes point at each other in a circle
   */
  static Graph name(Graph graph) {
    SkolemNames names = new SkolemNames(graph);
    Graph named = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEach(
            triple ->
                named.add(
                    Triple.create(
                        names.of(triple.getSubject()),
                        triple.getPredicate(),
                        names.of(triple.getObject()))));
    return named;
  }

  private Node of(Node node) {
    if (!node.isBlank()) {
      return node;
    }
    Node known = names.get(node);
    if (known != null) {
      return known;
    }
    if (!open.add(node)) {
      throw new IllegalArgumentException("blank nodes point at each other in a circle");
    }
    List<String> lines = new ArrayList<>();
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEach(
            triple ->
                lines.add(
                    NodeFmtLib.strNT(triple.getPredicate())
                        + " "
                        + NodeFmtLib.strNT(of(triple.getObject()))));
    String content = lines.stream().sorted().collect(Collectors.joining("\n"));
    Node name = Vocabulary.iri(BASE + Digests.sha256(content).substring(0, 16));
    names.put(node, name);
    return name;
  }
}
