package org.entente.serve.limit;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * The same data, looked up only while the work may go on. ARQ follows a property path to its end
 * without asking whether anybody still waits; but each of its steps is a look-up.
 */
public final class StoppableDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final Job<?> job;

  /** Takes the data and the work that reads them. */
  public StoppableDataset(DatasetGraph data, Job<?> job) {
    super(data);
    this.job = job;
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Iterator<Quad> find() {
    return checked(super.find());
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return checked(super.find(quad));
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    return checked(super.find(g, s, p, o));
  }

  @Override
  public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
    return checked(super.findNG(g, s, p, o));
  }

  @Override
  public boolean contains(Node g, Node s, Node p, Node o) {
    job.check();
    return super.contains(g, s, p, o);
  }

  private Iterator<Quad> checked(Iterator<Quad> quads) {
    job.check();
    return Iter.map(
        quads,
        quad -> {
          job.check();
          return quad;
        });
  }
}
