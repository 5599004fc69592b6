package org.entente.serve.protocol;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.serve.limit.Job;

/** A query that somebody wrote on a page, run within the bounds of the endpoint. */
public final class Inquiry {
  private final ParsedQuery parsed;

  private Inquiry(ParsedQuery parsed) {
    this.parsed = parsed;
  }

  /**
   * Reads a query.
   *
   * @throws org.entente.serve.answer.Refusal if it is none, or one that this server does not answer
   */
  public static Inquiry of(Desk desk, String text) {
    return new Inquiry(Queries.read(desk, text));
  }

  /** Gives the query. */
  public Query query() {
    return parsed.query();
  }

  /** Says whether the same data always give the same answer. */
  public boolean isRepeatable() {
    return parsed.repeatable();
  }

  /** Runs it inside a transaction and gives what is read of its answer. */
  public <T> T run(DatasetGraph data, Job<?> job, Function<QueryExec, T> reading) {
    return Evaluation.evaluate(parsed, new DatasetDescription(), data, job, reading);
  }

  /**
   * Does work in which it, or a part of it, is solved once more.
   *
   * @throws org.entente.serve.answer.Refusal if that cannot be done, though it could be run
   */
  public <T> T again(Supplier<T> work) {
    return Evaluation.told("The query", work);
  }
}
