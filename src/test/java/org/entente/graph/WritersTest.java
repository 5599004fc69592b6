package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.document.DataException;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.Journal;
import org.entente.graph.journal.JournaledDataset;
import org.entente.graph.journal.Unfinished;
import org.junit.jupiter.api.Test;

/** Those who write do so one after the other, to the end; and nobody does after one who failed. */
class WritersTest extends JournaledFolder {
  /** A dataset in whose first commit something happens. */
  private static final class Watched extends DatasetGraphWrapper {
    private Optional<Runnable> before = Optional.empty();
    private Optional<Runnable> after = Optional.empty();

    Watched(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public void commit() {
      Optional<Runnable> last = after;
      before.ifPresent(Runnable::run);
      super.commit();
      after = Optional.empty();
      last.ifPresent(Runnable::run);
    }
  }

  /** Starts a thread and comes back when it waits, or has ended. */
  private static void start(Thread thread) {
    thread.start();
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  private static Quad quad(String name) {
    return new Quad(
        Quad.defaultGraphIRI,
        NodeFactory.createURI("http://example.org/" + name),
        NodeFactory.createURI("http://example.org/p"),
        NodeFactory.createURI("http://example.org/o"));
  }

  private static void change(JournaledDataset dataset, String who) {
    dataset.begin(ReadWrite.WRITE);
    try {
      dataset.sign(new Act(who, "add " + who), CLOCK.instant());
      dataset.add(quad(who));
      dataset.commit();
    } finally {
      if (dataset.isInTransaction()) {
        dataset.abort();
      }
      dataset.end();
    }
  }

  private Watched files() throws IOException {
    Files.createDirectories(store());
    return new Watched(DatabaseMgr.connectDatasetGraph(Location.create(store())));
  }

  @Test
  void theNextWriterWaitsUntilTheJournalKnowsThatTheChangeIsMade() throws Exception {
    Watched files = files();
    JournaledDataset dataset = new JournaledDataset(files, new Journal(store()), CLOCK);
    Thread second = new Thread(() -> change(dataset, "ben"));
    files.after = Optional.of(() -> start(second));
    change(dataset, "anna");
    second.join();
    TDBInternal.expel(files.getWrapped());

    assertEquals(List.of("anna", "ben"), entries().stream().map(it -> it.act().who()).toList());
    assertEquals(List.of(quad("ben")), entries().get(1).added());
    assertIterableEquals(held(store()), told(store()));
  }

  @Test
  void theNextWriterSeesTheVersionThatTheLastOneMade() throws Exception {
    Watched[] memory = new Watched[1];
    try (DatasetStore store =
        DatasetStore.inMemory(CLOCK, dataset -> memory[0] = new Watched(dataset))) {
      long[] seen = new long[1];
      Thread second = new Thread(() -> seen[0] = store.change(store::version));
      memory[0].after = Optional.of(() -> start(second));
      store.change(store::version);
      second.join();
      assertEquals(1, seen[0]);
      assertEquals(2, store.version());
    }
  }

  @Test
  void afterAChangeThatCouldNotBeFinishedNoOtherIsBegun() throws Exception {
    Watched files = files();
    JournaledDataset dataset = new JournaledDataset(files, new Journal(store()), CLOCK);
    change(dataset, "anna");
    files.before = Optional.of(WritersTest::fail);
    assertSaysPerhaps(dataset);
    files.before = Optional.empty();
    assertOnlyRead(dataset);
    TDBInternal.expel(files.getWrapped());

    assertGoesOn(2);
  }

  @Test
  void aChangeThatFailedWhenItWasMadeIsThereAfterANewStart() throws Exception {
    Watched files = files();
    JournaledDataset dataset = new JournaledDataset(files, new Journal(store()), CLOCK);
    change(dataset, "anna");
    files.after = Optional.of(WritersTest::fail);
    assertSaysPerhaps(dataset);
    assertOnlyRead(dataset);
    TDBInternal.expel(files.getWrapped());

    assertGoesOn(3);
  }

  private static void fail() {
    throw new IllegalStateException("No space left on device");
  }

  private static void assertSaysPerhaps(JournaledDataset dataset) {
    Unfinished unfinished = assertThrows(Unfinished.class, () -> change(dataset, "ben"));
    assertTrue(said(unfinished).contains("perhaps made: No space left"), said(unfinished));
    assertFalse(said(unfinished).contains("Nothing was changed"), said(unfinished));
  }

  private static void assertOnlyRead(JournaledDataset dataset) {
    DataException refused = assertThrows(DataException.class, () -> change(dataset, "cleo"));
    assertTrue(said(refused).contains("takes no change"), said(refused));
    assertTrue(said(refused).contains("stop Entente and start it again"), said(refused));
    assertTrue(dataset.calculateRead(() -> dataset.contains(quad("anna"))));
  }

  private void assertGoesOn(int quads) {
    try (Store store = open()) {
      put(store, "dora", ":d :p :o .");
    }
    assertEquals(quads, held(store()).size());
    assertIterableEquals(held(store()), told(store()));
  }
}
