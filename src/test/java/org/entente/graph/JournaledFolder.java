package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.document.DataException;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.Entry;
import org.entente.graph.journal.History;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a store in it that keeps a journal, for tests of what that tells. */
abstract class JournaledFolder {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
  static final String HEAD = "journal.head";

  @TempDir Path folder;

  Path store() {
    return folder.resolve("store");
  }

  DatasetStore open() {
    return open(store());
  }

  static DatasetStore open(Path at) {
    return DatasetStore.onDisk(at, true, CLOCK);
  }

  static void put(Store store, String who, String trig) {
    store.change(
        new Act(who, "put " + trig.length() + " characters"),
        () -> {
          RDFParser.fromString("PREFIX : <http://example.org/> " + trig, Lang.TRIG)
              .parse(store.dataset());
          return store;
        });
  }

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    History.in(store()).read(entries::add);
    return entries;
  }

  static List<String> told(Path at) {
    return Contents.lines(History.in(at).state().stream());
  }

  static List<String> held(Path at) {
    try (Store store = open(at)) {
      return Contents.nQuads(store);
    }
  }

  Path copy(String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(store())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(store().relativize(file).toString()));
      }
    }
    return copy;
  }

  static String said(DataException e) {
    return String.valueOf(e.getMessage());
  }
}
