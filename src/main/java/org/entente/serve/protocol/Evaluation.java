package org.entente.serve.protocol;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.update.UpdateException;
import org.entente.link.federation.NoAnswer;
import org.entente.serve.answer.BoundedBytes;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.answer.Rows;
import org.entente.serve.answer.Writing;
import org.entente.serve.limit.Job;
import org.entente.serve.limit.StoppableDataset;
import org.entente.serve.limit.StoppableRewrite;

/** Runs one query inside a transaction and reads or writes its answer. */
final class Evaluation {
  private Evaluation() {}

  static void run(
      ParsedQuery parsed,
      DatasetDescription graphs,
      DatasetGraph data,
      Job<?> job,
      Format format,
      Rows rows,
      BoundedBytes out) {
    evaluate(
        parsed,
        graphs,
        data,
        job,
        exec -> {
          write(parsed.query(), exec, format, rows, out);
          out.noteRows(rows.count());
          return true;
        });
  }

  static <T> T evaluate(
      ParsedQuery parsed,
      DatasetDescription graphs,
      DatasetGraph data,
      Job<?> job,
      Function<QueryExec, T> reading) {
    try (QueryExec exec = told("The query", prepare(parsed, graphs, data, job)::build)) {
      // ARQ's iterators look at the signal, but a sort that has begun only hears the abort.
      job.onStop(exec::abort);
      return told("The query", () -> reading.apply(exec));
    }
  }

  /**
   * Says in a sentence why ARQ cannot do some work.
   *
   * @param what the sentence speaks of
   * @throws Refusal with the sentence
   * @throws QueryCancelledException if the work was stopped
   */
  static <T> T told(String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (QueryCancelledException e) {
      throw e;
    } catch (ArithmeticException e) {
      throw new Refusal(
          Outcome.MALFORMED,
          what + " reckons with numbers that are too large: " + e.getMessage() + ".");
    } catch (NoAnswer e) {
      throw new Refusal(Outcome.UNANSWERED, String.valueOf(e.getMessage()));
    } catch (QueryException | UpdateException e) {
      throw new Refusal(Outcome.MALFORMED, what + " cannot be evaluated. " + e.getMessage());
    }
  }

  private static void write(
      Query query, QueryExec exec, Format format, Rows rows, BoundedBytes out) {
    if (query.isSelectType()) {
      Writing.rows(out, format, rows.counted(exec.select()));
    } else if (query.isAskType()) {
      rows.add(1);
      Writing.truth(out, format, exec.ask());
    } else {
      Graph graph = query.isDescribeType() ? exec.describe() : exec.construct();
      rows.add(graph.size());
      Writing.graph(out, format, graph);
    }
  }

  private static QueryExecDatasetBuilder prepare(
      ParsedQuery parsed, DatasetDescription graphs, DatasetGraph data, Job<?> job) {
    DatasetGraph seen = parsed.walks() ? new StoppableDataset(data, job) : data;
    QueryExecDatasetBuilder exec =
        QueryExecDatasetBuilder.create()
            .query(parsed.query())
            .set(ARQConstants.symCancelQuery, job.signal())
            // SERVICE goes by the store's federation, and what else reaches out is refused with a
            // sentence before; these keep the doors shut all the same.
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQ.enablePropertyFunctions, false);
    if (parsed.matches()) {
      exec.set(ARQConstants.sysOptimizerFactory, StoppableRewrite.factory());
    }
    return choose(exec, parsed.query(), graphs, seen);
  }

  /** The protocol's graphs go before those of FROM; both mean graphs that are here. */
  private static QueryExecDatasetBuilder choose(
      QueryExecDatasetBuilder exec, Query query, DatasetDescription graphs, DatasetGraph data) {
    if (graphs.isEmpty()) {
      return exec.dataset(data);
    }
    if (query.hasDatasetDescription()) {
      return exec.dataset(data).set(ARQConstants.sysDatasetDescription, graphs);
    }
    return exec.dataset(DynamicDatasets.dynamicDataset(graphs, data, false));
  }
}
