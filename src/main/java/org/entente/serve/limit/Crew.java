package org.entente.serve.limit;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/**
 * The threads that run queries. A request waits for its query no longer than the limit; the query's
 * place is given to another only when its thread has really ended.
 */
public final class Crew implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String LATE =
      "The query was stopped after %s seconds and nothing of its answer is sent. Make it narrower:"
          + " name more of the things it asks for, or add LIMIT inside a sub-query.";

  private final Semaphore places;
  private final int size;
  private final Set<Job<?>> running = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor threads;
  private final Governor governor;

  /** Takes how many queries may run at once, and the share of the heap they may fill. */
  public Crew(int size, double memoryShare) {
    this.size = size;
    this.places = new Semaphore(size, true);
    this.threads =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), CrewThread::new);
    this.governor = new Governor(memoryShare, running);
  }

  /**
   * Runs work and gives its result.
   *
   * @throws Refusal if no thread is free, the time is over, or the memory is
   */
  public <T> T run(Duration limit, Function<Job<T>, T> work) {
    return run(limit, new Job<>(work, this::alongside, false, LATE));
  }

  /**
   * Runs work that changes something, and gives its result when it has ended: if it is stopped, it
   * has changed nothing.
   *
   * @param late what to say once the time is over, with %s where the seconds stand
   * @throws Refusal if no thread is free, the time is over, or the memory is
   */
  public <T> T finish(Duration limit, String late, Function<Job<T>, T> work) {
    return run(limit, new Job<>(work, this::alongside, true, late));
  }

  private <T> T run(Duration limit, Job<T> job) {
    admit();
    running.add(job);
    try {
      threads.execute(() -> CrewThread.work(job, () -> leave(job)));
    } catch (RuntimeException | Error e) {
      leave(job);
      throw e;
    }
    return job.await(limit);
  }

  private void alongside(Runnable abort) {
    if (!threads.isShutdown()) {
      threads.execute(abort);
    }
  }

  private void leave(Job<?> job) {
    running.remove(job);
    places.release();
  }

  private void admit() {
    try {
      if (places.tryAcquire() || places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(
        Outcome.BUSY,
        "This server is answering "
            + size
            + " queries, which is as many as it does at once. Try again in a moment.",
        Map.of("Retry-After", "2"));
  }

  /** Gives how many queries are running, those included whose requests have been answered. */
  public int inFlight() {
    return running.size();
  }

  @Override
  public void close() {
    governor.close();
    running.forEach(job -> job.stop(new Refusal(Outcome.BUSY, "The server is stopping.")));
    threads.shutdown();
  }
}
