package org.entente.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableN;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.binding.BindingProject;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a SELECT together with what made them: the solutions of its pattern, and of those of
 * its subqueries, before they are grouped, projected, sorted or cut. Each pattern is solved once,
 * and the rest of the query is applied to what was kept. The context of the dataset holds here too:
 * what stops and bounds a query put to it stops and bounds this.
 */
public final class Solutions {
  /** A pattern with more solutions is solved again when they are wanted, to bound memory. */
  private static final int MOST_KEPT = 100_000;

  /** Of so many rows what they matched is looked up by their values. */
  private static final int MOST_SOUGHT = 1_000;

  private final DatasetGraph dataset;
  private final Op query;
  private final @Nullable AtomicBoolean stopped;
  private final IdentityHashMap<Op, List<Binding>> kept = new IdentityHashMap<>();
  private final List<Binding> rows = new ArrayList<>();

  private Solutions(DatasetGraph dataset, Query query) {
    this.dataset = dataset;
    this.query = Algebra.compile(query);
    this.stopped = Context.getCancelSignal(dataset.getContext());
  }

  /** Solves a SELECT; no other service is asked. Must run inside a transaction. */
  public static Solutions of(DatasetGraph dataset, Query query) {
    Solutions solutions = new Solutions(dataset, query);
    solutions.run(solutions.keeping(solutions.query), solutions.rows::add);
    return solutions;
  }

  /** Of a query whose rows are known from elsewhere: nothing is solved yet. */
  static Solutions none(DatasetGraph dataset, Query query) {
    return new Solutions(dataset, query);
  }

  /** All rows, in their order. */
  public List<Binding> rows() {
    return List.copyOf(rows);
  }

  DatasetGraph dataset() {
    return dataset;
  }

  Op query() {
    return query;
  }

  /** What an operator matches, without what it then does to the solutions. */
  static Op pattern(Op op) {
    if (op instanceof OpModifier modifier) {
      return pattern(modifier.getSubOp());
    }
    if (op instanceof OpGroup group) {
      return OpExtend.create(group.getSubOp(), group.getGroupVars());
    }
    return op instanceof Op1 over && isOverGroup(op) ? pattern(over.getSubOp()) : op;
  }

  /** Whether an operator computes or tests something of groups (HAVING). */
  private static boolean isOverGroup(Op op) {
    if (op instanceof OpExtend || op instanceof OpFilter) {
      Op below = ((Op1) op).getSubOp();
      return below instanceof OpGroup || isOverGroup(below);
    }
    return false;
  }

  /**
   * Gives the solutions of an operator's pattern: at least all that agree with some row.
   *
   * @param op the query or an operator in it
   * @param shared the variables that rows and solutions have in common
   * @param wanted rows, with these variables alone
   * @throws QueryCancelledException once nobody waits for them any more
   */
  void forEach(Op op, Set<Var> shared, Set<Binding> wanted, Consumer<Binding> each) {
    Consumer<Binding> checked =
        solution -> {
          check();
          each.accept(solution);
        };
    List<Binding> before = kept.get(op);
    if (before == null) {
      run(narrowed(pattern(op), shared, wanted), checked);
    } else {
      before.forEach(checked);
    }
  }

  private void check() {
    if (stopped != null && stopped.get()) {
      throw new QueryCancelledException();
    }
  }

  // The values of some rows speed the search up; with many it is quicker to find all there is. What
  // a solution may leave unbound must not be filled from another row.
  private static Op narrowed(Op pattern, Set<Var> shared, Set<Binding> rows) {
    Set<Var> bound = new LinkedHashSet<>(shared);
    bound.retainAll(OpVars.fixedVars(pattern));
    if (bound.isEmpty() || rows.size() > MOST_SOUGHT) {
      return pattern;
    }
    Set<Binding> values = new LinkedHashSet<>();
    rows.forEach(row -> values.add(BindingFactory.copy(new BindingProject(bound, row))));
    return OpJoin.create(table(List.copyOf(bound), values), pattern);
  }

  private static Op table(List<Var> variables, Iterable<Binding> rows) {
    TableN table = new TableN(variables);
    rows.forEach(table::addBinding);
    return OpTable.create(table);
  }

  /** An operator that gives the same, its pattern and all within already solved and kept. */
  private Op keeping(Op op) {
    Op pattern = pattern(op);
    return solved(within(pattern))
        .map(
            solutions -> {
              kept.put(op, solutions);
              return over(op, table(new ArrayList<>(OpVars.visibleVars(pattern)), solutions));
            })
        .orElse(op);
  }

  private Optional<List<Binding>> solved(Op pattern) {
    List<Binding> solutions = new ArrayList<>();
    QueryIterator all = execution(pattern);
    try {
      while (all.hasNext()) {
        if (solutions.size() == MOST_KEPT) {
          return Optional.empty();
        }
        check();
        solutions.add(all.next());
      }
      return Optional.of(solutions);
    } finally {
      all.close();
    }
  }

  /** The same operator over another pattern. */
  private static Op over(Op op, Op pattern) {
    if (op instanceof OpModifier modifier) {
      return modifier.copy(over(modifier.getSubOp(), pattern));
    } else if (op instanceof OpGroup group) {
      return group.copy(pattern);
    }
    return op instanceof Op1 one && isOverGroup(op)
        ? one.copy(over(one.getSubOp(), pattern))
        : pattern;
  }

  /** A pattern whose subqueries are solved and kept. */
  private Op within(Op op) {
    if (op instanceof OpModifier || op instanceof OpGroup) {
      return keeping(op);
    } else if (op instanceof OpMinus minus) {
      return minus.copy(within(minus.getLeft()), minus.getRight());
    } else if (op instanceof OpGraph || op instanceof OpService) {
      return op;
    } else if (op instanceof Op1 one) {
      return one.copy(within(one.getSubOp()));
    } else if (op instanceof Op2 two) {
      return two.copy(within(two.getLeft()), within(two.getRight()));
    } else if (op instanceof OpN many) {
      return many.copy(new ArrayList<>(many.getElements().stream().map(this::within).toList()));
    }
    return op;
  }

  private void run(Op op, Consumer<Binding> each) {
    QueryIterator all = execution(op);
    try {
      all.forEachRemaining(each);
    } finally {
      all.close();
    }
  }

  private QueryIterator execution(Op op) {
    Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.enablePropertyFunctions, false);
    Context.setCurrentDateTime(context);
    return QueryEngineRegistry.findFactory(op, dataset, context)
        .create(op, dataset, BindingRoot.create(), context)
        .iterator();
  }
}
