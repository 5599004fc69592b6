package org.entente.graph;

import java.util.function.BinaryOperator;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter2;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.expr.ExprList;
import org.jspecify.annotations.Nullable;

/**
 * ARQ's join of two sides, made when its first row is wanted. One that was made and not read has no
 * table yet, and cannot be closed (Jena 5.6.0): yet what is read only in part, stopped, or joined
 * with nothing is closed so.
 */
final class LateJoin extends QueryIter2 {
  private final BinaryOperator<QueryIterator> way;
  private @Nullable QueryIterator rows;

  // ARQ looks at the first row of each side while it has no table: from here that row is at hand,
  // so that nothing can go wrong there.
  private LateJoin(
      QueryIterator left,
      QueryIterator right,
      BinaryOperator<QueryIterator> way,
      ExecutionContext context) {
    super(QueryIterPeek.create(left, context), QueryIterPeek.create(right, context), context);
    this.way = way;
  }

  /** The rows of both sides that agree, put together. */
  static QueryIterator of(QueryIterator left, QueryIterator right, ExecutionContext context) {
    return new LateJoin(left, right, (one, other) -> Join.join(one, other, context), context);
  }

  /** The same, and the rows on the left with which none agrees that meets the conditions. */
  static QueryIterator optional(
      QueryIterator left,
      QueryIterator right,
      @Nullable ExprList conditions,
      ExecutionContext context) {
    return new LateJoin(
        left, right, (one, other) -> Join.leftJoin(one, other, conditions, context), context);
  }

  @Override
  protected boolean hasNextBinding() {
    return rows().hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    return rows().next();
  }

  private QueryIterator rows() {
    if (rows == null) {
      rows = way.apply(getLeft(), getRight());
    }
    return rows;
  }

  @Override
  protected void closeSubIterator() {
    performClose(rows);
  }

  /** The join hears of it from its sides; told itself before its first row, it would close. */
  @Override
  protected void requestSubCancel() {}
}
