package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.document.DataException;
import org.entente.graph.journal.Journal;
import org.junit.jupiter.api.Test;

/** A journal begins with what its store held, or not at all. */
class JournalBeginningTest extends JournaledFolder {
  @Test
  void aStoreWithoutJournalGetsOneThatBeginsWithWhatItHolds() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b, 01 .");
    }
    Files.delete(store().resolve(Journal.FILE));
    Files.delete(store().resolve(HEAD));
    try (Store store = open()) {
      put(store, "ben", ":a :p :c .");
    }
    assertEquals(List.of(2, 1), entries().stream().map(it -> it.added().size()).toList());
    assertIterableEquals(held(store()), told(store()));
  }

  /** As before there was a journal, or with what an end while it began left of it. */
  private Path begun(String name, byte[] journal, int length) throws IOException {
    Path begun = copy(name);
    Files.delete(begun.resolve(HEAD));
    Files.write(begun.resolve(Journal.FILE), Arrays.copyOf(journal, length));
    return begun;
  }

  @Test
  void aJournalWhoseBeginningBreaksOffAnywhereBeginsAnewWithWhatTheStoreHolds() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b, 01 .");
    }
    byte[] whole = Files.readAllBytes(store().resolve(Journal.FILE));
    for (int length : new int[] {0, 1, 26, 27, 28, 29, 100, whole.length - 1}) {
      Path begun = begun("broken-off-" + length, whole, length);
      try (Store store = open(begun)) {
        put(store, "ben", ":a :p :c .");
      }
      assertEquals(3, held(begun).size());
      assertIterableEquals(held(begun), told(begun), "broken off after " + length);
    }
  }

  @Test
  void aJournalThatCannotBeBegunIsBegunWithTheNextChange() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
    }
    byte[] whole = Files.readAllBytes(store().resolve(Journal.FILE));
    Path begun = begun("begun", whole, 28);
    Path inTheWay = Files.createDirectory(begun.resolve(Journal.FILE + ".new"));
    try (Store store = open(begun)) {
      for (int i = 0; i < 2; i++) {
        DataException refused =
            assertThrows(DataException.class, () -> put(store, "ben", ":a :p :c ."));
        assertTrue(said(refused).contains("Nothing was changed."), said(refused));
      }
      Files.delete(inTheWay);
      put(store, "ben", ":a :p :c .");
    }
    assertEquals(2, held(begun).size());
    assertIterableEquals(held(begun), told(begun));
  }

  @Test
  void whatIsLeftOfABeginningBesideTheJournalDoesNoHarm() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
    }
    Files.delete(store().resolve(Journal.FILE));
    Files.delete(store().resolve(HEAD));
    Files.writeString(store().resolve(Journal.FILE + ".new"), "half ".repeat(1000));
    try (Store store = open()) {
      put(store, "ben", ":a :p :c .");
    }
    assertEquals(2, entries().size());
    assertIterableEquals(held(store()), told(store()));
  }
}
