package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.entente.graph.Store;
import org.entente.reason.explain.Findings;
import org.entente.reason.explain.Inferred;
import org.entente.serve.answer.BoundedBytes;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Note;
import org.entente.serve.limit.Crew;
import org.entente.serve.limit.Job;
import org.entente.serve.limit.Limits;
import org.entente.serve.limit.StoppableDataset;

/**
 * Where every answer from the data is made: read in one transaction, on a thread of the crew,
 * written whole, and only then sent. Answers that depend on the data alone are kept.
 */
public final class Desk {
  /** What is read from the data and written; called inside a read transaction. */
  @FunctionalInterface
  public interface Reading {
    /** Writes an answer; the job says when to stop. */
    void write(DatasetGraph data, Job<?> job, BoundedBytes out);
  }

  // Of this desk alone. Read before the transaction begins: a change in between makes it too old,
  // never too new.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Optional<Long>> begun = ThreadLocal.withInitial(Optional::empty);

  private final Store store;
  private final Crew crew;
  private final Freshness freshness;
  private final Limits limits;
  private final AnswerCache answers = new AnswerCache();
  private volatile Known known = new Known(-1, new Findings());

  /** What has been found out of a version of the data. */
  private record Known(long version, Findings findings) {}

  /** Takes the store, the threads, what says how old the data are, and the limits of requests. */
  public Desk(Store store, Crew crew, Freshness freshness, Limits limits) {
    this.store = store;
    this.crew = crew;
    this.freshness = freshness;
    this.limits = limits;
  }

  /** Gives how long an answer may take. */
  public Duration longest() {
    return limits.time();
  }

  /**
   * Gives how long the answer to a request may take, as its parameter {@code timeout} says.
   *
   * @throws Refusal if that is no positive number
   */
  public Duration limit(HttpServletRequest request) {
    return QueryRequest.limit(request, limits.time());
  }

  Limits limits() {
    return limits;
  }

  /**
   * Does work that reads no data on a thread of the crew, for no longer than an answer may take.
   */
  <T> T work(Supplier<T> work) {
    return crew.run(limits.time(), job -> work.get());
  }

  /** Gives the number of the data's version; inside a reading, of those that are read. */
  public long version() {
    return begun.get().orElseGet(store::version);
  }

  /** Gives when data were last loaded or dropped. */
  public Optional<Instant> lastLoaded() {
    return store.lastLoaded();
  }

  /**
   * Answers with what a reading writes, or with 304 where the sender holds it already.
   *
   * @param medium what the headers say of the answer's form
   * @param key what the answer depends on besides the data; empty where it cannot be held
   */
  public void send(
      HttpServletRequest request,
      HttpServletResponse response,
      Medium medium,
      Duration limit,
      Optional<List<String>> key,
      Reading reading)
      throws IOException {
    Optional<String> tag = key.filter(k -> freshness.isTagged()).map(freshness::tag);
    Optional<String> shown = tag.filter(it -> QueryRequest.isReading(request));
    if (shown.isPresent() && Freshness.isHeld(request, shown.get())) {
      freshness.date(response, shown);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    BoundedBytes answer =
        tag.flatMap(it -> answers.find(request, it)).orElseGet(() -> make(limit, tag, reading));
    answer.rows().ifPresent(rows -> Note.rows(request, rows));
    freshness.date(response, shown);
    medium.describe(response);
    response.setStatus(answer.outcome().status());
    response.setContentLengthLong(answer.size());
    answer.writeTo(response.getOutputStream());
  }

  private BoundedBytes make(Duration limit, Optional<String> tag, Reading reading) {
    BoundedBytes answer = crew.run(limit, job -> read(job, reading));
    tag.ifPresent(it -> answers.keep(version(), it, answer));
    return answer;
  }

  private BoundedBytes read(Job<?> job, Reading reading) {
    BoundedBytes out = new BoundedBytes(limits.answerBytes(), job::check);
    DatasetGraph data = store.dataset();
    long version = store.version();
    begun.set(Optional.of(version));
    try {
      Txn.executeRead(
          data,
          () -> {
            DatasetGraph watched = new StoppableDataset(data, job);
            reading.write(Inferred.in(data, watched, findings(version)), job, out);
          });
    } finally {
      begun.remove();
    }
    return out;
  }

  /** Gives what is known of what the transaction sees that began after a version showed. */
  private Findings findings(long version) {
    if (!freshness.isTagged() || store.announced() != version) {
      return new Findings();
    }
    Known latest = known;
    if (latest.version() != version) {
      latest = new Known(version, new Findings());
      known = latest;
    }
    return latest.findings();
  }
}
