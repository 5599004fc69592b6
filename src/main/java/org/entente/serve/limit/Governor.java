package org.entente.serve.limit;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Watches the heap while queries run. When it is nearly full after a collection, the query that has
 * taken most is stopped, before all others suffer.
 */
final class Governor implements AutoCloseable {
  private static final long PAUSE = 20;
  // Who has taken less than this part of the heap cannot be why it is full.
  private static final int LEAST = 16;
  private static final long UNWINDING = 1_000_000_000L;
  private static final int STEPS = 20;

  private final double share;
  private final Set<Job<?>> running;
  private final Map<Job<?>, Long> starts = new WeakHashMap<>();
  private final Thread thread = new Thread(this::watch, "entente-governor");
  private volatile boolean closed;
  private long trusted;
  private double acquitted;
  private long stoppedAt;

  Governor(double share, Set<Job<?>> running) {
    this.share = share;
    this.running = running;
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    // Made on first need: reading management beans costs a start-up dozens of milliseconds.
    Heap heap = null;
    while (!closed) {
      pause();
      try {
        if (!running.isEmpty()) {
          heap = heap == null ? new Heap() : heap;
          look(heap);
        }
      } catch (OutOfMemoryError e) {
        // Then the query that filled the heap has met the same and is letting go; look again.
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private void look(Heap heap) {
    running.forEach(job -> starts.computeIfAbsent(job, j -> heap.takenBy(j.thread())));
    if (isUnwinding()) {
      trusted = heap.now();
    } else if (isNearlyFull(heap)) {
      hungriest(heap).filter(job -> isReallyFull(heap)).ifPresent(this::stop);
    }
  }

  /** A query that has just been told to stop needs a moment to let go of what it holds. */
  private boolean isUnwinding() {
    return running.stream().anyMatch(Job::isStopped) && System.nanoTime() - stoppedAt < UNWINDING;
  }

  private boolean isNearlyFull(Heap heap) {
    Heap.Reading last = heap.afterCollection();
    return last.moment() > trusted && last.used() > Math.max(share * heap.size(), acquitted);
  }

  /**
   * A quick collection leaves garbage among what is old, and nobody shall be stopped for garbage.
   * So a whole one decides; it holds up everybody, so the next waits until there is more again.
   */
  private boolean isReallyFull(Heap heap) {
    heap.collect();
    double used = heap.afterCollection().used();
    acquitted = used + heap.size() / (double) STEPS;
    return used > share * heap.size();
  }

  private Optional<Job<?>> hungriest(Heap heap) {
    return running.stream()
        .filter(job -> !job.isStopped() && taken(heap, job) > heap.size() / LEAST)
        .max(Comparator.comparingLong(job -> taken(heap, job)));
  }

  private long taken(Heap heap, Job<?> job) {
    return heap.takenBy(job.thread()) - starts.getOrDefault(job, 0L);
  }

  private void stop(Job<?> job) {
    stoppedAt = System.nanoTime();
    job.stop(Job.outOfMemory());
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
