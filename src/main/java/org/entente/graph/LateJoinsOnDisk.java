package org.entente.graph;

import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** The way of a store on disk to solve a query, but for its joins, which begin late. */
final class LateJoinsOnDisk extends OpExecutorTDB2 {
  LateJoinsOnDisk(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    return LateJoin.of(exec(join.getLeft(), input), exec(join.getRight(), root()), execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    return LateJoin.optional(left, exec(join.getRight(), root()), join.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpTable table, QueryIterator input) {
    return table.isJoinIdentity() || input.isJoinIdentity()
        ? super.execute(table, input)
        : LateJoin.of(input, table.getTable().iterator(execCxt), execCxt);
  }
}
