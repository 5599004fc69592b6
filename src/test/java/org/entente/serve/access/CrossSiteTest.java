package org.entente.serve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.serve.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of strangers get nothing and change nothing, whatever password a browser sends along. */
class CrossSiteTest {
  private static final Path TABLES = Path.of("src", "test", "resources", "access");

  @TempDir Path folder;

  private static List<String> table(String name) throws IOException {
    return Files.readAllLines(TABLES.resolve(name)).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static String[] headers(String row, String own) {
    String told = row.replace("OWN", own).replace("HOST", own.replaceFirst("http://", ""));
    return told.isEmpty() ? new String[0] : told.split("\\|");
  }

  @Test
  void changesComeFromProgramsAndOwnPagesOnly() throws IOException {
    try (SmallCorpus small = new SmallCorpus(folder)) {
      for (String line : table("origins.tsv")) {
        String[] row = line.split("\t", -1);
        String[] headers = headers(row[1], small.server.address());
        Wire.Answer answer = small.update("INSERT DATA { <http://e/a> <http://e/b> 1 }", headers);
        assertEquals(Integer.parseInt(row[0]), answer.status(), line + answer);
        boolean isWritten = small.ask("<http://e/a> ?p ?o");
        assertEquals(answer.status() == 204, isWritten, line);
        small.update("DELETE WHERE { <http://e/a> ?p ?o }");
      }
    }
  }

  @Test
  void aFormOfAnotherPageWritesNothing() {
    try (SmallCorpus small = new SmallCorpus(folder)) {
      for (String type :
          List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")) {
        Wire.Answer answer =
            small.wire.post(
                "/entente/update",
                type,
                "update=INSERT+DATA+%7B+%3Chttp://e/a%3E+%3Chttp://e/b%3E+1+%7D",
                SmallCorpus.EDITOR,
                "Origin: https://evil.example");
        assertEquals(403, answer.status(), type);
      }
      assertFalse(small.ask("<http://e/a> ?p ?o"));
    }
  }

  @Test
  void noOtherOriginMayAskToWrite() {
    try (SmallCorpus small = new SmallCorpus(folder)) {
      Wire.Answer preflight =
          small.wire.send(
              "OPTIONS",
              "/entente/update",
              "",
              "",
              "Origin: https://evil.example",
              "Access-Control-Request-Method: PUT",
              "Access-Control-Request-Headers: authorization");
      assertEquals(204, preflight.status());
      assertFalse(preflight.head().contains("Access-Control"), preflight.head());
      assertTrue(preflight.header("Allow").orElseThrow().contains("PUT"), preflight.head());
    }
  }

  @Test
  void behindAProxyOnlyWhatCameByItsNameAndTlsIsAnswered() throws IOException {
    Proxy proxy = new Proxy("https://graph.example.org", "127.0.0.1");
    try (SmallCorpus small =
        new SmallCorpus(folder, it -> it.withAccess(it.access().behind(proxy)))) {
      for (String line : table("proxied.tsv")) {
        String[] row = line.split("\t", -1);
        Wire.Answer answer = small.wire.get("/entente/sparql?query=ASK%7B%7D", headers(row[1], ""));
        assertEquals(Integer.parseInt(row[0]), answer.status(), line + answer);
      }
    }
  }

  @Test
  void aProxyElsewhereIsNotThisMachine() {
    Proxy proxy = new Proxy("https://graph.example.org", "192.0.2.1");
    try (SmallCorpus small =
        new SmallCorpus(folder, it -> it.withAccess(it.access().behind(proxy)))) {
      assertEquals(
          403, small.wire.get("/", "Host: graph.example.org", "X-Forwarded-Proto: https").status());
    }
  }

  @Test
  void passwordsDoNotCrossANetworkInTheClear() {
    Path users = folder.resolve("users");
    Settings open = Settings.usual().withHost("0.0.0.0");
    Access written = Access.USUAL.withUsers(users).updated();
    assertThrows(IllegalArgumentException.class, () -> open.withAccess(written));
    open.withAccess(written.behind(new Proxy("https://graph.example.org", "10.0.0.1")));
    assertThrows(IllegalArgumentException.class, Access.USUAL::updated);
    assertThrows(IllegalArgumentException.class, Access.USUAL::readByUsers);
    for (String name : List.of("http://graph.example.org", "graph.example.org", "https://a/b")) {
      assertThrows(IllegalArgumentException.class, () -> new Proxy(name, "127.0.0.1"), name);
    }
    assertThrows(
        IllegalArgumentException.class, () -> new Proxy("https://graph.example.org", "proxy"));
  }
}
