package org.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.document.DataException;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.Entry;
import org.entente.graph.journal.History;
import org.entente.graph.journal.Journal;
import org.entente.graph.journal.JournaledDataset;
import org.entente.graph.memory.MemoryDataset;

/** A store over a transactional dataset: the project's own in memory, or Jena's TDB2 on disk. */
public final class DatasetStore implements Store {
  private final DatasetGraph dataset;
  private final Clock clock;
  private final BiConsumer<Act, Instant> signing;
  private final Runnable closing;
  private volatile Optional<Instant> lastLoaded = Optional.empty();
  private final AtomicLong version = new AtomicLong();

  private DatasetStore(
      DatasetGraph dataset, Clock clock, BiConsumer<Act, Instant> signing, Runnable closing) {
    this.dataset = dataset;
    this.clock = clock;
    this.signing = signing;
    this.closing = closing;
  }

  /** An empty store in memory. */
  public static DatasetStore inMemory(Clock clock) {
    return inMemory(clock, dataset -> dataset);
  }

  /** An empty store in memory, read and written through a view of its dataset. */
  public static DatasetStore inMemory(Clock clock, UnaryOperator<DatasetGraph> view) {
    return new DatasetStore(view.apply(new MemoryDataset()), clock, (act, when) -> {}, () -> {});
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
      DatasetGraph files = DatabaseMgr.connectDatasetGraph(Location.create(folder));
      JournaledDataset dataset = new JournaledDataset(files, new Journal(folder), clock);
      return new DatasetStore(dataset, clock, dataset::sign, () -> release(files));
    } catch (java.io.IOException | RuntimeException e) {
      throw new DataException(
          at,
          "cannot be opened as a store: " + e.getMessage(),
          "Is another process using it? Otherwise restore it from a backup or load it anew");
    }
  }

  /**
   * Makes a store on disk anew from the journal of another. Its own journal becomes the same to the
   * byte.
   *
   * @param folder is not there yet, or is empty
   * @return how many changes were made
   * @throws DataException if the journal is damaged, before anything is written, or the folder
   *     holds something
   */
  public static long rebuild(Path folder, History history, Clock clock) {
    history.read(entry -> {});
    StoreFolder.requireNone(folder);
    try (DatasetStore store = onDisk(folder, true, clock)) {
      return history.read(store::replay);
    }
  }

  private void replay(Entry entry) {
    change(
        entry.act(),
        () -> {
          signing.accept(entry.act(), entry.when());
          entry.apply(dataset);
          return entry;
        });
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
      signing.accept(act, clock.instant());
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
