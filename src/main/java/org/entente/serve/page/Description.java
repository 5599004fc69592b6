package org.entente.serve.page;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Vocabulary;

/** What RDF says of a node. */
public final class Description {
  private static final String MADE = Vocabulary.BASE + ".well-known/genid/";
  private static final Node DEFINED_BY = Vocabulary.iri(Vocabulary.RDFS + "isDefinedBy");

  private Description() {}

  private static Graph empty() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
    return graph;
  }

  /**
   * Gives every triple of which the node is the subject, from whichever graph, and likewise of the
   * nodes without a name of their own that it leads to.
   */
  public static Graph of(DatasetGraph data, Node node) {
    Graph graph = empty();
    add(data, node, graph);
    return graph;
  }

  private static void add(DatasetGraph data, Node node, Graph graph) {
    data.find(Node.ANY, node, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              boolean known = graph.contains(quad.asTriple());
              graph.add(quad.asTriple());
              if (!known && Vocabulary.isIn(quad.getObject(), MADE)) {
                add(data, quad.getObject(), graph);
              }
            });
  }

  /** Gives a thing with the facts that point to it. */
  public static Graph around(DatasetGraph data, Node thing) {
    Graph graph = of(data, thing);
    data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, thing)
        .forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  /** Gives a claim with its passage. */
  public static Graph ofClaim(DatasetGraph data, Node claim) {
    Graph graph = of(data, claim);
    data.find(Node.ANY, claim, Vocabulary.DERIVED_FROM, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (Vocabulary.isIn(quad.getObject(), Vocabulary.PASSAGE)) {
                add(data, quad.getObject(), graph);
              }
            });
    return graph;
  }

  /** Gives a passage with its claims. */
  public static Graph ofPassage(DatasetGraph data, Node passage) {
    Graph graph = of(data, passage);
    data.find(Node.ANY, Node.ANY, Vocabulary.DERIVED_FROM, passage)
        .forEachRemaining(quad -> add(data, quad.getSubject(), graph));
    return graph;
  }

  /** Gives the vocabulary with all its terms. */
  public static Graph ofOntology(DatasetGraph data, Node ontology) {
    Graph graph = of(data, ontology);
    data.find(Vocabulary.GRAPH_ONTOLOGY, Node.ANY, DEFINED_BY, ontology)
        .forEachRemaining(quad -> add(data, quad.getSubject(), graph));
    return graph;
  }

  /** Gives a node; where nothing is said of it, by those who name it. */
  public static Graph named(DatasetGraph data, Node node) {
    Graph graph = of(data, node);
    if (graph.isEmpty()) {
      data.find(Node.ANY, Node.ANY, Node.ANY, node)
          .forEachRemaining(quad -> graph.add(quad.asTriple()));
    }
    return graph;
  }

  /** Gives all that a named graph holds. */
  public static Graph all(DatasetGraph data, Node name) {
    return data.getGraph(name);
  }
}
