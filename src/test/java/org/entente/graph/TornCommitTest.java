package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.jena.dboe.base.file.BufferChannelFile;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.entente.document.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a kill ends the journal of TDB2, the store opens with all that was committed. */
class TornCommitTest {
  private static final int HEAD = 16;
  private static final int ENTRY = HEAD + 24;
  private static final Node NODE = NodeFactory.createURI("http://example.org/it");

  @TempDir Path folder;
  private List<String> held;

  @BeforeEach
  void load() {
    try (Store store = open()) {
      put(store, "before");
      held = Contents.nQuads(store);
    }
  }

  private Store open() {
    return DatasetStore.onDisk(place(), true, Clock.systemUTC());
  }

  private static void put(Store store, String words) {
    Node said = NodeFactory.createLiteralString(words);
    store.change(
        () -> {
          store.dataset().add(Vocabulary.GRAPH_NAMES, NODE, NODE, said);
          return said;
        });
  }

  private Path place() {
    return folder.resolve("store");
  }

  private Path file() {
    return place().resolve("Data-0001").resolve("journal.jrnl");
  }

  /** What TDB2 writes for a change to a component that this store does not have. */
  private byte[] journal(boolean committed) throws IOException {
    Path file = Files.createTempFile(folder, "written", ".jrnl");
    Journal journal = Journal.create(BufferChannelFile.createUnmanaged(file.toString(), "rw"));
    try {
      for (int i = 0; i < 2; i++) {
        ByteBuffer data =
            ByteBuffer.wrap(
                new byte[] {
                  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
                  24
                });
        ComponentId nobody = ComponentId.create(new UUID(0, 0), new byte[] {'n', 'o', 'n', 'e'});
        journal.writeJournal(new JournalEntry(JournalEntryType.REDO, nobody, data));
      }
      if (committed) {
        journal.writeJournal(JournalEntry.COMMIT);
      }
    } finally {
      journal.close();
    }
    return Files.readAllBytes(file);
  }

  @Test
  void anEntryThatIsCutShortAnywhereIsCutOff() throws IOException {
    byte[] whole = journal(true);
    int[] lengths = {
      1,
      HEAD - 1,
      HEAD,
      HEAD + 1,
      ENTRY - 1,
      ENTRY,
      ENTRY + 1,
      ENTRY + HEAD,
      2 * ENTRY - 1,
      2 * ENTRY,
      2 * ENTRY + 1,
      whole.length - 1,
      whole.length
    };
    for (int length : lengths) {
      Files.write(file(), Arrays.copyOf(whole, length));
      try (Store store = open()) {
        assertEquals(held, Contents.nQuads(store), length + " bytes");
        put(store, length + " bytes");
        held = Contents.nQuads(store);
      }
      assertEquals(0, Files.size(file()), length + " bytes");
    }
  }

  @Test
  void emptyBlocksAtTheEndAreCutOff() throws IOException {
    Files.write(file(), Arrays.copyOf(journal(false), 4096));
    try (Store store = open()) {
      assertEquals(held, Contents.nQuads(store));
    }
  }

  @Test
  void aJournalThatWasCommittedAndIsDamagedIsRefusedAndKept() throws IOException {
    byte[] damaged = journal(true);
    damaged[ENTRY + 20] ^= 1;
    Files.write(file(), damaged);
    DataException refusal = assertThrows(DataException.class, this::open);
    assertTrue(String.valueOf(refusal.getMessage()).contains("entente restore"), refusal::toString);
    assertArrayEquals(damaged, Files.readAllBytes(file()));
  }

  @Test
  void theJournalOfAStoreInUseIsLeftAlone() throws IOException {
    byte[] torn = Arrays.copyOf(journal(true), ENTRY + 3);
    Files.write(file(), torn);
    ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(place()));
    lock.lockEx();
    try {
      assertThrows(DataException.class, this::open);
      assertArrayEquals(torn, Files.readAllBytes(file()));
    } finally {
      ProcessFileLock.release(lock);
    }
    try (Store store = open()) {
      assertEquals(held, Contents.nQuads(store));
    }
  }
}
