package org.entente.serve.page;

import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editor's page tells what came of a query, and requests to it count like all others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingTest {
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?a != ?d && ?d != ?g) }";

  private final Store store = Corpora.loaded();
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  private final Asking ask = new Asking(server);

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void aTimeOutSaysSoAndIsCounted() {
    Settings hasty = Settings.usual().withPort(0).withTimeout(Duration.ofMillis(400));
    try (EntenteServer other = EntenteServer.start(hasty, store)) {
      Asking there = new Asking(other);
      HttpResponse<String> answer = there.get("/sparql?query=" + encoded(SLOW));
      assertEquals(503, answer.statusCode());
      assertTrue(answer.body().contains("class=\"lead problem\""), answer.body());
      assertTrue(answer.body().contains("?g ?h ?i FILTER"), "the query is still there");
      String metrics = there.get("/$/metrics").body();
      assertTrue(metrics.contains("entente_query_timeouts_total 1"), metrics);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?x ?p ?x }",
        "SELECT (\"1e999999999\"^^<http://www.w3.org/2001/XMLSchema#double> AS ?n) {}",
        "SELECT (1e0/0e0 AS ?n) {}",
        "SELECT (\"NaN\"^^<http://www.w3.org/2001/XMLSchema#double> AS ?n) {}",
        "SELECT (\" 12345 \"^^<http://www.w3.org/2001/XMLSchema#integer> AS ?n) {}",
        "SELECT (\"many\"^^<http://www.w3.org/2001/XMLSchema#integer> AS ?n) {}",
        "SELECT (\"2022-13-99\"^^<http://www.w3.org/2001/XMLSchema#date> AS ?n) {}"
      })
  void oddAnswersAreShownAsTheyAre(String query) {
    HttpResponse<String> answer = ask.get("/sparql?query=" + encoded(query), "Accept", "text/html");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().length() < 100_000, "a page, not digits without end");
  }

  @Test
  void whatIsNoQueryIsARefusal() {
    String form = "query=" + encoded("SELECT { no query");
    HttpResponse<String> answer = ask.post("/sparql", Asking.FORM, form);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("SELECT { no query"), answer.body());
    assertTrue(answer.body().contains("cannot be read"), answer.body());
    assertFalse(
        ask.get("/$/metrics").body().contains("entente_requests_total{outcome=\"malformed\"} 0"));
  }

  @Test
  void showsNoMoreTriplesThanRows() {
    String page = page("CONSTRUCT WHERE { ?a ?b ?c }");
    assertTrue(page.contains("Only the first 1000 are shown"), "it is cut");
    assertFalse(page("DESCRIBE <https://w3id.org/entente/id/ip4>").contains("Only the first"));
  }

  @Test
  void blamesNoPartWhereNoneIsToBlame() {
    String page = page("SELECT * { ?a ?b ?c } LIMIT 0");
    assertTrue(page.contains("No part of its pattern could be blamed"), page);
    assertFalse(page.contains("say nothing that fits"), page);
  }

  @Test
  void blamesAPartThoughTheQueryHasARegularExpressionAndReckons() {
    String page = page("SELECT * { ?a ent:allyOf ?b FILTER (REGEX(STR(?a), 'e') && 1 + 1 > 2) }");
    assertFalse(page.contains("No part of its pattern could be blamed"), page);
  }

  @Test
  @Timeout(60)
  void whatAnAnswerRestsOnIsNotLookedForWithoutEnd() {
    String query =
        "SELECT ?x { { VALUES ?x { 1 1 } } UNION { BIND(1 AS ?x) ?s ?p ?o FILTER REGEX(CONCAT('"
            + "a".repeat(200)
            + "!', STR(?s)), '(a*)(a*)(a*)(a*)(a*)(a*)(a*)b') } } LIMIT 1";
    assertEquals("x\n1\n", ask.csv(query));
    String address = "/sparql?timeout=0.5&query=" + encoded(query);
    HttpResponse<String> answer = ask.get(address);
    assertEquals(503, answer.statusCode(), answer.body());
    while (!ask.get("/$/metrics").body().contains("entente_queries_in_flight 0\n")) {
      Thread.onSpinWait();
    }
  }

  @Test
  void theEmptyEditorIsHeldByBrowsers() {
    HttpResponse<String> first = ask.get("/sparql");
    String tag = header(first, "ETag");
    assertEquals(304, ask.get("/sparql", "If-None-Match", tag).statusCode(), tag);
  }

  private String page(String query) {
    HttpResponse<String> answer = ask.get("/sparql?query=" + encoded(query));
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }
}
