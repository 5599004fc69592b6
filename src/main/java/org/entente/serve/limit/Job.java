package org.entente.serve.limit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.jspecify.annotations.Nullable;

/** One piece of work on a thread of its own, which whoever waits for it can stop waiting for. */
public final class Job<T> {
  private final Function<Job<T>, T> work;
  private final Executor aborter;
  private final boolean ends;
  private final String late;
  private final AtomicReference<@Nullable Refusal> stopping = new AtomicReference<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private volatile @Nullable Thread thread;
  private volatile @Nullable Runnable abort;

  /**
   * Takes the work.
   *
   * @param ends whether whoever waits does so until the work has really ended, as it changes
   *     something and he must know whether it did
   * @param late what to say once its time is over, with %s where the seconds stand
   */
  Job(Function<Job<T>, T> work, Executor aborter, boolean ends, String late) {
    this.ends = ends;
    this.late = late;
    this.work = work;
    this.aborter = aborter;
  }

  /** Gives the flag that ARQ's iterators look at before each row. */
  public AtomicBoolean signal() {
    return stopped;
  }

  /**
   * Does nothing while the work may go on.
   *
   * @throws QueryCancelledException once it has been stopped
   */
  public void check() {
    if (stopped.get()) {
      throw new QueryCancelledException();
    }
  }

  /** Takes what else is to be done when the work is stopped; it may take its time. */
  public void onStop(Runnable abort) {
    this.abort = abort;
  }

  boolean isStopped() {
    return stopped.get();
  }

  @Nullable Thread thread() {
    return thread;
  }

  /** Works, leaves its place, and only then tells: who is told may take the place at once. */
  void run(Runnable leave) {
    thread = Thread.currentThread();
    @Nullable T value = null;
    @Nullable Throwable failure = null;
    try {
      value = work.apply(this);
    } catch (Throwable e) {
      // Nothing is made here: there may be no memory until all that was held is let go below.
      failure = e;
    }
    abort = null;
    thread = null;
    leave.run();
    tell(value, failure);
  }

  private void tell(@Nullable T value, @Nullable Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      result.completeExceptionally(outOfMemory());
    } else if (failure instanceof StackOverflowError) {
      result.completeExceptionally(tooDeep());
    } else if (failure instanceof QueryCancelledException && stopping.get() != null) {
      result.completeExceptionally(stopping.get());
    } else if (failure != null) {
      result.completeExceptionally(failure);
    } else {
      result.complete(value);
    }
  }

  /**
   * Tells the work to stop and whoever waits why. No interrupt: it would close the files of a store
   * on disk if it came while one was being read.
   */
  void stop(Refusal why) {
    stopping.compareAndSet(null, why);
    if (!ends) {
      result.completeExceptionally(why);
    }
    stopped.set(true);
    Runnable more = abort;
    if (more != null) {
      aborter.execute(more);
    }
  }

  T await(Duration limit) {
    try {
      return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      stop(timedOut(limit));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(new Refusal(Outcome.BUSY, "The server is stopping."));
    } catch (ExecutionException e) {
      // Said below, as for the others.
    }
    return outcome();
  }

  private T outcome() {
    try {
      return result.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Refusal timedOut(Duration limit) {
    return new Refusal(Outcome.TIMED_OUT, late.formatted(seconds(limit)));
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? String.valueOf(limit.toSeconds())
        : String.valueOf(limit.toMillis() / 1000.0);
  }

  static Refusal outOfMemory() {
    return new Refusal(
        Outcome.OUT_OF_MEMORY,
        "The query was stopped because it needs more memory than this server has left. Add LIMIT,"
            + " or let it sort, group or join less.");
  }

  private static Refusal tooDeep() {
    return new Refusal(
        Outcome.MALFORMED,
        "The query is nested too deeply, or its regular expression repeats too much, to be"
            + " evaluated.");
  }
}
