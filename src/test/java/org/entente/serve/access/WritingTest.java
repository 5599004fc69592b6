package org.entente.serve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entente.fact.review.Harbour;
import org.entente.graph.Contents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors write over HTTP is there, whole or not at all. */
class WritingTest {
  private static final String PREFIXES =
      "PREFIX ent: <https://w3id.org/entente/ontology#> PREFIX id:"
          + " <https://w3id.org/entente/id/>\n";
  private static final String TURTLE = "text/turtle";

  /** An update, its status, and words of the answer. */
  private static final String REFUSED =
      """
      INSERT nonsense | 400 | cannot be read
      ASK {} | 400 | cannot be read
      LOAD <http://127.0.0.1:9/> | 403 | fetches nothing
      LOAD SILENT <file:///etc/hostname> INTO GRAPH <http://e/own> | 403 | fetches nothing
      INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } | 403 | refused
      INSERT { ?s ?p ?o } WHERE { SERVICE <https://query.wikidata.org/sparql> { ?s ?p ?o } } | 403 | refused
      INSERT { ?s ?p ?x } WHERE { ?s ?p ?o BIND (<java:java.lang.System.exit>(1) AS ?x) } | 400 | not available
      DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER EXISTS { SERVICE ?x { ?s ?p ?o } } } | 403 | refused
      INSERT DATA { id:nato ent:partnerOf id:nato } | 422 | nobody is his own partner
      INSERT DATA { id:nato ent:date "soon" } | 422 | gives no day
      INSERT DATA { GRAPH <https://w3id.org/entente/graph/inferred> { id:a ent:partnerOf id:b } } | 422 | kept by Entente
      """;

  @TempDir Path folder;
  private SmallCorpus small;

  @BeforeEach
  void start() {
    small = new SmallCorpus(folder);
  }

  @AfterEach
  void stop() {
    small.close();
  }

  private Wire.Answer send(String method, String path, String type, String body) {
    return small.wire.send(method, path, type, body, SmallCorpus.EDITOR);
  }

  @Test
  void anUpdateAssertsWithWhatFollows() {
    Wire.Answer answer =
        small.update(PREFIXES + "INSERT DATA { id:japan ent:partnerOf id:brazil }");
    assertEquals(204, answer.status(), answer::toString);
    assertTrue(small.ask("?brazil <https://w3id.org/entente/ontology#partnerOf> ?japan"));
    String why = "/explain?s=Brazil&p=partnerOf&o=Japan&format=text";
    assertTrue(small.wire.get(why).body().contains("(asserted)"), why);
    String graph = "/graph/asserted";
    assertTrue(small.wire.get(graph, "Accept: text/html").body().contains("people assert"));
  }

  @Test
  void whatIsRefusedChangesNothing() {
    List<String> before = Contents.nQuads(small.data.store());
    for (String line : REFUSED.lines().toList()) {
      String[] row = line.split(" \\| ");
      Wire.Answer answer = small.update(PREFIXES + row[0]);
      assertEquals(Integer.parseInt(row[1]), answer.status(), line + answer);
      assertTrue(answer.body().contains(row[2]), line + answer);
    }
    assertEquals(before, Contents.nQuads(small.data.store()));
  }

  @Test
  void nothingIsReadFromFilesOrElsewhere() {
    String using = "INSERT { ?s ?p ?o } USING <file:///etc/hostname> WHERE { ?s ?p ?o }";
    List<String> before = Contents.nQuads(small.data.store());
    assertEquals(204, small.update(using).status());
    assertEquals(before, Contents.nQuads(small.data.store()));
  }

  @Test
  void anUpdateThatTakesTooLongChangesNothing() {
    small.close();
    small = new SmallCorpus(folder, it -> it.withTimeout(Duration.ofMillis(300)));
    List<String> before = Contents.nQuads(small.data.store());
    Wire.Answer answer =
        small.update(
            "INSERT { <http://e/a> <http://e/b> ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?a ?b ?c ."
                + " ?d ?e ?f . ?g ?h ?i } }");
    assertEquals(503, answer.status(), answer::toString);
    assertEquals(before, Contents.nQuads(small.data.store()));
    assertEquals(204, small.update("INSERT DATA { <http://e/a> <http://e/b> 1 }").status());
  }

  @Test
  void graphsComeAndGoByTheirProtocol() {
    String own = "/entente/data?graph=http://e/own";
    assertEquals(201, send("POST", own, TURTLE, "<http://e/a> <http://e/b> 1 .").status());
    assertEquals(204, send("POST", own, TURTLE, "<http://e/a> <http://e/b> 2 .").status());
    assertEquals(204, send("PUT", own, TURTLE, "<http://e/a> <http://e/b> 3 .").status());
    String held = small.wire.get(own, "Accept: application/n-triples").body();
    assertEquals(1, held.strip().lines().count(), held);
    assertEquals(204, send("DELETE", own, "", "").status());
    assertEquals(404, small.wire.get(own).status());
    assertEquals(404, send("DELETE", own, "", "").status());
    assertEquals(400, send("PUT", own, TURTLE, "<http://e/a> <http://e/b> .").status());
    String kept = "/entente/data?graph=https://w3id.org/entente/graph/about";
    assertEquals(422, send("DELETE", kept, "", "").status());
    assertEquals(422, send("PUT", kept, TURTLE, "<http://e/a> <http://e/b> 1 .").status());
  }

  @Test
  void whatIsAssertedIsReplacedAndNothingElse() {
    List<String> before = Contents.nQuads(small.data.store());
    String facts = "/entente/data?default";
    assertEquals(204, send("POST", facts, TURTLE, "<http://e/a> <http://e/b> 1 .").status());
    assertEquals(204, send("PUT", facts, TURTLE, "<http://e/a> <http://e/b> 2 .").status());
    assertFalse(small.ask("<http://e/a> <http://e/b> 1"));
    assertTrue(small.ask("<http://e/a> <http://e/b> 2"));
    assertEquals(204, send("DELETE", facts, "", "").status());
    assertEquals(before, Contents.nQuads(small.data.store()));
  }

  @Test
  void aDocumentComesAndGoes() {
    String address = "/document/" + Harbour.ID;
    String accepted = Harbour.claims().replace("reviewStatus: candidate", "reviewStatus: accepted");
    Wire.Answer loaded = send("PUT", address, "application/yaml", accepted);
    assertEquals(200, loaded.status());
    assertTrue(loaded.body().startsWith("loaded " + Harbour.ID + "\nfacts "), loaded.body());
    assertTrue(send("PUT", address, "text/yaml", accepted).body().startsWith("unchanged "));
    assertEquals(200, send("DELETE", address, "", "").status());
    assertEquals(404, small.wire.get(address).status());
    assertEquals(404, send("DELETE", address, "", "").status());
    assertEquals(201, send("PUT", address, "application/yaml", accepted).status());
    List<String> before = Contents.nQuads(small.data.store());
    Wire.Answer wrong =
        send("PUT", address, "application/yaml", accepted.replace("kind: partnerOf", "kind: none"));
    assertEquals(422, wrong.status());
    assertTrue(wrong.body().contains(Harbour.ID + ".yaml:"), wrong.body());
    assertEquals(before, Contents.nQuads(small.data.store()));
  }

  @Test
  void bodiesHaveAnEndAndAnEncoding() {
    String long4 = "INSERT DATA { <http://e/a> <http://e/b> \"" + "x".repeat(5 << 20) + "\" }";
    assertEquals(413, small.update(long4).status());
    Wire.Answer twice =
        small.wire.post(
            "/entente/update",
            "application/x-www-form-urlencoded",
            "update=CLEAR+SILENT+GRAPH+%3Chttp://e/a%3E&update=DROP+ALL",
            SmallCorpus.EDITOR);
    assertEquals(400, twice.status());
    Wire.Answer using =
        small.wire.post(
            "/entente/update?using-graph-uri=http://e/a",
            "application/sparql-update",
            "CLEAR SILENT GRAPH <http://e/a>",
            SmallCorpus.EDITOR);
    assertEquals(400, using.status());
  }

  @Test
  void theReviewerIsWhoLoggedIn() {
    String address = "/review/" + Harbour.ID;
    String reviewer = Wire.basic("reviewer", SmallCorpus.RIGHT);
    Wire.Answer page = small.wire.get(address, reviewer);
    String token = page.body().replaceFirst("(?s).*name=\"token\" value=\"([0-9a-f]+)\".*", "$1");
    String claim = page.body().replaceFirst("(?s).*name=\"claim\" value=\"([^\"]+)\".*", "$1");
    String cookie = page.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    Wire.Answer decided =
        small.wire.post(
            address,
            "application/x-www-form-urlencoded",
            "decision=accept&token=" + token + "&claim=" + claim,
            reviewer,
            "Cookie: " + cookie,
            "Origin: " + small.server.address());
    assertEquals(303, decided.status(), decided::toString);
    assertTrue(small.data.decided().contains("\treviewer\t"), small.data.decided());
  }
}
