package org.entente.serve.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Work that whoever asked for it may stop, by a name that only the asker knows. */
public final class Runs {
  private final Map<String, Job<?>> running = new ConcurrentHashMap<>();

  /** Lets work be stopped by a name from now on. */
  public void begin(String name, Job<?> job) {
    running.put(name, job);
  }

  /** Forgets work that has ended. */
  public void end(String name) {
    running.remove(name);
  }

  /** Stops the work of a name; gives whether there was any. */
  public boolean stop(String name) {
    Job<?> job = running.get(name);
    if (job != null) {
      job.stop(new Refusal(Outcome.CANCELLED, "The query was stopped, as you wished."));
    }
    return job != null;
  }
}
