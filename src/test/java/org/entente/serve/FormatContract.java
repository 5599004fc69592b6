package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which formats answers come, over any store. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FormatContract {
  static final String DATA =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX id: <https://w3id.org/entente/id/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX void: <http://rdfs.org/ns/void#>
      id:south-korea ent:hasMissionTo id:nato ; rdfs:label "South Korea"@en .
      id:nato rdfs:label "NATO, \\"the Alliance\\""@en .
      GRAPH <https://w3id.org/entente/graph/csds> {
        id:south-korea ent:hasMissionTo id:nato .
        <https://w3id.org/entente/claim/1> rdf:reifies <<( id:south-korea ent:hasMissionTo id:nato )>> .
      }
      GRAPH <https://w3id.org/entente/graph/about> {
        <https://w3id.org/entente/graph/csds> a void:Dataset ; void:triples 1234 .
      }
      """;
  static final String MISSION =
      "SELECT ?a ?b { ?a <https://w3id.org/entente/ontology#hasMissionTo> ?b }";
  static final String TERM =
      "SELECT ?t { GRAPH ?g { ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t } }";
  static final String GRAPH_OF_CLAIMS = "/entente/data?graph=https://w3id.org/entente/graph/csds";

  final HeldStore store = store().with(DATA);
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  final Asking ask = new Asking(server);

  abstract HeldStore store();

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv; charset=utf-8",
    "text/tab-separated-values, text/tab-separated-values; charset=utf-8",
    "*/*, application/sparql-results+json"
  })
  void tablesComeAsAccepted(String accept, String type) {
    HttpResponse<String> answer = ask.query(MISSION, "Accept", accept);
    assertEquals(200, answer.statusCode());
    assertEquals(type.replace(" ", ""), header(answer, "Content-Type").replace(" ", ""));
    assertTrue(answer.body().contains("https://w3id.org/entente/id/nato"), answer.body());
    assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    assertEquals("Accept", header(answer, "Vary"));
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/sparql-results+json",
    "xml, application/sparql-results+xml",
    "csv, text/csv",
    "tsv, text/tab-separated-values",
    "text/csv, text/csv"
  })
  void shortNamesGoBeforeAccept(String name, String type) {
    String path = "/entente/sparql?query=" + encoded("ASK {}") + "&";
    for (String parameter : new String[] {"format", "output"}) {
      HttpResponse<String> answer =
          ask.get(path + parameter + "=" + encoded(name), "Accept", "image/png");
      assertTrue(header(answer, "Content-Type").startsWith(type), answer.body());
      assertTrue(answer.body().contains("true"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/trig",
        "application/n-triples",
        "application/n-quads",
        "application/ld+json",
        "application/rdf+xml"
      })
  void graphsComeAsAccepted(String type) {
    HttpResponse<String> answer = ask.query("CONSTRUCT WHERE { ?s ?p ?o }", "Accept", type);
    assertTrue(header(answer, "Content-Type").startsWith(type), answer.body());
    assertTrue(answer.body().contains("South Korea"), answer.body());
  }

  @Test
  void describesAThing() {
    String body = ask.query("DESCRIBE <https://w3id.org/entente/id/south-korea>").body();
    assertTrue(body.contains("hasMissionTo"), body);
  }

  @Test
  void whatFitsNothingIsUnwritable() {
    HttpResponse<String> answer = ask.query(MISSION, "Accept", "text/turtle");
    assertEquals(406, answer.statusCode());
    assertTrue(answer.body().contains("text/csv (format=csv)"), answer.body());
    assertEquals(406, ask.get("/entente/data", "Accept", "text/turtle").statusCode());
    assertEquals(406, ask.get("/entente/sparql?query=ASK%7B%7D&format=turtle").statusCode());
  }

  @ParameterizedTest
  @CsvSource({"json, \"triple\"", "xml, <triple>", "tsv, <<("})
  void tripleTermsGoIntoTables(String format, String sign) {
    String path = "/entente/sparql?query=" + encoded(TERM) + "&format=" + format;
    String body = ask.get(path).body().replace(" ", "");
    assertTrue(body.contains(sign), body);
  }

  @Test
  void tripleTermsGoIntoCsvAsNTriples() {
    assertEquals(
        "t\n<<( <https://w3id.org/entente/id/south-korea> "
            + "<https://w3id.org/entente/ontology#hasMissionTo> <https://w3id.org/entente/id/nato> )>>\n",
        ask.csv(TERM));
  }

  @Test
  void csvCellsAreQuotedWhereTheyMustBe() {
    assertEquals(
        "l,x\n\"NATO, \"\"the Alliance\"\"\",\n",
        ask.csv("SELECT ?l ?x { <https://w3id.org/entente/id/nato> ?p ?l }"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/trig", "application/n-triples"})
  void tripleTermsGoIntoGraphs(String type) {
    String body = ask.get(GRAPH_OF_CLAIMS, "Accept", type).body();
    assertTrue(body.contains("<<(") || body.contains("~") || body.contains("<<"), body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/ld+json", "application/rdf+xml"})
  void formatsWithoutTripleTermsGetTheClassicForm(String type) {
    String body = ask.get(GRAPH_OF_CLAIMS, "Accept", type).body();
    assertTrue(body.contains("https://w3id.org/entente/statement/"), body);
    assertTrue(body.contains("isPartOf"), body);
    assertFalse(body.contains("reifies"), body);
  }
}
