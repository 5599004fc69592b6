package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.entente.graph.Store;
import org.entente.serve.answer.BoundedBytes;
import org.entente.serve.answer.Format;
import org.entente.serve.limit.Crew;
import org.entente.serve.limit.Job;

/**
 * Where every answer from the data is made: read in one transaction, on a thread of the crew,
 * written whole, and only then sent.
 */
public final class Desk {
  /** What is read from the data and written; called inside a read transaction. */
  @FunctionalInterface
  interface Reading {
    void write(DatasetGraph data, Job<?> job, BoundedBytes out);
  }

  private final Store store;
  private final Crew crew;
  private final Freshness freshness;
  private final Duration longest;
  private final long resultBytes;
  private final boolean tagged;

  /**
   * Takes the store, the threads, a name of this start of the server, and the bounds of an answer.
   *
   * @param tagged whether the store's version counts every change, so that answers can be held
   */
  public Desk(
      Store store, Crew crew, String start, Duration longest, long resultBytes, boolean tagged) {
    this.store = store;
    this.crew = crew;
    this.freshness = new Freshness(store, start);
    this.longest = longest;
    this.resultBytes = resultBytes;
    this.tagged = tagged;
  }

  Duration longest() {
    return longest;
  }

  long version() {
    return store.version();
  }

  /**
   * Answers with what a reading writes, or with 304 where the sender holds it already.
   *
   * @param key what the answer depends on besides the data; empty where it cannot be held
   */
  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      Format format,
      Duration limit,
      Optional<List<String>> key,
      Reading reading)
      throws IOException {
    Optional<String> tag = key.filter(k -> tagged).map(freshness::tag);
    if (tag.isPresent() && freshness.isHeld(request, response, tag.get())) {
      freshness.date(response);
      return;
    }
    BoundedBytes answer = crew.run(limit, job -> read(job, reading));
    freshness.date(response);
    response.setContentType(format.contentType());
    response.setContentLengthLong(answer.size());
    answer.writeTo(response.getOutputStream());
  }

  private BoundedBytes read(Job<?> job, Reading reading) {
    BoundedBytes out = new BoundedBytes(resultBytes, job::check);
    DatasetGraph data = store.dataset();
    Txn.executeRead(data, () -> reading.write(data, job, out));
    return out;
  }
}
