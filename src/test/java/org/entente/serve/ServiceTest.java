package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.link.federation.Federation;
import org.entente.link.online.PoliteClient;
import org.entente.link.online.ReplyCache;
import org.entente.link.online.SparqlService;
import org.entente.link.online.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that ask Wikidata by SERVICE, over HTTP. */
class ServiceTest {
  private static final String ASKED = "SERVICE <https://query.wikidata.org/sparql>";
  private static final String QUERY =
      "SELECT ?code { " + ASKED + " { ?item <http://www.wikidata.org/prop/direct/P297> ?code } }";
  private static final String DATA =
      """
      GRAPH <https://w3id.org/entente/graph/wikidata> {
        <http://www.wikidata.org/entity/Q884> <http://www.wikidata.org/prop/direct/P297> "KR" }""";

  @TempDir private Path folder;

  @Test
  void offlineTheSliceAnswers() {
    with(Federation.offline(), ask -> assertEquals("code\nKR\n", ask.csv(QUERY)));
  }

  @Test
  void onDiskTooAndHoweverTheGraphsAreChosen() {
    try (HeldStore store = HeldStore.onDisk().with(DATA);
        EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store)) {
      Asking ask = new Asking(server);
      assertEquals("code\nKR\n", ask.csv(QUERY));
      assertEquals("code\nKR\n", ask.csv(QUERY.replace("?code {", "?code FROM <http://e/g> {")));
    }
  }

  @Test
  void onlineWikidataAnswersAndNoAnswerIsHeld() {
    String json =
        """
        {"head": {"vars": ["item", "code"]}, "results": {"bindings": [
          {"code": {"type": "literal", "value": "from Wikidata"}}]}}""";
    try (Stand stand = new Stand(request -> Stand.Reply.ok(json))) {
      with(
          online(stand),
          ask -> {
            assertEquals("code\nfrom Wikidata\n", ask.csv(QUERY));
            assertEquals("", Asking.header(ask.query(QUERY), "ETag"));
          });
      assertTrue(stand.requests().get(0).header("User-Agent").startsWith("Entente/"));
    }
  }

  @Test
  void whereWikidataFailsTheAnswerIsABadGateway() {
    try (Stand stand = new Stand(request -> new Stand.Reply(500, "out of order", Map.of()))) {
      with(
          online(stand),
          ask -> {
            HttpResponse<String> answer = ask.query(QUERY);
            assertEquals(502, answer.statusCode());
            assertTrue(answer.body().startsWith("Wikidata did not answer"), answer.body());
          });
    }
  }

  @Test
  void theTimeLimitHoldsWhileWikidataThinks() {
    CountDownLatch end = new CountDownLatch(1);
    try (Stand stand = new Stand(request -> thinking(end))) {
      with(
          online(stand),
          ask -> {
            HttpResponse<String> answer =
                ask.get("/entente/sparql?timeout=0.5&query=" + Asking.encoded(QUERY));
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("stopped after 0.5 seconds"), answer.body());
            end.countDown();
          });
    }
  }

  private static Stand.Reply thinking(CountDownLatch end) {
    try {
      end.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Stand.Reply.ok("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?where SERVICE ?where { ?s ?p ?o } }",
        "ASK { FILTER EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } } } }",
        "SELECT * { SERVICE <https://query.wikidata.org/sparql> "
            + "{ SERVICE <http://example.org/> { ?s ?p ?o } } }"
      })
  void everyOtherAddressIsForbidden(String query) {
    with(
        Federation.offline(),
        ask -> {
          HttpResponse<String> answer = ask.query(query);
          assertEquals(403, answer.statusCode());
          assertTrue(answer.body().contains("is refused. Write SERVICE"), answer.body());
        });
  }

  @Test
  void theServiceOfLabelsIsToldWhatToTakeInstead() {
    with(
        Federation.offline(),
        ask -> {
          HttpResponse<String> answer =
              ask.query(
                  "SELECT * { SERVICE <https://query.wikidata.org/sparql> "
                      + "{ ?s ?p ?o SERVICE <http://wikiba.se/ontology#label> { ?s ?q ?l } } }");
          assertEquals(403, answer.statusCode());
          assertTrue(answer.body().contains("Take rdfs:label"), answer.body());
        });
  }

  private static void with(Federation federation, java.util.function.Consumer<Asking> asking) {
    try (HeldStore store = HeldStore.inMemory().with(DATA);
        EntenteServer server =
            EntenteServer.start(Settings.usual().withPort(0), store, federation)) {
      asking.accept(new Asking(server));
    }
  }

  private Federation online(Stand stand) {
    Clock clock = Clock.systemUTC();
    PoliteClient client =
        new PoliteClient(
            new PoliteClient.Identity("9", "me@example.org", Duration.ofSeconds(10)),
            new ReplyCache(folder, Duration.ofDays(1), ReplyCache.USUAL_MOST, clock),
            clock,
            (time, unwanted) -> {});
    return Federation.online(new SparqlService(client, stand.at("/sparql")));
  }
}
