package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** A query that listens to nobody: its request is answered, its place is not given away. */
class StuckQueryTest {
  private static final String STUCK =
      "/entente/sparql?query=" + encoded("SELECT * { ?s ?p ?o }") + "&timeout=0.2";

  /** An answer is kept: each of these is asked once. */
  private static String free(int number) {
    return "/entente/sparql?query=" + encoded("ASK {} #" + number);
  }

  @Test
  void itsRequestIsAnsweredAndItsPlaceStaysTaken() {
    CountDownLatch release = new CountDownLatch(1);
    Settings one = Settings.usual().withPort(0).withQueries(1);
    try (EntenteServer server = EntenteServer.start(one, new HeldStore(new Stuck(release)))) {
      Asking ask = new Asking(server);
      assertEquals(200, ask.get(free(1)).statusCode());
      assertEquals(503, ask.get(STUCK).statusCode());
      assertTrue(ask.get("/$/metrics").body().contains("entente_queries_in_flight 1\n"));
      HttpResponse<String> busy = ask.get(free(2));
      assertEquals(503, busy.statusCode());
      assertEquals("2", header(busy, "Retry-After"));
      assertTrue(busy.body().contains("Try again in a moment"), busy.body());
      assertEquals(200, ask.get(free(1)).statusCode(), "what is kept needs no place");
      release.countDown();
      assertEquals(200, ask.get(free(3)).statusCode());
    }
  }

  private static final class Stuck extends DatasetGraphWrapper implements DatasetGraphWrapperView {
    private final CountDownLatch release;

    Stuck(CountDownLatch release) {
      super(empty());
      this.release = release;
    }

    private static DatasetGraph empty() {
      return DatasetGraphFactory.createTxnMem();
    }

    @Override
    public Graph getDefaultGraph() {
      return GraphView.createDefaultGraph(this);
    }

    @Override
    public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
      boolean waiting = true;
      while (waiting) {
        try {
          release.await();
          waiting = false;
        } catch (InterruptedException e) {
          // Listens to nobody.
        }
      }
      return super.find(g, s, p, o);
    }
  }
}
