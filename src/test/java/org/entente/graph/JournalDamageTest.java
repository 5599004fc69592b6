package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.entente.document.DataException;
import org.entente.graph.journal.Journal;
import org.junit.jupiter.api.Test;

/** What the end of a program leaves in a journal is made good; what nothing explains is told. */
class JournalDamageTest extends JournaledFolder {
  @Test
  void anEntryWhoseChangeWasNotMadeIsTakenOut() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
    }
    Path before = copy("before");
    try (Store store = open()) {
      put(store, "anna", ":a :p :c .");
    }
    // As if killed between writing the entry and making the change.
    Files.copy(
        store().resolve(Journal.FILE),
        before.resolve(Journal.FILE),
        StandardCopyOption.REPLACE_EXISTING);
    try (Store store = open(before)) {
      put(store, "ben", ":a :p :d .");
    }
    assertIterableEquals(held(before), told(before));
    assertEquals(2, held(before).size());
  }

  @Test
  void anEntryWhoseChangeWasMadeStays() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
    }
    Path before = copy("before");
    try (Store store = open()) {
      put(store, "anna", ":a :p :c .");
    }
    // As if killed between making the change and telling so.
    Files.copy(before.resolve(HEAD), store().resolve(HEAD), StandardCopyOption.REPLACE_EXISTING);
    try (Store store = open()) {
      put(store, "ben", ":a :p :d .");
    }
    assertEquals(3, entries().size());
    assertIterableEquals(held(store()), told(store()));
  }

  @Test
  void anEntryThatBreaksOffAnywhereIsTakenOut() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
    }
    Path journal = store().resolve(Journal.FILE);
    byte[] entry = Files.readAllBytes(journal);
    Random random = new Random(11);
    for (int i = 0; i < 10; i++) {
      int length = 1 + random.nextInt(entry.length - 1);
      Files.write(journal, Arrays.copyOf(entry, length), StandardOpenOption.APPEND);
      try (Store store = open()) {
        put(store, "ben", ":n" + i + " :p :d .");
      }
      assertIterableEquals(held(store()), told(store()), "broken off after " + length);
    }
    assertEquals(11, entries().size());
  }

  @Test
  void aJournalThatIsCutOffOrMissingIsToldAndTheStoreIsStillRead() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
      put(store, "anna", ":a :p :c .");
    }
    Path journal = store().resolve(Journal.FILE);
    byte[] whole = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(whole, whole.length - 1));
    assertRefused("the journal is damaged: its end is missing");
    assertEquals(whole.length - 1, Files.size(journal), "nothing is made worse");

    Files.delete(journal);
    assertRefused("the journal is missing: journal.rdfp");
    assertEquals(2, held(store()).size());
  }

  private void assertRefused(String why) {
    try (Store store = open()) {
      DataException refused =
          assertThrows(DataException.class, () -> put(store, "ben", ":a :p :d ."));
      assertTrue(said(refused).contains(why), said(refused));
      assertTrue(said(refused).contains("entente backup"), said(refused));
    }
    assertEquals(2, held(store()).size());
  }

  @Test
  void aFlippedByteIsFoundWhereverItIs() throws IOException {
    try (Store store = open()) {
      for (int i = 0; i < 5; i++) {
        put(store, "anna", ":a" + i + " :p :b .");
      }
    }
    Path journal = store().resolve(Journal.FILE);
    byte[] whole = Files.readAllBytes(journal);
    Random random = new Random(13);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      int place = random.nextInt(whole.length);
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(journal, damaged);
      assertTrue(isFound(), "byte " + place);
    }
  }

  /** An end that is no longer whole passes for one that was never written; the store tells more. */
  private boolean isFound() {
    try {
      return entries().size() < 5;
    } catch (DataException e) {
      return said(e).contains("journal");
    }
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
    }
    Path journal = store().resolve(Journal.FILE);
    Files.writeString(journal, Files.readString(journal).replace("format 1", "format 12"));
    DataException refused = assertThrows(DataException.class, this::open);
    assertTrue(
        said(refused).contains("was written by a newer Entente, in format 12"), said(refused));
  }
}
