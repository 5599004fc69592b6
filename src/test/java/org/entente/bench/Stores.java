package org.entente.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.entente.NewFolder;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.entente.graph.journal.Act;

/** The stores that are compared. */
enum Stores {
  /** The project's own. */
  MEMORY,
  /** Jena's transactional dataset in memory. */
  TIM,
  /** Jena's general dataset over graphs in memory, which cannot undo a failed change. */
  GENERAL,
  /** The project's store on disk. */
  TDB2;

  /** A new, empty one. */
  Store open() {
    return switch (this) {
      case MEMORY -> DatasetStore.inMemory(Clock.systemUTC());
      case TIM -> new Bare(DatasetGraphFactory.createTxnMem());
      case GENERAL -> new Bare(DatasetGraphFactory.create());
      case TDB2 -> new OnDisk();
    };
  }

  /** A dataset as a store, without more. */
  private record Bare(DatasetGraph dataset) implements Store {
    @Override
    public <T> T change(Act act, Supplier<T> work) {
      return Txn.calculateWrite(dataset, work);
    }

    @Override
    public Optional<Instant> lastLoaded() {
      return Optional.empty();
    }

    @Override
    public long version() {
      return 0;
    }

    @Override
    public void close() {
      dataset.close();
    }
  }

  /** A store in a folder that is deleted with it. */
  private static final class OnDisk implements Store {
    private final NewFolder folder = new NewFolder("entente-bench");
    private final Store store;

    OnDisk() {
      store = DatasetStore.onDisk(folder.path(), true, Clock.systemUTC());
    }

    @Override
    public DatasetGraph dataset() {
      return store.dataset();
    }

    @Override
    public <T> T change(Act act, Supplier<T> work) {
      return store.change(act, work);
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
      store.close();
      folder.close();
    }
  }

  /** How many bytes of the heap are in use, when nothing is left to collect. */
  static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** How many triples a store holds, in all its graphs. */
  static long size(Store store) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      return dataset.stream().count();
    } finally {
      dataset.end();
    }
  }
}
