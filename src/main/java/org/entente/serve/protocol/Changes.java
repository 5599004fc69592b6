package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.DataException;
import org.entente.graph.Corpus;
import org.entente.graph.Pending;
import org.entente.graph.Store;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.Unfinished;
import org.entente.reason.explain.Findings;
import org.entente.reason.explain.Inferred;
import org.entente.serve.access.Login;
import org.entente.serve.access.Role;
import org.entente.serve.access.User;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.BackupLimits;
import org.entente.serve.limit.Crew;
import org.entente.serve.limit.Job;
import org.entente.serve.limit.StoppableDataset;

/**
 * What answers where editors write: each change on a thread of the crew, in one transaction, in the
 * name of the user who sent it. One goes after the other, and who waits for his turn takes no place
 * of the crew from those who ask.
 */
public final class Changes {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String LATE =
      "The change was stopped after %s seconds, and nothing was changed. Send it in smaller parts.";

  /** What is done with what was sent, on the data as they are to become; can be stopped. */
  @FunctionalInterface
  interface Edit<S> {
    /** Carries it out. */
    void carryOut(S sent, Pending pending, Job<?> job);
  }

  private final Corpus corpus;
  private final Store store;
  private final Crew crew;
  private final Duration longest;
  private final Login login;
  private final Semaphore turn = new Semaphore(1, true);

  /**
   * Takes what is changed and by whom.
   *
   * @param longest how long a change may take until it is written
   */
  public Changes(Corpus corpus, Store store, Crew crew, Duration longest, Login login) {
    this.corpus = corpus;
    this.store = store;
    this.crew = crew;
    this.longest = longest;
    this.login = login;
  }

  /** Gives what takes updates. */
  public Answering update() {
    return new Guarded(login, Role.EDITOR, new UpdateEndpoint(this));
  }

  /** Gives what takes graphs, beside what gives them. */
  public Answering graphs(Answering reading) {
    return beside(reading, new GraphWriting(this));
  }

  /** Gives what takes and drops documents, beside what shows them. */
  public Answering documents(Answering reading) {
    return beside(reading, new DocumentWriting(this));
  }

  /** Gives what makes backups of all that is served. */
  public Answering backup(BackupLimits limits) {
    return new Guarded(login, Role.EDITOR, new BackupEndpoint(store, this, limits)::backup);
  }

  /** Gives what takes backups. */
  public Answering restore(BackupLimits limits) {
    return new Guarded(login, Role.EDITOR, new BackupEndpoint(store, this, limits)::restore);
  }

  /** Gives what tells editors that this server takes no backups. */
  public Answering noRestore() {
    return new Guarded(login, Role.EDITOR, BackupEndpoint::refuse);
  }

  private Answering beside(Answering reading, Answering changing) {
    Answering guarded = new Guarded(login, Role.EDITOR, changing);
    return (request, response) -> {
      Answering chosen = QueryRequest.isReading(request) ? reading : guarded;
      chosen.answer(request, response);
    };
  }

  Corpus corpus() {
    return corpus;
  }

  /** Gives the name of the user who sent a request. */
  static String by(HttpServletRequest request) {
    return User.of(request).orElseThrow().name();
  }

  /**
   * Changes what people assert.
   *
   * @param what for, in a few words
   * @param reading makes sense of what was sent
   * @throws Refusal if it is stopped, or not right; nothing changes
   */
  <S> void edit(HttpServletRequest request, String what, Supplier<S> reading, Edit<S> work) {
    Act act = new Act(by(request), what.replaceAll("[\\p{Cc}\\s]+", " ").strip());
    run(
        job -> {
          S sent = reading.get();
          job.check();
          return corpus.edit(act, () -> pending(job, it -> work.carryOut(sent, it, job)));
        });
  }

  private Pending pending(Job<?> job, Consumer<Pending> work) {
    DatasetGraph data = store.dataset();
    Pending pending =
        new Pending(Inferred.in(data, new StoppableDataset(data, job), new Findings()));
    work.accept(pending);
    job.check();
    return pending;
  }

  /**
   * Makes a change when it is its turn.
   *
   * @throws Refusal if its turn does not come, or it is stopped, or not right; nothing changes
   */
  <T> T run(Function<Job<T>, T> work) {
    return run(longest, LATE, work);
  }

  /**
   * The same within another time.
   *
   * @param late what to say once it is over, with %s where the seconds stand
   */
  <T> T run(Duration longest, String late, Function<Job<T>, T> work) {
    awaitTurn();
    try {
      return crew.finish(longest, late, job -> told(() -> work.apply(job)));
    } finally {
      turn.release();
    }
  }

  private void awaitTurn() {
    try {
      if (turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(
        Outcome.BUSY,
        "Another change is being made, and it takes its time. Nothing was changed. Try again in a"
            + " moment.",
        Map.of("Retry-After", "5"));
  }

  private static <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (Unfinished e) {
      throw new Refusal(Outcome.FAILED, String.valueOf(e.getMessage()));
    } catch (DataException e) {
      throw new Refusal(Outcome.INVALID, "Nothing was changed.\n" + e.getMessage());
    }
  }

  /** Says that a change was made, and how the data stand. */
  void done(HttpServletResponse response, int status) {
    response.setStatus(status);
    response.setHeader("Entente-Data-Version", Long.toString(store.version()));
    response.setHeader("Cache-Control", "no-store");
  }

  /** Says it with a few lines. */
  void done(HttpServletResponse response, int status, String lines) throws IOException {
    done(response, status);
    byte[] text = lines.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/plain; charset=utf-8");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
