package org.entente.graph.memory;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph of a dataset in memory. The default graph gives triples without making quads of them
 * first, since most questions read there.
 */
public final class MemoryGraph extends GraphView implements Counted {
  private final MemoryDataset dataset;

  MemoryGraph(MemoryDataset dataset, Node name) {
    super(dataset, name);
    this.dataset = dataset;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Node s, Node p, Node o) {
    return isDefaultGraph()
        ? WrappedIterator.createNoRemove(dataset.lasting().triples(s, p, o))
        : super.graphBaseFind(s, p, o);
  }

  @Override
  protected boolean graphBaseContains(Triple triple) {
    return isDefaultGraph()
        ? dataset.now().hasTriple(triple.getSubject(), triple.getPredicate(), triple.getObject())
        : super.graphBaseContains(triple);
  }

  @Override
  protected int graphBaseSize() {
    return isDefaultGraph()
        ? (int) Math.min(Integer.MAX_VALUE, dataset.now().triples().size())
        : super.graphBaseSize();
  }

  @Override
  public OptionalLong count(Node... pattern) {
    // What two graphs hold counts once in their union.
    return isUnionGraph() ? OptionalLong.empty() : dataset.now().count(within(pattern));
  }

  @Override
  public Optional<Iterator<Tally>> tally(int place, Node... pattern) {
    return isUnionGraph()
        ? Optional.empty()
        : dataset.lasting().tally(isDefaultGraph() ? place : place + 1, within(pattern));
  }

  private Node[] within(Node[] triple) {
    return isDefaultGraph() ? triple : new Node[] {getGraphName(), triple[0], triple[1], triple[2]};
  }
}
