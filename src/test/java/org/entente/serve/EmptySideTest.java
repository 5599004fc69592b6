package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.entente.graph.journal.Act;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who joins with nothing, or wants no row, is answered. */
class EmptySideTest {
  private static final String COUNTED =
      "{ SELECT ?s (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { ?s ?q ?z }"
          + " { SELECT ?s (COUNT(*) AS ?m) { ?s ?r ?y } GROUP BY ?s } } GROUP BY ?s }";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?s ?n { { ?s <urn:none> ?o } COUNTED }",
        "SELECT ?s ?n { { ?s <urn:none> ?o } OPTIONAL { { ?s ?p ?x } COUNTED } }",
        "SELECT ?s ?n { { ?s ?p ?x } COUNTED } LIMIT 0"
      })
  void hasNoRows(String query) {
    Stream.of(
            DatasetStore.inMemory(Clock.systemUTC()),
            DatasetStore.onDisk(folder.resolve("store"), true, Clock.systemUTC()))
        .forEach(store -> assertEquals("s,n\n", csv(store, query.replace("COUNTED", COUNTED))));
  }

  private static String csv(Store store, String query) {
    try (store;
        EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store)) {
      store.change(Act.ofUser("fill it"), () -> read(store));
      return new Asking(server).csv(query);
    }
  }

  private static boolean read(Store store) {
    RDFParser.fromString("<http://e/a> <http://e/p> <http://e/b> .", Lang.TURTLE)
        .parse(store.dataset());
    return true;
  }
}
