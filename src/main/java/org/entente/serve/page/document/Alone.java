package org.entente.serve.page.document;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Facts;
import org.entente.graph.Vocabulary;
import org.entente.serve.page.Paging;
import org.entente.serve.page.Statement;

/**
 * The facts that rest on one document alone: without it, nobody states them.
 *
 * @param facts one page of them
 * @param paging which page
 */
public record Alone(List<Statement> facts, Paging paging) {
  private static final int SIZE = 100;

  /** Takes a copy. */
  public Alone {
    facts = List.copyOf(facts);
  }

  static Alone of(DatasetGraph data, Node graph, int page) {
    List<Triple> alone =
        Iter.asStream(data.find(graph, Node.ANY, Node.ANY, Node.ANY))
            .filter(Facts::isFact)
            .filter(quad -> !quad.getPredicate().equals(Vocabulary.DATE_PRECISION))
            .filter(quad -> restsOnItsGraph(data, quad))
            .map(Quad::asTriple)
            .sorted(java.util.Comparator.comparing(Triple::toString))
            .toList();
    Paging paging = new Paging(page, SIZE, alone.size());
    return new Alone(Statement.all(data, paging.of(alone)), paging);
  }

  private static boolean restsOnItsGraph(DatasetGraph data, Quad fact) {
    return Iter.asStream(
            data.find(Node.ANY, fact.getSubject(), fact.getPredicate(), fact.getObject()))
        .filter(Facts::isFact)
        .allMatch(quad -> quad.getGraph().equals(fact.getGraph()));
  }
}
