package org.entente.graph;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
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
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.solver.PatternMatchData;
import org.apache.jena.sparql.engine.main.solver.SolverLib;
import org.apache.jena.sparql.engine.main.solver.SolverRX3;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sys.JenaSubsystemLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Solves {@code GRAPH ?g { … }} by looking up quads. ARQ's own executor tries the pattern in one
 * graph after another, for each row anew, which takes as many look-ups as there are graphs.
 */
public final class AnyGraph extends Counting {
  private AnyGraph(ExecutionContext context) {
    super(context);
  }

  /** Has all queries solved so, unless their store has a way of its own. */
  public static final class Registration implements JenaSubsystemLifecycle {
    // After ARQ itself, whose context it is.
    private static final int LEVEL = 1000;

    @Override
    public void start() {
      QC.setFactory(ARQ.getContext(), AnyGraph::new);
    }

    @Override
    public void stop() {
      ARQ.getContext().remove(ARQConstants.sysOpExecutorFactory);
    }

    @Override
    public int level() {
      return LEVEL;
    }
  }

  @Override
  protected QueryIterator execute(OpGraph graph, QueryIterator input) {
    return graph.getNode().isVariable()
            && graph.getSubOp() instanceof OpBGP triples
            && !triples.getPattern().isEmpty()
        ? new Rows(graph, triples.getPattern(), input)
        : super.execute(graph, input);
  }

  /** ARQ's own way. */
  private QueryIterator inOneGraph(OpGraph graph, Binding row) {
    return super.execute(graph, QueryIterSingleton.create(row, execCxt));
  }

  /** What each row of some input is made into. */
  private final class Rows extends QueryIterRepeatApply {
    private final OpGraph graph;
    private final BasicPattern pattern;
    private final Var name;
    private final DatasetGraph data;
    private final ExecutionContext within;
    private @Nullable Triple first;
    private final BasicPattern others = new BasicPattern();

    Rows(OpGraph graph, BasicPattern pattern, QueryIterator input) {
      super(input, execCxt);
      this.graph = graph;
      this.pattern = pattern;
      this.name = Var.alloc(graph.getNode());
      this.data = new Named(execCxt.getDataset());
      this.within = ExecutionContext.create(data, execCxt.getActiveGraph(), execCxt.getContext());
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
      Node given = row.get(name);
      // The default graph and the union of the others have names, but are among no quads.
      if (given != null && (Quad.isDefaultGraph(given) || Quad.isUnionGraph(given))) {
        return inOneGraph(graph, row);
      }
      Triple start = first == null ? begin(row) : first;
      QueryIterator found = QueryIterPlainWrapper.create(match(data, name, start, row), within);
      return others.isEmpty()
          ? found
          : PatternMatchData.execute(data, name, others, found, null, within);
    }

    // What the first row binds tells in which order to match, as it is for a graph's own triples.
    private Triple begin(Binding row) {
      BasicPattern known = Substitute.substitute(pattern, row);
      BasicPattern ordered = ReorderLib.fixed().reorderIndexes(known).reorder(pattern);
      ordered.getList().stream().skip(1).forEach(others::add);
      first = ordered.get(0);
      return first;
    }
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
