package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.entente.serve.Log.Level;
import org.junit.jupiter.api.Test;

/** What is told of a request, and what never is. */
class LogTest {
  private static final String SECRET = "hunter2secret";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private EntenteServer server(Level level) {
    HeldStore store =
        HeldStore.inMemory()
            .with("<http://e/s> <http://e/p> 1, 2, 3 . <http://e/t> <http://e/p> 4 .");
    return EntenteServer.start(
        Settings.usual().withPort(0).withLog(new Log(level, lines::add)), store);
  }

  private JsonObject next() throws InterruptedException {
    return JsonParser.parseString(String.valueOf(lines.poll(30, TimeUnit.SECONDS)))
        .getAsJsonObject();
  }

  @Test
  void eachRequestIsOneLine() throws InterruptedException {
    try (EntenteServer server = server(Level.INFO)) {
      Asking ask = new Asking(server);
      Instant before = Instant.now().minusSeconds(1);
      int bytes = ask.query("SELECT * { ?s ?p ?o }").body().length();
      JsonObject line = next();
      assertEquals(
          Set.of("time", "method", "path", "status", "ms", "rows", "bytes"), line.keySet());
      assertEquals("GET", line.get("method").getAsString());
      assertEquals("/entente/sparql", line.get("path").getAsString());
      assertEquals(200, line.get("status").getAsInt());
      assertEquals(4, line.get("rows").getAsInt());
      assertEquals(bytes, line.get("bytes").getAsInt());
      assertTrue(line.get("ms").getAsLong() >= 0);
      assertTrue(Instant.parse(line.get("time").getAsString()).isAfter(before));
    }
  }

  @Test
  void whatIsKeptHasItsRowsToo() throws InterruptedException {
    try (EntenteServer server = server(Level.INFO)) {
      for (int i = 0; i < 2; i++) {
        new Asking(server).query("SELECT * { <http://e/s> ?p ?o }");
        assertEquals(3, next().get("rows").getAsInt());
      }
      new Asking(server).query("CONSTRUCT WHERE { ?s ?p ?o }");
      assertEquals(4, next().get("rows").getAsInt());
      new Asking(server).get("/$/ping");
      assertFalse(next().has("rows"));
    }
  }

  @Test
  void neitherPasswordsNorQuestionsAreTold() throws InterruptedException {
    try (EntenteServer server = server(Level.INFO)) {
      Asking ask = new Asking(server);
      ask.query("ASK { ?s ?p '" + SECRET + "' }", "Authorization", "Basic " + SECRET);
      assertFalse(next().toString().contains(SECRET));
      ask.post("/entente/sparql", "application/sparql-query", "ASK { '" + SECRET + "' ?p 1 }");
      assertFalse(next().toString().contains(SECRET));
      ask.get("/search?q=" + SECRET, "Cookie", "id=" + SECRET);
      assertFalse(next().toString().contains(SECRET));
    }
  }

  @Test
  void questionsAreToldToWhoAsksForThem() throws InterruptedException {
    try (EntenteServer server = server(Level.DEBUG)) {
      Asking ask = new Asking(server);
      ask.post(
          "/entente/sparql",
          "application/sparql-query",
          "ASK {}",
          "Authorization",
          "Basic " + SECRET);
      JsonObject line = next();
      assertEquals("ASK {}", line.get("query").getAsString());
      assertFalse(line.toString().contains(SECRET));
      ask.get("/search?q=nato");
      assertEquals("q=nato", next().get("query").getAsString());
    }
  }

  @Test
  void otherwiseOnlyFailuresAreTold() throws InterruptedException {
    try (EntenteServer server = server(Level.ERROR)) {
      Asking ask = new Asking(server);
      ask.query("ASK {}");
      ask.query("nonsense");
      ask.get("/nowhere");
      ask.get("/entente/sparql?timeout=0.001&query=" + Asking.encoded(ENDLESS));
      JsonObject line = next();
      assertEquals(503, line.get("status").getAsInt());
      assertTrue(lines.isEmpty());
    }
  }

  private static final String ENDLESS =
      "SELECT (REGEX('" + "a".repeat(60) + "!', '(a*)(a*)(a*)(a*)(a*)(a*)(a*)b') AS ?x) {}";

  @Test
  void whoPutsALineBreakIntoAPathMakesNoLine() throws InterruptedException, IOException {
    try (EntenteServer server = server(Level.INFO)) {
      new Asking(server).get("/id/%0A%7B%22status%22:200%7D");
      assertFalse(next().get("path").getAsString().contains("\n"));
      raw(server, "NONSENSE\r\n\r\n");
      assertEquals(400, next().get("status").getAsInt());
      assertTrue(lines.isEmpty());
    }
  }

  private static void raw(EntenteServer server, String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      assertTrue(socket.getInputStream().readAllBytes().length > 0);
    }
  }
}
