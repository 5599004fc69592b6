package org.entente.serve.protocol;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.entente.serve.answer.Outcome;

/** Counts how requests for data ended. */
public final class Metrics {
  private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

  /** Starts with zero of each. */
  public Metrics() {
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, new LongAdder());
    }
  }

  void count(Outcome outcome) {
    LongAdder adder = counts.get(outcome);
    if (adder != null) {
      adder.increment();
    }
  }

  /** Gives the counts so far. */
  public Map<Outcome, LongAdder> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
