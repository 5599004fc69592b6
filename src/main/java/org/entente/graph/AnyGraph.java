package org.entente.graph;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.solver.PatternMatchData;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.util.Context;

/**
 * Solves {@code GRAPH ?g { … }} by looking up quads. ARQ's own executor tries the pattern in one
 * graph after another, for each row anew, which takes as many look-ups as there are graphs.
 */
public final class AnyGraph extends OpExecutor {
  private AnyGraph(ExecutionContext context) {
    super(context);
  }

  /** Has queries in a context solved so, unless their store has a way of its own. */
  public static Context in(Context context) {
    if (QC.getFactory(context) == null) {
      QC.setFactory(context, AnyGraph::new);
    }
    return context;
  }

  @Override
  protected QueryIterator execute(OpGraph graph, QueryIterator input) {
    return graph.getNode().isVariable()
            && graph.getSubOp() instanceof OpBGP triples
            && !triples.getPattern().isEmpty()
        ? solve(Var.alloc(graph.getNode()), triples.getPattern(), input)
        : super.execute(graph, input);
  }

  private QueryIterator solve(Var graph, BasicPattern pattern, QueryIterator input) {
    QueryIterPeek rows = QueryIterPeek.create(input, execCxt);
    if (!rows.hasNext()) {
      return rows;
    }
    // What the first row binds tells in which order to match, as it is for a graph's own triples.
    BasicPattern known = Substitute.substitute(pattern, rows.peek());
    BasicPattern ordered = ReorderLib.fixed().reorderIndexes(known).reorder(pattern);
    ExecutionContext named =
        new ExecutionContext(
            execCxt.getContext(),
            execCxt.getActiveGraph(),
            new Named(execCxt.getDataset()),
            execCxt.getExecutor());
    return PatternMatchData.execute(named.getDataset(), graph, ordered, rows, null, named);
  }

  /** The named graphs of a dataset, without its default graph. */
  private static final class Named extends DatasetGraphWrapper implements DatasetGraphWrapperView {
    Named(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node property, Node object) {
      return findNG(graph, subject, property, object);
    }
  }
}
