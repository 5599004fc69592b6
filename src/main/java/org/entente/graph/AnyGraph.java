package org.entente.graph;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.solver.PatternMatchData;
import org.apache.jena.sparql.engine.main.solver.SolverLib;
import org.apache.jena.sparql.engine.main.solver.SolverRX3;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

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
    Named data = new Named(execCxt.getDataset());
    ExecutionContext named =
        ExecutionContext.create(data, execCxt.getActiveGraph(), execCxt.getContext());
    BasicPattern others = new BasicPattern();
    ordered.getList().stream().skip(1).forEach(others::add);
    Iterator<Binding> found = Iter.flatMap(rows, row -> match(data, graph, ordered.get(0), row));
    QueryIterator first = QueryIterPlainWrapper.create(found, named);
    return others.isEmpty()
        ? first
        : PatternMatchData.execute(data, graph, others, first, null, named);
  }

  // ARQ's own way finds nothing if the graph is open and the triple has one with blanks inside.
  private static Iterator<Binding> match(
      DatasetGraph data, Var graph, Triple pattern, Binding row) {
    Node within = row.contains(graph) ? row.get(graph) : Node.ANY;
    Triple sought = Substitute.substitute(pattern, row);
    Iterator<Quad> quads =
        data.findNG(
            within,
            SolverLib.nodeTopLevel(sought.getSubject()),
            SolverLib.nodeTopLevel(sought.getPredicate()),
            SolverLib.nodeTopLevel(sought.getObject()));
    return Iter.removeNulls(Iter.map(quads, quad -> row(graph, sought, quad, row)));
  }

  /** A row with what a quad adds to it; null where the quad does not fit. */
  private static @Nullable Binding row(Var graph, Triple sought, Quad quad, Binding before) {
    Binding row =
        before.contains(graph) ? before : BindingFactory.binding(before, graph, quad.getGraph());
    return SolverRX3.matchTriple(row, quad.asTriple(), sought);
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
