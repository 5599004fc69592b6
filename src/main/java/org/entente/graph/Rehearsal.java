package org.entente.graph;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.entente.graph.journal.Act;

/**
 * A store in which changes are tried: all of them happen in one transaction of another store, which
 * is given up when this is closed.
 */
public final class Rehearsal implements Store {
  private final Store store;
  private final DatasetGraph within;

  /** Begins the transaction; the other store stays its owner's. */
  public Rehearsal(Store store) {
    this.store = store;
    this.within = new Within(store.dataset());
    store.dataset().begin(ReadWrite.WRITE);
  }

  @Override
  public DatasetGraph dataset() {
    return within;
  }

  @Override
  public <T> T change(Act act, Supplier<T> work) {
    return work.get();
  }

  @Override
  public Optional<Instant> lastLoaded() {
    return store.lastLoaded();
  }

  @Override
  public long version() {
    return store.version();
  }

  @Override
  public void close() {
    store.dataset().abort();
    store.dataset().end();
  }

  /** The dataset as seen from inside the transaction, where none begins and none ends. */
  private static final class Within extends DatasetGraphWrapper {
    Within(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public void begin(TxnType type) {}

    @Override
    public void begin(ReadWrite mode) {}

    @Override
    public void begin() {}

    @Override
    public void commit() {}

    @Override
    public void abort() {}

    @Override
    public void end() {}
  }
}
