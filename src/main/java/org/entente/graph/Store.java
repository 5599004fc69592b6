package org.entente.graph;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.journal.Act;

/**
 * Where the graph is kept: in memory or on disk. Readers use {@link #dataset()} inside a read
 * transaction; nothing above this interface may know which form it has.
 */
public interface Store extends AutoCloseable {
  /** The default graph (facts that hold) and the named graphs, transactional. */
  DatasetGraph dataset();

  /**
   * Changes the dataset in one transaction: all of it, or, where the work throws, nothing.
   *
   * @param act who changes it and what for, as the journal of a store on disk tells
   * @param work changes {@link #dataset()} and returns what the caller wants to know
   */
  <T> T change(Act act, Supplier<T> work);

  /** The same, in the name of the person who runs this program. */
  default <T> T change(Supplier<T> work) {
    return change(Act.ofUser("change the data"), work);
  }

  /** When this process last changed the data; empty before the first change. */
  Optional<Instant> lastLoaded();

  /** A number that grows with every change, so that answers can be cached by it. */
  long version();

  /**
   * The number that {@link #version()} will give when the change that is being committed shows; the
   * same as that while there is none. A reader whose transaction began between two calls, first of
   * {@code version} and then of this, sees exactly the version that both gave.
   */
  default long announced() {
    return version();
  }

  @Override
  void close();
}
