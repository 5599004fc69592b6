package org.entente.serve.limit;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * The same data, looked up and changed only while the work may go on. ARQ follows a property path
 * to its end without asking whether anybody still waits; but each of its steps is a look-up.
 * Whatever query is put to these data is bounded like those of the endpoint, whoever puts it: ARQ
 * takes the context of the data along.
 */
public final class StoppableDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final Job<?> job;

  /** Takes the data and the work that reads them. */
  public StoppableDataset(DatasetGraph data, Job<?> job) {
    super(data, bounded(data.getContext(), job));
    this.job = job;
  }

  private static Context bounded(@Nullable Context own, Job<?> job) {
    Context context = own == null ? new Context() : own.copy();
    return context
        .set(ARQConstants.symCancelQuery, job.signal())
        .set(ARQConstants.sysOptimizerFactory, StoppableRewrite.factory())
        .set(ARQ.httpServiceAllowed, false)
        .set(ARQ.enablePropertyFunctions, false);
  }

  @Override
  public Graph getDefaultGraph() {
    return new Stoppable(super.getDefaultGraph());
  }

  @Override
  public Graph getUnionGraph() {
    return new Stoppable(super.getUnionGraph());
  }

  @Override
  public Graph getGraph(Node name) {
    return new Stoppable(super.getGraph(name));
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

  @Override
  public void add(Quad quad) {
    job.check();
    super.add(quad);
  }

  @Override
  public void delete(Quad quad) {
    job.check();
    super.delete(quad);
  }

  @Override
  public void add(Node g, Node s, Node p, Node o) {
    job.check();
    super.add(g, s, p, o);
  }

  @Override
  public void delete(Node g, Node s, Node p, Node o) {
    job.check();
    super.delete(g, s, p, o);
  }

  private Iterator<Quad> checked(Iterator<Quad> quads) {
    job.check();
    return Iter.map(quads, this::checked);
  }

  private <X> X checked(X one) {
    job.check();
    return one;
  }

  private final class Stoppable extends WrappedGraph {
    Stoppable(Graph graph) {
      super(graph);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return checked(super.find(pattern)).mapWith(StoppableDataset.this::checked);
    }

    @Override
    public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
      return checked(super.find(s, p, o)).mapWith(StoppableDataset.this::checked);
    }
  }
}
