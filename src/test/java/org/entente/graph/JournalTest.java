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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.UpdateExec;
import org.entente.document.DataException;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.Entry;
import org.entente.graph.journal.History;
import org.entente.graph.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

  private static final String HEAD = "journal.head";

  @TempDir Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  private DatasetStore open() {
    return open(store());
  }

  private static DatasetStore open(Path at) {
    return DatasetStore.onDisk(at, true, CLOCK);
  }

  private static void put(Store store, String who, String trig) {
    store.change(
        new Act(who, "put " + trig.length() + " characters"),
        () -> {
          RDFParser.fromString("PREFIX : <http://example.org/> " + trig, Lang.TRIG)
              .parse(store.dataset());
          return store;
        });
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    History.in(store()).read(entries::add);
    return entries;
  }

  private static List<String> told(Path at) {
    return Contents.lines(History.in(at).state().stream());
  }

  private static List<String> held(Path at) {
    try (Store store = open(at)) {
      return Contents.nQuads(store);
    }
  }

  private Path copy(String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(store())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(store().relativize(file).toString()));
      }
    }
    return copy;
  }

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
  void anActIsOneLine() {
    assertThrows(IllegalArgumentException.class, () -> new Act(" ", "load"));
    assertThrows(IllegalArgumentException.class, () -> new Act("anna\nben", "load"));
    assertThrows(IllegalArgumentException.class, () -> new Act("a".repeat(201), "load"));
    assertEquals(1000, new Act("anna", "x".repeat(2000)).what().length());
  }

  private static String said(DataException e) {
    return String.valueOf(e.getMessage());
  }
}
