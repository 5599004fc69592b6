package org.entente.serve.answer;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Counts what a query answers with, and allows no more than a server sends at once. */
public final class Rows {
  private final long limit;
  private long count;

  /** Takes how many rows, or triples, there may be. */
  public Rows(long limit) {
    this.limit = limit;
  }

  /** Gives the same rows; whoever reads one too many is refused. */
  public RowSet counted(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, this::counted));
  }

  private Binding counted(Binding row) {
    add(1);
    return row;
  }

  /**
   * Counts some more.
   *
   * @throws Refusal if these are too many
   */
  public void add(long more) {
    count += more;
    if (count > limit) {
      throw new Refusal(
          Outcome.RESULT_TOO_LARGE,
          "The answer has more than the "
              + limit
              + " rows that this server sends at once. Add LIMIT (and OFFSET) to the query.");
    }
  }

  /** Gives how many there were so far. */
  public long count() {
    return count;
  }
}
