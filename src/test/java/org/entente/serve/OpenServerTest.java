package org.entente.serve;

import static org.entente.serve.Asking.FORM;
import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server as the harness drives it. */
class OpenServerTest {
  private final HeldStore store = HeldStore.inMemory();
  private final EntenteServer server =
      EntenteServer.start(Settings.usual().withPort(0).opened(), store);
  private final Asking ask = new Asking(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void takesDataAndUpdates() {
    String data = "<http://e/a> <http://e/p> <http://e/b> .\n";
    assertTrue(ask.post("/ds/data?default", "application/n-triples", data).statusCode() < 300);
    thenCountIs(1);
    assertEquals(204, update("INSERT DATA { <http://e/a> <http://e/p> <http://e/c> }"));
    thenCountIs(2);
    String deleting = "DELETE DATA { <http://e/a> <http://e/p> <http://e/c> }";
    assertEquals(204, ask.post("/ds/update", "application/sparql-update", deleting).statusCode());
    thenCountIs(1);
    assertTrue(ask.get("/ds/data?default").body().contains("http://e/b"));
    assertTrue(ask.method("DELETE", "/ds/data?default").statusCode() < 300);
    thenCountIs(0);
  }

  @Test
  void updatesMeanTheSameHoweverTheyAreRead() {
    String prefix = "PREFIX e: <http://e/> ";
    assertEquals(204, update(prefix + "INSERT DATA { e:a e:p 'x', \"x\"@en ; e:q <> . }"));
    thenCountIs(3);
    assertEquals(204, update(prefix + "INSERT DATA { e:a e:p \"\"\"x\"\"\", 5 . [] e:p e:b }"));
    thenCountIs(5);
    String both = "DELETE DATA { e:a e:p 'x' } ; INSERT DATA { GRAPH e:g { e:a a e:B } }";
    assertEquals(204, update(prefix + both));
    thenCountIs(4);
    assertEquals(400, update("INSERT DATA { <http://e/a> <http://e/p> e:c }"));
    assertEquals(400, update("INSERT DATA { <http://e/a> <http://e/p> <http://e/c>"));
    assertEquals(400, update("DELETE DATA { _:a <http://e/p> <http://e/c> }"));
    thenCountIs(4);
  }

  @Test
  void fetchesNothing() {
    assertEquals(403, update("LOAD <http://127.0.0.1:9/>"));
    assertTrue(
        update("INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }") >= 400);
    String jsonLd = "{\"@context\": \"http://127.0.0.1:9/\", \"a\": \"b\"}";
    assertEquals(415, ask.post("/ds/data?default", "application/ld+json", jsonLd).statusCode());
    assertEquals(400, update("INSERT nonsense"));
    assertEquals(405, ask.get("/ds/update").statusCode());
  }

  @Test
  void holdsNoAnswersBecauseNobodyCountsItsChanges() {
    assertEquals("", header(ask.get("/ds/query?query=" + encoded("ASK {}")), "ETag"));
  }

  @Test
  void pagesFromElsewhereCannotWrite() {
    HttpResponse<String> answer =
        ask.post("/ds/update", FORM, "update=CLEAR+ALL", "Origin", "https://a.example");
    assertEquals(403, answer.statusCode());
  }

  private int update(String update) {
    return ask.post("/ds/update", FORM, "update=" + encoded(update)).statusCode();
  }

  private void thenCountIs(int count) {
    String query = "query=" + encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    assertEquals(
        "n\r\n" + count + "\r\n", ask.post("/ds/query", FORM, query, "Accept", "text/csv").body());
  }
}
