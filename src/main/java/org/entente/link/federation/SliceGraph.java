package org.entente.link.federation;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.entente.graph.Vocabulary;

/** {@code graph:wikidata} as Wikidata would see it: without the links from Entente's things. */
final class SliceGraph extends WrappedGraph {
  SliceGraph(Graph graph) {
    super(graph);
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return super.find(pattern).filterDrop(SliceGraph::isLink);
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node property, Node object) {
    return super.find(subject, property, object).filterDrop(SliceGraph::isLink);
  }

  @Override
  public boolean contains(Triple triple) {
    return !isLink(triple) && super.contains(triple);
  }

  @Override
  public boolean contains(Node subject, Node property, Node object) {
    return find(subject, property, object).hasNext();
  }

  private static boolean isLink(Triple triple) {
    return Vocabulary.isIn(triple.getSubject(), Vocabulary.ID)
        || Vocabulary.isIn(triple.getSubject(), Vocabulary.TOPIC);
  }
}
