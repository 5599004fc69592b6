package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.document.DataException;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.Entry;
import org.entente.graph.journal.History;
import org.entente.graph.journal.Journal;
import org.entente.graph.journal.JournaledDataset;
import org.entente.graph.journal.Unfinished;
import org.entente.graph.memory.MemoryDataset;

/** A store over a transactional dataset: the project's own in memory, or Jena's TDB2 on disk. */
public final class DatasetStore implements Store {
  private final DatasetGraph dataset;
  private final Clock clock;
  private final Optional<OnDisk> disk;
  private volatile Optional<Instant> lastLoaded = Optional.empty();
  private final AtomicLong version = new AtomicLong();
  private final AtomicLong announced = new AtomicLong();

  // A dataset lets the next writer in when it commits, who would read the version before this one.
  private final ReentrantLock changing = new ReentrantLock();

  /** What a store on disk has besides. */
  private record OnDisk(JournaledDataset journal, DatasetGraph files, DiskTrouble trouble) {}

  private DatasetStore(DatasetGraph dataset, Clock clock, Optional<OnDisk> disk) {
    this.dataset = dataset;
    this.clock = clock;
    this.disk = disk;
  }

  /** An empty store in memory. */
  public static DatasetStore inMemory(Clock clock) {
    return inMemory(clock, dataset -> dataset);
  }

  /** An empty store in memory, read and written through a view of its dataset. */
  public static DatasetStore inMemory(Clock clock, Function<MemoryDataset, DatasetGraph> view) {
    return new DatasetStore(view.apply(new MemoryDataset()), clock, Optional.empty());
  }

  /**
   * The store in a folder, made on first use. Its changes are written into a journal there.
   *
   * @param create whether a folder that does not exist is made
   * @throws DataException if the folder is no store, cannot be written or belongs to another
   *     process
   */
  public static DatasetStore onDisk(Path folder, boolean create, Clock clock) {
    StoreFolder.require(folder, create);
    DiskTrouble trouble = new DiskTrouble(folder);
    try {
      Files.createDirectories(folder);
      TornCommit.cut(folder);
      DatasetGraph files = DatabaseMgr.connectDatasetGraph(Location.create(folder));
      QC.setFactory(files.getContext(), LateJoinsOnDisk::new);
      JournaledDataset journal = new JournaledDataset(files, new Journal(folder), clock);
      return new DatasetStore(journal, clock, Optional.of(new OnDisk(journal, files, trouble)));
    } catch (IOException | RuntimeException e) {
      throw trouble.opening(e);
    }
  }

  /**
   * Makes a store on disk anew from the journal of another. Its own journal becomes the same to the
   * byte. It is made in a folder beside, {@code NAME.new}, and put in its place when it is whole.
   *
   * @param folder is not there yet, or is empty
   * @return how many changes were made
   * @throws DataException if the journal is damaged, before anything is written, or the folder
   *     holds something
   */
  public static long rebuild(Path folder, History history, Clock clock) {
    history.read(entry -> {});
    Path half = StoreFolder.beside(folder);
    boolean whole = false;
    try {
      long changes;
      try (DatasetStore store = onDisk(half, true, clock)) {
        changes = history.read(store::replay);
      }
      StoreFolder.move(half, folder);
      whole = true;
      return changes;
    } finally {
      if (!whole) {
        StoreFolder.remove(half);
      }
    }
  }

  private void replay(Entry entry) {
    change(
        entry.act(),
        entry.when(),
        () -> {
          entry.apply(dataset);
          return entry;
        });
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
  public long announced() {
    return announced.get();
  }

  @Override
  public <T> T change(Act act, Supplier<T> work) {
    return change(act, clock.instant(), work);
  }

  private <T> T change(Act act, Instant when, Supplier<T> work) {
    disk.ifPresent(it -> it.trouble().requireSpace());
    changing.lock();
    try {
      return transact(act, when, work);
    } catch (DataException e) {
      throw e;
    } catch (RuntimeException | InternalError e) {
      Optional<DataException> full = disk.flatMap(it -> it.trouble().full(e));
      if (full.isPresent()) {
        throw full.get();
      }
      throw e;
    } finally {
      changing.unlock();
    }
  }

  private <T> T transact(Act act, Instant when, Supplier<T> work) {
    dataset.begin(ReadWrite.WRITE);
    try {
      disk.ifPresent(it -> it.journal().sign(act, when));
      T result = work.get();
      commit();
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

  private void commit() {
    announced.incrementAndGet();
    try {
      dataset.commit();
    } catch (Unfinished e) {
      // It may show: what was kept of the version before is not to be given for it.
      version.incrementAndGet();
      throw e;
    } catch (RuntimeException | Error e) {
      announced.decrementAndGet();
      throw e;
    }
  }

  @Override
  public void close() {
    disk.ifPresent(it -> TDBInternal.expel(it.files()));
  }
}
