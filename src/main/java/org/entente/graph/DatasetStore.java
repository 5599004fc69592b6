package org.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.document.DataException;
import org.entente.graph.journal.Act;
import org.entente.graph.memory.MemoryDataset;

/** A store over a transactional dataset: the project's own in memory, or Jena's TDB2 on disk. */
public final class DatasetStore implements Store {
  private final DatasetGraph dataset;
  private final Clock clock;
  private final Runnable closing;
  private volatile Optional<Instant> lastLoaded = Optional.empty();
  private final AtomicLong version = new AtomicLong();

  private DatasetStore(DatasetGraph dataset, Clock clock, Runnable closing) {
    this.dataset = dataset;
    this.clock = clock;
    this.closing = closing;
  }

  /** An empty store in memory. */
  public static DatasetStore inMemory(Clock clock) {
    return inMemory(clock, dataset -> dataset);
  }

  /** An empty store in memory, read and written through a view of its dataset. */
  public static DatasetStore inMemory(Clock clock, UnaryOperator<DatasetGraph> view) {
    return new DatasetStore(view.apply(new MemoryDataset()), clock, () -> {});
  }

  /**
   * The store in a folder, made on first use.
   *
   * @param create whether a folder that does not exist is made
   * @throws DataException if the folder is no store, cannot be written or belongs to another
   *     process
   */
  public static DatasetStore onDisk(Path folder, boolean create, Clock clock) {
    org.entente.document.Location at = org.entente.document.Location.of(folder.toString());
    StoreFolder.require(folder, create);
    try {
      Files.createDirectories(folder);
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
      return new DatasetStore(dataset, clock, () -> release(dataset));
    } catch (java.io.IOException | RuntimeException e) {
      throw new DataException(
          at,
          "cannot be opened as a store: " + e.getMessage(),
          "Is another process using it? Otherwise restore it from a backup or load it anew");
    }
  }

  private static void release(DatasetGraph dataset) {
    org.apache.jena.tdb2.sys.TDBInternal.expel(dataset);
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public Optional<Instant> lastLoaded() {
    return lastLoaded;
  }

  @Override
  public long version() {
    return version.get();
  }

  @Override
  public <T> T change(Act act, Supplier<T> work) {
    dataset.begin(ReadWrite.WRITE);
    try {
      T result = work.get();
      dataset.commit();
      lastLoaded = Optional.of(clock.instant());
      version.incrementAndGet();
      return result;
    } finally {
      if (dataset.isInTransaction()) {
        dataset.abort();
      }
      dataset.end();
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
