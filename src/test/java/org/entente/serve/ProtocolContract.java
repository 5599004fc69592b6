package org.entente.serve;

import static org.entente.serve.Asking.FORM;
import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the protocols promise, over any store. */
abstract class ProtocolContract extends FormatContract {
  @ParameterizedTest
  @ValueSource(strings = {"/entente/sparql", "/entente/query", "/entente"})
  void queriesComeInThreeWays(String path) {
    String expected =
        "a,b\r\nhttps://w3id.org/entente/id/south-korea,https://w3id.org/entente/id/nato\r\n";
    String form = "query=" + encoded(MISSION);
    assertEquals(expected, ask.get(path + "?" + form, "Accept", "text/csv").body());
    assertEquals(expected, ask.post(path, FORM, form, "Accept", "text/csv").body());
    assertEquals(
        expected, ask.post(path, "application/sparql-query", MISSION, "Accept", "text/csv").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/entente/data", "/entente/get"})
  void graphsAreReadByName(String path) {
    assertTrue(ask.get(path + "?default").body().contains("South Korea"));
    assertTrue(
        ask.get(path + "?graph=https://w3id.org/entente/graph/csds").body().contains("claim"));
    String all = ask.get(path, "Accept", "application/n-quads").body();
    assertTrue(all.contains("<https://w3id.org/entente/graph/csds>"), all);
    assertEquals("application/trig", header(ask.get(path), "Content-Type"));
    assertTrue(ask.get(path, "Accept", "application/ld+json").body().contains("@graph"));
  }

  @Test
  void graphsThatAreNotHereAreSaidSo() {
    HttpResponse<String> answer = ask.get("/entente/data?graph=https://example.org/none");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("There is no graph <https://example.org/none>"));
    assertEquals(400, ask.get("/entente/data?graph=none").statusCode());
    assertEquals(400, ask.get("/entente/data?default&graph=http://e/x").statusCode());
  }

  @Test
  void headSaysHowLongTheAnswerIs() {
    HttpResponse<String> answer =
        ask.method("HEAD", "/entente/sparql?query=" + encoded(MISSION) + "&format=csv");
    assertEquals(200, answer.statusCode());
    assertEquals("79", header(answer, "Content-Length"));
    assertEquals(200, ask.method("HEAD", "/entente/data?default").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /entente/sparql", "DELETE, /entente/query", "PUT, /entente/data", "POST, /entente/data",
    "DELETE, /entente/get", "POST, /entente/update", "POST, /entente/upload", "PATCH, /entente/data"
  })
  void writesAreRefused(String method, String path) {
    HttpResponse<String> answer = ask.method(method, path);
    assertEquals(405, answer.statusCode());
    assertTrue(answer.body().startsWith("This server only answers questions"), answer.body());
    assertNotEquals("", header(answer, "Allow"));
  }

  @Test
  void updatesAreRefusedHoweverTheyCome() {
    String load = "LOAD <http://example.org/data>";
    assertEquals(405, ask.post("/entente/sparql", FORM, "update=" + encoded(load)).statusCode());
    assertEquals(405, ask.post("/entente/sparql", "application/sparql-update", load).statusCode());
    HttpResponse<String> asQuery = ask.query(load);
    assertEquals(400, asQuery.statusCode());
    assertTrue(asQuery.body().startsWith("This is an update"), asQuery.body());
  }

  @Test
  void malformedQueriesAreSaidWhere() {
    HttpResponse<String> answer = ask.query("SELECT ?x\nWHERE { ?x ?y }");
    assertEquals(400, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith("text/plain"));
    assertTrue(
        answer.body().startsWith("The query cannot be read at line 2, column 15. "), answer.body());
  }

  @Test
  void undeclaredPrefixesAreNamed() {
    String body = ask.query("SELECT * { ?a ent:signatory ?b }").body();
    assertTrue(
        body.contains("Add this line on top: PREFIX ent: <https://w3id.org/entente/ontology#>"),
        body);
    assertEquals(
        "The query cannot be read at line 1, column 15. Unresolved prefixed name: foo:bar\n",
        ask.query("SELECT * { ?a foo:bar ?b }").body());
  }

  @Test
  void requestsThatBreakTheProtocolAreRefused() {
    assertEquals(400, ask.post("/entente/sparql", FORM, "x=y").statusCode());
    assertEquals(400, ask.get("/entente/sparql?query=ASK%7B%7D&query=ASK%7B%7D").statusCode());
    assertEquals(400, ask.get("/entente/sparql?query=%FF%FE").statusCode());
    assertEquals(415, ask.post("/entente/sparql", "text/plain", "ASK {}").statusCode());
    assertEquals(400, ask.get("/entente/sparql?query=ASK%7B%7D&timeout=soon").statusCode());
    assertEquals(400, ask.get("/entente/sparql?query=ASK%7B%7D&timeout=-1").statusCode());
    assertEquals(404, ask.get("/entente/none").statusCode());
    HttpResponse<String> nothing = ask.get("/none");
    assertEquals(404, nothing.statusCode());
    assertTrue(nothing.body().startsWith("There is nothing at /none."), nothing.body());
  }

  @Test
  void graphsOfTheProtocolGoBeforeThoseOfTheQuery() {
    String csds = "https://w3id.org/entente/graph/csds";
    String count =
        "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/entente/graph/about> { ?s ?p ?o }";
    assertEquals("n\n2\n", ask.csv(count));
    String path = "/entente/sparql?format=csv&default-graph-uri=" + encoded(csds) + "&query=";
    assertEquals("n\r\n2\r\n", ask.get(path + encoded(count)).body());
    String names = "SELECT ?g { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g";
    assertEquals(
        "g\r\n" + csds + "\r\n",
        ask.get(
                "/entente/sparql?format=csv&named-graph-uri="
                    + encoded(csds)
                    + "&query="
                    + encoded(names))
            .body());
  }

  @Test
  void answersAreHeldUntilTheDataChange() {
    for (String path :
        new String[] {"/entente/sparql?query=" + encoded(MISSION), "/entente/data?default"}) {
      HttpResponse<String> first = ask.get(path);
      String tag = header(first, "ETag");
      assertEquals("Fri, 02 Jan 2026 03:04:05 GMT", header(first, "Last-Modified"));
      assertEquals(Long.toString(store.version()), header(first, "Entente-Data-Version"));
      HttpResponse<String> again = ask.get(path, "If-None-Match", tag);
      assertEquals(304, again.statusCode());
      assertEquals("", again.body());
      store.with("<http://e/a> <http://e/b> <http://e/c> .");
      HttpResponse<String> changed = ask.get(path, "If-None-Match", tag);
      assertEquals(200, changed.statusCode());
      assertNotEquals(tag, header(changed, "ETag"));
    }
  }

  @Test
  void aRepeatedQuestionIsAnsweredFromTheDataAsTheyAreNow() {
    String query = "SELECT * { <http://e/new> ?p ?o }";
    String before = ask.query(query).body();
    assertEquals(before, ask.query(query).body());
    store.with("<http://e/new> <http://e/b> <http://e/c> .");
    String after = ask.query(query).body();
    assertTrue(after.contains("http://e/c"), after);
    String path = "/entente/sparql?query=" + encoded(query);
    assertEquals(after, ask.get(path).body());
    assertEquals(after, ask.get(path, "Cache-Control", "no-cache").body());
  }

  @Test
  void tagsDifferByFormatAndAreMissingWhereChanceDecides() {
    String query = "/entente/sparql?query=" + encoded("ASK {}") + "&format=";
    assertNotEquals(
        header(ask.get(query + "json"), "ETag"), header(ask.get(query + "xml"), "ETag"));
    assertEquals("", header(ask.query("SELECT (RAND() AS ?x) {}"), "ETag"));
    assertEquals("", header(ask.query("SELECT ?x { BIND(NOW() AS ?x) }"), "ETag"));
  }

  @Test
  void aDayIsAskedOfByEveryWayToTheData() {
    store.with(
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        <http://e/a> <http://e/then> <http://e/b> .
        GRAPH <https://w3id.org/entente/graph/other> {
          <http://e/a> <http://e/then> <http://e/b> .
          <https://w3id.org/entente/claim/2> rdf:reifies <<( <http://e/a> <http://e/then> <http://e/b> )>> ;
            ent:modality ent:actual ; ent:reviewStatus ent:accepted ; ent:validFrom "2022-05-01"^^xsd:date .
        }
        """);
    String query = "ASK { <http://e/a> <http://e/then> <http://e/b> }";
    String walk = "ASK { <http://e/a> (<http://e/then>|<http://e/no>)+ ?x }";
    for (String asked : new String[] {query, walk}) {
      String path = "/entente/sparql?format=csv&query=" + encoded(asked);
      assertTrue(ask.get(path).body().contains("true"));
      assertTrue(ask.get(path + "&as-of=2022-05-01").body().contains("true"));
      assertTrue(ask.get(path + "&as-of=2022-04-30").body().contains("false"), asked);
      String form = "query=" + encoded(asked) + "&as-of=2022-04-30";
      assertTrue(
          ask.post("/entente/query", FORM, form, "Accept", "text/csv").body().contains("false"));
    }
    for (String path : new String[] {"/entente/data?default", "/entente/get?graph=default"}) {
      assertTrue(ask.get(path + "&as-of=2022-05-01").body().contains("http://e/then"));
      assertFalse(ask.get(path + "&as-of=2022-04-30").body().contains("http://e/then"));
    }
    String document = "/entente/data?graph=https://w3id.org/entente/graph/other&as-of=2022-04-30";
    assertTrue(ask.get(document).body().contains("http://e/then"), "what it says, it says");
    String direct = "/entente/sparql?as-of=2022-04-30";
    HttpResponse<String> posted =
        ask.post(direct, "application/sparql-query", query, "Accept", "text/csv");
    assertTrue(posted.body().contains("false"), posted.body());
  }

  @Test
  void beliefIsAFunctionOfFactsAndOfClaims() {
    store.with(
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX doc: <https://w3id.org/entente/document/>
        PREFIX passage: <https://w3id.org/entente/passage/>
        <http://e/a> <http://e/says> <http://e/b> .
        GRAPH <https://w3id.org/entente/graph/weighed> {
          <http://e/a> <http://e/says> <http://e/b> .
          doc:weighed a ent:Document ; ent:sourceReliability "B" .
          passage:weighed_0-9 oa:hasSource doc:weighed .
          <https://w3id.org/entente/claim/3> rdf:reifies <<( <http://e/a> <http://e/says> <http://e/b> )>> ;
            ent:modality ent:actual ; ent:reviewStatus ent:accepted ; ent:confidence 0.5 ;
            ent:informationCredibility 1 ; prov:wasDerivedFrom passage:weighed_0-9 .
        }
        """);
    String function = "<https://w3id.org/entente/ontology#belief>(";
    String fact = "<<( <http://e/a> <http://e/says> <http://e/b> )>>";
    assertEquals("b\n0.4\n", ask.csv("SELECT (" + function + fact + ") AS ?b) {}"));
    String claim = "<https://w3id.org/entente/claim/3>";
    assertEquals("b\n0.4\n", ask.csv("SELECT (" + function + claim + ") AS ?b) {}"));
    assertEquals("b\n\n", ask.csv("SELECT (" + function + "<http://e/a>) AS ?b) {}"));
    HttpResponse<String> wrong = ask.query("SELECT (" + function + "1, 2) AS ?b) {}");
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("ent:belief takes a fact"), wrong.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-02-30", "2022-06", "yesterday", "", "2022-06-01&as-of=2022-06-02"})
  void whatIsNoDayIsRefused(String day) {
    for (String path : new String[] {"/entente/sparql?query=ASK%7B%7D", "/entente/data?default"}) {
      HttpResponse<String> answer = ask.get(path + "&as-of=" + day);
      assertEquals(400, answer.statusCode());
      assertTrue(answer.body().contains("as-of="), answer.body());
    }
  }

  @Test
  void answersOfDifferentDaysAreHeldApart() {
    String path = "/entente/sparql?query=" + encoded(MISSION) + "&as-of=";
    String tag = header(ask.get(path + "2022-05-01"), "ETag");
    assertEquals(200, ask.get(path + "2022-05-02", "If-None-Match", tag).statusCode());
    assertEquals(304, ask.get(path + "2022-05-01", "If-None-Match", tag).statusCode());
  }

  @Test
  void theServiceDescriptionSaysWhatIsHere() {
    HttpResponse<String> answer = ask.get("/entente/sparql", "Accept", "text/turtle");
    assertEquals(200, answer.statusCode());
    String body = answer.body();
    for (String part :
        new String[] {
          "SPARQL11Query",
          "SPARQL_Results_CSV",
          "sd:feature",
          "sd:defaultGraph",
          "<https://w3id.org/entente/graph/csds>",
          "1234",
          "/entente/sparql>"
        }) {
      assertTrue(body.contains(part), part + " is missing in " + body);
    }
    for (String type :
        new String[] {"application/ld+json", "application/rdf+xml", "application/n-triples"}) {
      assertTrue(
          header(ask.get("/entente/query", "Accept", type), "Content-Type").startsWith(type));
    }
  }

  @Test
  void browsersAreSentToThePage() {
    HttpResponse<String> answer =
        ask.get("/entente/sparql", "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
    assertEquals(303, answer.statusCode());
    assertEquals("/sparql", header(answer, "Location"));
    String body = ask.get("/sparql").body();
    assertTrue(body.contains("<form") && body.contains("<textarea"), body);
  }

  @Test
  void theDataDescribeThemselves() {
    HttpResponse<String> answer = ask.get("/.well-known/void");
    assertTrue(header(answer, "Content-Type").startsWith("text/turtle"));
    assertTrue(answer.body().contains("1234"), answer.body());
    assertEquals(405, ask.method("POST", "/.well-known/void").statusCode());
  }

  @Test
  void healthAndFiguresAreShown() {
    assertEquals(200, ask.get("/$/ping").statusCode());
    ask.query("nonsense");
    String figures = ask.get("/$/metrics").body();
    assertTrue(figures.contains("entente_requests_total{outcome=\"malformed\"} "), figures);
    assertTrue(figures.contains("entente_last_loaded_timestamp_seconds 1767323045"), figures);
    assertTrue(figures.contains("entente_data_version " + store.version()), figures);
    assertTrue(figures.contains("entente_queries_in_flight 0"), figures);
  }
}
