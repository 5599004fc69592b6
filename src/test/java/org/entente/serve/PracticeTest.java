package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.entente.graph.memory.MemoryDataset;
import org.entente.graph.Store;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.reason.derive.ReasonedDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server does before anybody asks leaves no trace. */
class PracticeTest {
  private static final List<Rule> RULES =
      Rules.parse(
          """
          @prefix e: <http://e/>.
          [both: (?x e:partnerOf ?y) -> (?y e:partnerOf ?x)]
          [on: (?x a e:State) (?x e:allyOf ?y) -> (?x e:partnerOf ?y)]
          """);
  private static final long PATIENCE = 120;

  private final HeldStore served =
      HeldStore.inMemory().with("<http://e/a> <http://e/p> <http://e/b> .");
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final EntenteServer server =
      EntenteServer.start(
          Settings.usual().withPort(0).withLog(new Log(Log.Level.DEBUG, log::add)).opened(),
          served);
  private final Scratch scratch = new Scratch();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void madeUpDocumentsComeAndGoOutOfSight() throws InterruptedException {
    long version = served.version();
    String before = new Asking(server).get("/$/metrics").body().replaceAll("heap.*", "");
    server.practise(() -> new HeldStore(scratch), RULES);
    assertTrue(scratch.closed.await(PATIENCE, TimeUnit.SECONDS));
    assertTrue(scratch.changes.get() > 50, "changes: " + scratch.changes);
    assertTrue(Txn.calculateRead(scratch, scratch::isEmpty));
    assertEquals(version, served.version());
    assertEquals(1, Txn.calculateRead(served.dataset(), () -> served.dataset().stream().count()));
    assertEquals(before, new Asking(server).get("/$/metrics").body().replaceAll("heap.*", ""));
    assertEquals(List.of(), log.stream().filter(line -> !line.contains("metrics")).toList());
  }

  @Test
  void endsWithTheServer() throws InterruptedException {
    server.practise(() -> new HeldStore(scratch), RULES);
    assertTrue(scratch.used.await(PATIENCE, TimeUnit.SECONDS));
    server.close();
    assertTrue(scratch.closed.await(PATIENCE, TimeUnit.SECONDS));
  }

  @Test
  void aScratchStoreThatFailsHarmsNobody() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    Supplier<Store> failing =
        () -> {
          asked.countDown();
          throw new IllegalStateException("no memory left");
        };
    server.practise(failing, RULES);
    assertTrue(asked.await(PATIENCE, TimeUnit.SECONDS));
    assertEquals(200, new Asking(server).get("/$/metrics").statusCode());
  }

  @Test
  void madeUpDocumentsAreTheSameEachTimeAndGiveRulesSomethingToDo() {
    String document = MadeUp.document(7, RULES);
    assertEquals(document, MadeUp.document(7, RULES));
    assertFalse(MadeUp.document(8, RULES).equals(document));
    DatasetGraph reasoned = Scratch.reasoned();
    Txn.executeWrite(reasoned, () -> RDFParser.fromString(document, Lang.NTRIPLES).parse(reasoned));
    long stated = document.lines().distinct().count();
    assertTrue(Txn.calculateRead(reasoned, () -> reasoned.stream().count()) > stated);
  }

  /** A data set that tells how it is used. */
  private static final class Scratch extends DatasetGraphWrapper {
    private final AtomicLong changes = new AtomicLong();
    private final CountDownLatch used = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    Scratch() {
      super(reasoned());
    }

    static DatasetGraph reasoned() {
      return new ReasonedDataset(new MemoryDataset(), RULES);
    }

    @Override
    public void commit() {
      changes.addAndGet(transactionMode() == ReadWrite.WRITE ? 1 : 0);
      super.commit();
      used.countDown();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
