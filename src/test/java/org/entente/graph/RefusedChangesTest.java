package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.journal.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store on disk refused does no harm to what it takes afterwards. */
class RefusedChangesTest {
  private static final int ROUNDS = 10;
  private static final int TERMS = 300;

  @TempDir Path folder;

  private final Set<String> expected = new TreeSet<>();

  @Test
  void laterChangesAreReadAsTheyWereMade() {
    try (DatasetStore store = DatasetStore.onDisk(folder, true, Clock.systemUTC())) {
      change(store, "first");
      for (int round = 0; round < ROUNDS; round++) {
        refuse(store, "refused" + round);
        assertEquals(expected, content(store));
        change(store, "taken" + round);
        assertEquals(expected, content(store));
      }
    }
    try (DatasetStore store = DatasetStore.onDisk(folder, false, Clock.systemUTC())) {
      assertEquals(expected, content(store));
      change(store, "last");
      assertEquals(expected, content(store));
    }
  }

  private void change(Store store, String name) {
    store.change(
        Act.ofUser("test"),
        () -> {
          put(store.dataset(), name);
          return content(store.dataset());
        });
    for (int i = 0; i < TERMS; i++) {
      expected.add(name + i);
    }
  }

  private void refuse(Store store, String name) {
    assertThrows(
        IllegalStateException.class,
        () ->
            store.change(
                Act.ofUser("test"),
                () -> {
                  store.dataset().delete(quad("first0"));
                  put(store.dataset(), name);
                  content(store.dataset());
                  throw new IllegalStateException("refused");
                }));
  }

  private static void put(DatasetGraph dataset, String name) {
    for (int i = 0; i < TERMS; i++) {
      dataset.add(quad(name + i));
    }
  }

  private static Quad quad(String name) {
    Node term = NodeFactory.createURI("http://example.org/" + name);
    return new Quad(term, term, term, term);
  }

  private static Set<String> content(Store store) {
    return store.dataset().calculateRead(() -> content(store.dataset()));
  }

  private static Set<String> content(DatasetGraph dataset) {
    Set<String> names = new TreeSet<>();
    dataset.find().forEachRemaining(quad -> names.add(quad.getObject().getLocalName()));
    return names;
  }
}
