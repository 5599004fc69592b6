package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no query may do, over any store. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LimitsContract {
  private static final int NODES = 150;

  private final HeldStore store = store().with(everyoneKnowsEveryone());
  private final EntenteServer server =
      EntenteServer.start(
          Settings.usual().withPort(0).withResultBytes(200_000).withTimeout(Duration.ofSeconds(20)),
          store);
  private final Asking ask = new Asking(server);

  abstract HeldStore store();

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  private static String everyoneKnowsEveryone() {
    return IntStream.range(0, NODES * NODES)
        .mapToObj(
            i -> "<http://e/n" + i / NODES + "> <http://e/knows> <http://e/n" + i % NODES + "> .")
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a*)(a*)(a*)(a*)(a*)(a*)(a*)b') AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', STR(?s)), '(a*)(a*)(a*)(a*)(a*)(a*)(a*)b') }",
        "SELECT (COUNT(REPLACE(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', STR(?s)), '(a*)(a*)(a*)(a*)(a*)(a*)(a*)b', 'b')) AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', STR(?s)), '(a*)(a*)(a*)(a*)(a*)(a*)(a*)b')",
        "ASK { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', STR(?r)), '(a*)(a*)(a*)(a*)(a*)(a*)(a*)b') } }",
        "SELECT * { ?s ?p ?o FILTER <http://www.w3.org/2005/xpath-functions#matches>(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', STR(?s)), '(a*)(a*)(a*)(a*)(a*)(a*)(a*)b') }",
        "SELECT (COUNT(*) AS ?n) { ?a (<http://e/knows>|!<http://e/x>)* ?b . ?b (<http://e/knows>|!<http://e/y>)+ ?c }",
        "SELECT (COUNT(*) AS ?n) { ?a (<http://e/knows>/<http://e/knows>/<http://e/knows>)+ ?b }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a DESC(?i) LIMIT 5",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a DESC(?i)",
        "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a",
        "SELECT DISTINCT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c . ?d ?e ?f } MINUS { ?a ?b ?d . ?g ?h ?f } }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f . ?g ?h ?i } }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?a <http://e/x> ?f } . ?g ?h ?i FILTER(?a = ?i) }",
        "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
      })
  void whatTakesTooLongIsStopped(String query) {
    long start = System.nanoTime();
    HttpResponse<String> answer = ask.get("/entente/sparql?timeout=0.15&query=" + encoded(query));
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.body().startsWith("The query was stopped after 0.15 seconds"), answer.body());
    assertTrue(millis < 2_000, "answered after " + millis + " ms");
    assertStopsRunning();
  }

  private void assertStopsRunning() {
    long end = System.nanoTime() + 3_000_000_000L;
    while (!ask.get("/$/metrics").body().contains("entente_queries_in_flight 0\n")) {
      assertTrue(System.nanoTime() < end, "the query runs on");
      Thread.onSpinWait();
    }
  }

  @Test
  void aTimeOutMayBeLoweredButNotRaised() {
    try (EntenteServer strict =
        EntenteServer.start(
            Settings.usual().withPort(0).withTimeout(Duration.ofMillis(200)), store)) {
      String slow = encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
      HttpResponse<String> answer =
          new Asking(strict).get("/entente/sparql?timeout=30&query=" + slow);
      assertEquals(503, answer.statusCode());
      assertTrue(answer.body().contains("after 0.2 seconds"), answer.body());
      assertTrue(
          new Asking(strict).get("/$/metrics").body().contains("entente_query_timeouts_total 1\n"));
    }
  }

  @Test
  void whatIsTooLargeIsNotSent() {
    for (String path :
        new String[] {
          "/entente/sparql?query=" + encoded("SELECT * { ?s ?p ?o }"), "/entente/data?default"
        }) {
      HttpResponse<String> answer = ask.get(path);
      assertEquals(422, answer.statusCode());
      assertTrue(answer.body().contains("Add LIMIT"), answer.body());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REGEX('Abc', '^a', 'i') | true",
        "REGEX('Abc', '^a') | false",
        "REGEX('a.c', 'a.c', 'q') | true",
        "REGEX('abc', 'a.c', 'q') | false",
        "REPLACE('abc-abc', 'a', 'x') | xbc-xbc",
        "REPLACE('ab', '(a)(b)', '$2$1') | ba",
        "REPLACE('', '.*', 'x') | x",
        "REPLACE('abc', '.*', 'x') | x",
        "LANG(REPLACE('abc'@en, 'b', 'x')) | en",
        "REPLACE('ABC', 'b', 'x', 'i') | AxC",
        "COALESCE(REGEX('abc', CONCAT('(', '')), 'bad') | bad",
        "COALESCE(REGEX(1, 'a'), 'bad') | bad"
      })
  void regularExpressionsMeanWhatTheyMeant(String expression, String value) {
    assertEquals("x\n" + value + "\n", ask.csv("SELECT (" + expression + " AS ?x) {}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?x SERVICE ?x { ?s ?p ?o } }",
        "ASK { { SELECT * { OPTIONAL { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } } }",
        "ASK { FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "ASK { ?a ?b ?c FILTER NOT EXISTS { GRAPH ?g { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } AS ?x) {}",
        "SELECT * { ?a ?b ?c } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } })",
        "SELECT (COUNT(EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }) AS ?x) { ?a ?b ?c }",
        "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } })",
        "SELECT * { ?a ?b ?c MINUS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "CONSTRUCT { ?s ?p ?o } { { ?s ?p ?o } UNION { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "DESCRIBE ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"
      })
  void otherServersAreNotAsked(String query) {
    HttpResponse<String> answer = ask.query(query);
    assertEquals(403, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("is refused"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "ASK { FILTER <java:org.entente.Anything>(1) }",
        "SELECT (SUM(<java:org.entente.Anything>(?a)) AS ?x) { ?a ?b ?c }",
        "SELECT * { ?a ?b ?c } ORDER BY <http://jena.apache.org/ARQ/jsFunction#f>(?a)",
        "SELECT ?x { ?a ?b ?c } GROUP BY (<java:org.entente.Anything>(?a) AS ?x) ?a ?b ?c",
        "ASK { FILTER(<http://jena.apache.org/ARQ/function#wait>(100000)) }"
      })
  void codeIsNotRun(String query) {
    HttpResponse<String> answer = ask.query(query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("is not available here"), answer.body());
  }

  @Test
  void propertiesThatJenaWouldRunAreOnlyProperties() {
    assertEquals("a\n", ask.csv("SELECT ?a { ?a <java:org.entente.Anything> ?b }"));
    assertEquals(
        "a\n",
        ask.csv("SELECT ?a { ?a <http://jena.apache.org/ARQ/property#strSplit> ('a' 'b') }"));
  }

  @Test
  void graphsFromElsewhereAreEmptyAndNotFetched() {
    String count = "SELECT (COUNT(*) AS ?n) FROM <%s> { ?s ?p ?o }";
    for (String elsewhere :
        new String[] {"http://127.0.0.1:9/data.ttl", "file:///etc/hostname", "data.ttl"}) {
      assertEquals("n\n0\n", ask.csv(count.formatted(elsewhere)));
      String path =
          "/entente/sparql?format=csv&default-graph-uri=" + encoded(elsewhere) + "&query=";
      assertEquals(
          "n\r\n0\r\n", ask.get(path + encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).body());
    }
    assertEquals(
        "n\n0\n",
        ask.csv(
            "SELECT (COUNT(*) AS ?n) FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }"));
  }

  @Test
  void whatIsNestedTooDeeplyIsRefused() {
    String deep = "ASK " + "{".repeat(20_000) + "}".repeat(20_000);
    HttpResponse<String> answer = ask.post("/entente/sparql", "application/sparql-query", deep);
    assertEquals(400, answer.statusCode());
    String brackets = "SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) {}";
    assertEquals(
        400, ask.post("/entente/sparql", "application/sparql-query", brackets).statusCode());
    assertEquals(200, ask.query("ASK {}").statusCode());
  }
}
