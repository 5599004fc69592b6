package org.entente.serve.page.ask;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVars;

/**
 * Finds the values of one column of an answer without the rest of it: what a query only adds to its
 * rows, by OPTIONAL or BIND, is not looked up.
 */
final class Sought {
  private Sought() {}

  /** Gives each value of a column once; must be called inside a transaction. */
  static Set<Node> values(DatasetGraph data, Query query, Var column) {
    Set<Node> values = new HashSet<>();
    QueryIterator rows = Algebra.exec(without(pattern(query), Set.of(column)), data);
    try {
      rows.forEachRemaining(
          row -> {
            if (row.contains(column)) {
              values.add(row.get(column));
            }
          });
    } finally {
      rows.close();
    }
    return values;
  }

  /** What a query matches: the order and the columns of its rows do not matter here. */
  private static Op pattern(Query query) {
    Op op = Algebra.compile(query);
    while (op instanceof OpDistinct || op instanceof OpOrder || op instanceof OpProject) {
      op = ((OpModifier) op).getSubOp();
    }
    return op;
  }

  /** An operator without what changes nothing about which values some variables have. */
  private static Op without(Op op, Set<Var> wanted) {
    if (op instanceof OpFilter filter) {
      Set<Var> tested = with(wanted, filter.getExprs());
      return OpFilter.filterBy(filter.getExprs(), without(filter.getSubOp(), tested));
    } else if (op instanceof OpExtend extend) {
      boolean isAside = extend.getVarExprList().getVars().stream().noneMatch(wanted::contains);
      return isAside ? without(extend.getSubOp(), wanted) : op;
    } else if (op instanceof OpJoin join) {
      return OpJoin.create(
          without(join.getLeft(), with(wanted, join.getRight())),
          without(join.getRight(), with(wanted, join.getLeft())));
    } else if (op instanceof OpLeftJoin optional) {
      Set<Var> added = OpVars.visibleVars(optional.getRight());
      added.removeAll(OpVars.visibleVars(optional.getLeft()));
      boolean isAside = added.stream().noneMatch(wanted::contains);
      return isAside ? without(optional.getLeft(), wanted) : op;
    }
    return op;
  }

  private static Set<Var> with(Set<Var> wanted, Op other) {
    Set<Var> both = new HashSet<>(wanted);
    both.addAll(OpVars.mentionedVars(other));
    return both;
  }

  private static Set<Var> with(Set<Var> wanted, ExprList tests) {
    Set<Var> both = new HashSet<>(wanted);
    ExprVars.varsMentioned(both, tests);
    return both;
  }
}
