package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Logger;
import org.apache.jena.dboe.base.file.BufferChannelFile;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.apache.jena.tdb2.sys.DatabaseConnection;

/**
 * What a process leaves that is killed while TDB2 writes its own journal: an entry cut short, with
 * which TDB2 5.6.0 refuses to open, though it belongs to a change that was never committed.
 */
final class TornCommit {
  // Length, checksum, type and component, four bytes each, are all there is of a commit.
  private static final int COMMIT = 16;

  private static final Logger LOG = Logger.getLogger(TornCommit.class.getName());

  private TornCommit() {}

  /**
   * Cuts such an entry off. A journal that ends with a commit is whole, or damaged in another way,
   * and stays as it is.
   *
   * @param folder the store's, which holds no data yet or a whole generation
   * @throws RuntimeException if another process has the store open, with TDB2's message
   */
  static void cut(Path folder) throws IOException {
    Optional<Path> journal =
        StoreFolder.newest(folder).map(data -> data.resolve(Names.journalFile));
    if (journal.isPresent() && Files.exists(journal.get()) && Files.size(journal.get()) > 0) {
      cut(folder, journal.get());
    }
  }

  private static void cut(Path folder, Path file) {
    ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(folder));
    if (lock.isLockedHere()) {
      return;
    }
    lock.lockEx();
    try {
      cut(Journal.create(BufferChannelFile.createUnmanaged(file.toString(), "rw")));
    } finally {
      ProcessFileLock.release(lock);
    }
  }

  private static void cut(Journal journal) {
    try {
      long whole = whole(journal);
      long torn = journal.size() - whole;
      if (torn > 0 && !endsWithCommit(journal)) {
        journal.truncate(whole);
        journal.sync();
        LOG.warning(
            () ->
                journal.getFilename()
                    + ": cut off "
                    + torn
                    + " bytes of a change that was never committed");
      }
    } finally {
      journal.close();
    }
  }

  /** How many bytes entries that can be read take, from the beginning. */
  private static long whole(Journal journal) {
    long whole = 0;
    try {
      for (Iterator<JournalEntry> it = journal.entries(); it.hasNext(); ) {
        it.next();
        whole = journal.position();
      }
    } catch (TransactionException e) {
      return whole;
    }
    return whole;
  }

  private static boolean endsWithCommit(Journal journal) {
    try {
      return journal.size() >= COMMIT
          && journal.readJournal(journal.size() - COMMIT).getType() == JournalEntryType.COMMIT;
    } catch (TransactionException e) {
      return false;
    }
  }
}
