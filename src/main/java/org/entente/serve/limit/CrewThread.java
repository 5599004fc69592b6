package org.entente.serve.limit;

import org.jspecify.annotations.Nullable;

/** A thread that knows what it works on, so that a regular expression deep below can stop. */
final class CrewThread extends Thread {
  private @Nullable Job<?> job;

  CrewThread(Runnable run) {
    super(run, "entente-query");
    setDaemon(true);
  }

  static void work(Job<?> job, Runnable leave) {
    CrewThread thread = (CrewThread) Thread.currentThread();
    thread.job = job;
    try {
      job.run(leave);
    } finally {
      thread.job = null;
    }
  }

  /** Gives the check of the work that the current thread does; one that never throws elsewhere. */
  static Runnable check() {
    Job<?> job = Thread.currentThread() instanceof CrewThread thread ? thread.job : null;
    return job == null ? () -> {} : job::check;
  }
}
