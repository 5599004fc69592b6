package org.entente.serve;

import static org.entente.serve.Asking.FORM;
import static org.entente.serve.Asking.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.reason.derive.ReasonedDataset;
import org.entente.serve.access.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server does for itself is seen by nobody and stands in nobody's way. */
class WarmUpTest {
  private static final List<Rule> RULES =
      Rules.parse(
          """
          @prefix e: <http://e/>.
          [back: (?x e:near ?y) -> (?y e:near ?x)]
          [on: (?x e:near ?y) (?y e:in <http://e/town>) notEqual(?x, ?y) -> (?x e:by <http://e/town>)]
          """);
  private static final String ALL = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  @TempDir private Path folder;

  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Settings usual =
      Settings.usual().withPort(0).withLog(new Log(Log.Level.DEBUG, logged::add));

  private static Store reasoned() {
    return DatasetStore.inMemory(Clock.systemUTC(), dataset -> new ReasonedDataset(dataset, RULES));
  }

  private static void end(Thread warmUp) throws InterruptedException {
    warmUp.join(TimeUnit.MINUTES.toMillis(5));
    assertFalse(warmUp.isAlive());
  }

  @Test
  void changesArePractisedWhereNobodySeesThem() throws Exception {
    Settings open = usual.opened();
    Store scratch = reasoned();
    try (Store store = reasoned();
        EntenteServer server = EntenteServer.start(open, store)) {
      Asking ask = new Asking(server);
      String update = "INSERT DATA { <http://e/a> <http://e/near> <http://e/b> }";
      ask.post("/ds/update", FORM, "update=" + encoded(update));
      String metrics = figures(ask);
      end(server.warmUp(Optional.of(() -> new OpenPractice(open, scratch, RULES))));
      assertEquals(1, logged.stream().filter(it -> it.contains("/ds/update")).count());
      assertEquals(metrics, figures(ask));
      String count = ask.get("/ds/query?query=" + encoded(ALL), "Accept", "text/csv").body();
      assertEquals("n\r\n2\r\n", count);
    }
    assertTrue(
        Txn.calculateRead(
            scratch.dataset(), () -> scratch.dataset().getDefaultGraph().size() > 100));
  }

  /** The heap aside, which is never twice the same. */
  private static String figures(Asking ask) {
    return ask.get("/$/metrics").body().replaceAll("entente_heap.*", "");
  }

  @Test
  void somethingFollowsFromEveryRuleInEachDocument() throws Exception {
    try (Store scratch = reasoned();
        OpenPractice practice = new OpenPractice(usual.opened(), scratch, RULES)) {
      practice.round(0);
      assertTrue(
          Txn.calculateRead(
              scratch.dataset(),
              () ->
                  RULES.stream()
                      .flatMap(rule -> rule.head().stream())
                      .allMatch(
                          it ->
                              scratch.dataset().stream(null, null, it.getPredicate(), null)
                                  .findAny()
                                  .isPresent())));
      practice.round(8);
      assertFalse(
          Txn.calculateRead(
              scratch.dataset(),
              () ->
                  scratch.dataset().stream()
                      .anyMatch(quad -> quad.getSubject().toString().contains("practice/0"))));
    }
  }

  @Test
  void pagesAreReadWithoutALoginAndNotCounted() throws Exception {
    Path users = Files.writeString(folder.resolve("users"), "");
    assertTrue(users.toFile().setReadable(false, false) && users.toFile().setReadable(true, true));
    Settings closed = usual.withAccess(Access.USUAL.withUsers(users).readByUsers());
    AtomicInteger read = new AtomicInteger();
    HeldStore store = new HeldStore(counting(read)).with("<http://e/s> <http://e/p> 1, 2 .");
    long version = store.version();
    try (EntenteServer server = EntenteServer.start(closed, store)) {
      end(server.warmUp(Optional.empty()));
      assertEquals(List.of(), List.copyOf(logged));
      assertEquals(version, store.version());
      assertTrue(read.get() > 2);
      assertEquals(401, new Asking(server).get("/").statusCode());
    }
  }

  private static DatasetGraph counting(AtomicInteger read) {
    return new DatasetGraphWrapper(DatasetGraphFactory.createTxnMem()) {
      @Override
      public void begin(TxnType type) {
        read.addAndGet(type == TxnType.READ ? 1 : 0);
        super.begin(type);
      }
    };
  }

  @Test
  void whatItReadsItselfCountsAsNobodysVisit() throws Exception {
    try (EntenteServer server = EntenteServer.start(usual, HeldStore.inMemory())) {
      Asking ask = new Asking(server);
      String before = figures(ask);
      end(server.warmUp(Optional.empty()));
      assertEquals(before, figures(ask));
    }
  }

  @Test
  void whatFailsDoesNoHarm() throws Exception {
    try (EntenteServer server = EntenteServer.start(usual, HeldStore.inMemory())) {
      end(
          server.warmUp(
              Optional.of(
                  () -> {
                    throw new IllegalStateException("nothing to practise on");
                  })));
      assertEquals("n\n0\n", new Asking(server).csv(ALL));
    }
  }

  @Test
  void itEndsWithTheServer() throws Exception {
    Endless practice = new Endless(new CountDownLatch(1), new CountDownLatch(1));
    Thread warmUp;
    try (EntenteServer server = EntenteServer.start(usual.opened(), HeldStore.inMemory())) {
      warmUp = server.warmUp(Optional.of(() -> practice));
      assertTrue(practice.begun().await(1, TimeUnit.MINUTES));
    }
    end(warmUp);
    assertEquals(0, practice.closed().getCount());
  }

  /** Goes on until it is interrupted. */
  private record Endless(CountDownLatch begun, CountDownLatch closed) implements Practice {
    @Override
    public void round(int number) throws InterruptedException {
      begun.countDown();
      closed.await();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void itIsAboutWhenAServerIsStartedAsUsualAndEndsWithIt() throws Exception {
    try (Served server = Served.startWarm(folder, List.of())) {
      assertTrue(server.runs("warm-up"));
      server.process().destroy();
      assertTrue(server.process().waitFor(1, TimeUnit.MINUTES));
      assertFalse(server.said().contains("\tat "), server.said());
    }
  }

  @Test
  void itIsNotAboutWhereItIsNotWanted() throws Exception {
    try (Served server = Served.startWarm(folder, List.of(), "--no-warm-up")) {
      assertFalse(server.runs("warm-up"));
    }
  }
}
