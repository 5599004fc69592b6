package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.apache.jena.sparql.exec.UpdateExec;
import org.entente.document.DataException;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.Entry;
import org.entente.graph.journal.History;
import org.entente.graph.journal.Journal;
import org.junit.jupiter.api.Test;

class JournalTest extends JournaledFolder {
  @Test
  void itTellsWhoDidWhatWhen() {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
      put(store, "ben", ":a :p :c .");
    }
    List<Entry> entries = entries();
    assertEquals(List.of(1L, 2L), entries.stream().map(Entry::number).toList());
    assertEquals(new Act("ben", "put 10 characters"), entries.get(1).act());
    assertEquals(CLOCK.instant(), entries.get(1).when());
    assertEquals(1, entries.get(1).added().size());
  }

  @Test
  void theCorpusIsRebuiltFromTheJournalAlone() throws IOException {
    try (Store store = open()) {
      Ontology ontology = Corpora.ontology();
      Corpus corpus = Corpora.corpus(store, ontology);
      corpus.load("anna", Corpora.files(ontology));
      corpus.drop("ben", corpus.documents().get(1));
    }
    Path again = folder.resolve("again");
    long changes = DatasetStore.rebuild(again, History.in(store()), Clock.systemUTC());

    assertEquals(3, changes);
    assertIterableEquals(held(store()), held(again));
    assertEquals(
        -1, Files.mismatch(store().resolve(Journal.FILE), again.resolve(Journal.FILE)), "journals");
  }

  @Test
  void whateverAnUpdateDoesIsInIt() {
    Random random = new Random(7);
    try (Store store = open()) {
      for (int i = 0; i < 60; i++) {
        String update = update(random);
        store.change(
            new Act("anna", "update " + i),
            () -> {
              UpdateExec.dataset(store.dataset()).update(update).build().execute();
              return store;
            });
        assertIterableEquals(Contents.nQuads(store), told(store()), update);
      }
    }
  }

  private static String update(Random random) {
    String g = "<http://example.org/g" + random.nextInt(3) + ">";
    String h = "<http://example.org/g" + random.nextInt(3) + ">";
    String s = "<http://example.org/s" + random.nextInt(4) + ">";
    String triple = s + " <http://example.org/p> " + object(random);
    return switch (random.nextInt(9)) {
      case 0, 1 -> "INSERT DATA { " + triple + " }";
      case 2, 3 -> "INSERT DATA { GRAPH " + g + " { " + triple + " } }";
      case 4 -> "DELETE DATA { " + triple + " }";
      case 5 -> "DELETE WHERE { GRAPH " + g + " { " + s + " ?p ?o } }";
      case 6 -> "COPY SILENT " + g + " TO " + h;
      case 7 -> "DELETE { ?s ?p ?o } INSERT { GRAPH " + g + " { ?s ?p ?o } } WHERE { ?s ?p ?o }";
      default -> random.nextBoolean() ? "CLEAR DEFAULT" : "DROP SILENT GRAPH " + g;
    };
  }

  private static String object(Random random) {
    return List.of(
            "01",
            "1",
            "\"line\\nline \\\"é\\\\\"@en",
            "<<( <http://example.org/a> <http://example.org/b> 1.50 )>>",
            "\"2020-01-01T00:00:00.000Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>",
            "<http://example.org/o>")
        .get(random.nextInt(6));
  }

  @Test
  void blankNodesAreTheSameInTheStoreThatIsRebuilt() {
    try (Store store = open()) {
      put(store, "anna", "_:x :p _:y . :g { _:x :p <<( _:y :p :b )>> }");
    }
    Path again = folder.resolve("again");
    DatasetStore.rebuild(again, History.in(store()), CLOCK);

    assertIterableEquals(held(store()), held(again));
  }

  @Test
  void aChangeThatIsGivenUpOrChangesNothingIsNotInIt() {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
      put(store, "anna", ":a :p :b .");
      assertThrows(
          IllegalStateException.class,
          () ->
              store.change(
                  () -> {
                    store.dataset().clear();
                    throw new IllegalStateException("given up");
                  }));
      put(store, "ben", ":a :p :c .");
    }
    assertEquals(2, entries().size());
    assertIterableEquals(held(store()), told(store()));
  }

  @Test
  void aStoreIsNotRebuiltOverAnotherNorFromADamagedJournal() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
      put(store, "anna", ":a :p :c .");
    }
    History history = History.in(store());
    DataException taken =
        assertThrows(DataException.class, () -> DatasetStore.rebuild(store(), history, CLOCK));
    assertTrue(said(taken).contains("holds something already"), said(taken));

    Path damaged = folder.resolve("damaged.rdfp");
    Files.writeString(
        damaged, Files.readString(store().resolve(Journal.FILE)).replace("org/b>", "org/x>"));
    Path again = folder.resolve("again");
    DataException found =
        assertThrows(
            DataException.class, () -> DatasetStore.rebuild(again, new History(damaged), CLOCK));
    assertTrue(said(found).contains("entry 1 is not what was written"), said(found));
    assertTrue(Files.notExists(again), "nothing is written");
  }

  @Test
  void aStoreThatIsRebuiltIsInItsPlaceOnlyWhenItIsWhole() throws IOException {
    try (Store store = open()) {
      put(store, "anna", ":a :p :b .");
    }
    History history = History.in(store());
    Path again = folder.resolve("again");
    Path left = Files.createDirectory(folder.resolve("again.new"));
    DataException refused =
        assertThrows(DataException.class, () -> DatasetStore.rebuild(again, history, CLOCK));
    assertTrue(said(refused).contains("perhaps left by a restore that was ended"), said(refused));
    assertTrue(Files.notExists(again), "nothing is written");

    Files.delete(left);
    Files.createDirectory(again);
    assertEquals(1, DatasetStore.rebuild(again, history, CLOCK));
    assertIterableEquals(held(store()), held(again));
    assertTrue(Files.notExists(left), "nothing is left");
  }

  @Test
  void anActIsOneLine() {
    assertThrows(IllegalArgumentException.class, () -> new Act(" ", "load"));
    assertThrows(IllegalArgumentException.class, () -> new Act("anna\nben", "load"));
    assertThrows(IllegalArgumentException.class, () -> new Act("a".repeat(201), "load"));
    assertEquals(1000, new Act("anna", "x".repeat(2000)).what().length());
  }
}
