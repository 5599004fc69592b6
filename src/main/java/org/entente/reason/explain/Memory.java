package org.entente.reason.explain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Triple;

/** Something known of facts, of the first that were asked about; of the others it is found anew. */
final class Memory<V> {
  /** So many facts are remembered, at about a kilobyte each of what takes most. */
  private static final int MOST =
      (int) Math.min(100_000, Runtime.getRuntime().maxMemory() / 32 / 1024);

  private final Map<Triple, V> known = new ConcurrentHashMap<>();

  /** Gives what is known of a fact, or else is found; finding may ask here for other facts. */
  V of(Triple fact, Function<Triple, V> find) {
    V value = known.get(fact);
    if (value == null) {
      value = find.apply(fact);
      if (known.size() < MOST) {
        known.put(fact, value);
      }
    }
    return value;
  }
}
