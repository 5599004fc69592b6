package org.entente.serve.page.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.review.Harbour;
import org.entente.link.federation.Federation;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody decides but a person at a page of this server; what is decided reaches files and graph.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewAttacksTest {
  private static final String PATH = "/review/" + Harbour.ID;

  private final ReviewedData data = new ReviewedData();
  private final EntenteServer server =
      EntenteServer.start(
          Settings.usual().withPort(0), data.store(), Federation.offline(), data.desk());
  private final Asking ask = new Asking(server);

  @AfterAll
  void stop() {
    server.close();
    data.close();
  }

  @BeforeEach
  void begin() {
    data.reset();
  }

  /** A page as a browser holds it: its cookie, and the hidden fields of its form. */
  private record Opened(String cookie, String token, String claim) {
    String form(String rest) {
      return "token=" + token + "&claim=" + claim + "&" + rest;
    }
  }

  private Opened open() {
    HttpResponse<String> page = ask.get(PATH);
    assertEquals(200, page.statusCode(), page.body());
    return new Opened(
        Asking.header(page, "Set-Cookie").replaceFirst(";.*", ""),
        hidden(page.body(), "token"),
        hidden(page.body(), "claim"));
  }

  private static String hidden(String page, String name) {
    Matcher field =
        Pattern.compile("type=\"hidden\" name=\"" + name + "\" value=\"(\\w+)\"").matcher(page);
    assertTrue(field.find(), page);
    return field.group(1);
  }

  private HttpResponse<String> post(Opened page, String form, String... headers) {
    return ask.post(PATH, Asking.FORM, page.form(form), headers);
  }

  private HttpResponse<String> postFromHere(Opened page, String form) {
    return post(page, form, "Origin", server.address(), "Cookie", page.cookie());
  }

  @Test
  void aDecisionIsMadeAndLeadsOn() throws IOException {
    Opened page = open();
    HttpResponse<String> answer = postFromHere(page, "decision=accept&note=seen+there");
    assertEquals(303, answer.statusCode(), answer.body());
    assertTrue(Asking.header(answer, "Location").startsWith(PATH + "?claim="));
    assertTrue(data.decided().contains("\taccept\t\t\tKim\t2026-11-26\tseen there\n"));
    assertEquals(4, Files.readString(data.claims()).split("Status: candidate", -1).length - 1);
    assertEquals("yes\n", isPartner());
  }

  private String isPartner() {
    String csv =
        ask.csv(
            "PREFIX ent: <https://w3id.org/entente/ontology#> PREFIX id: <https://w3id.org/entente/id/> "
                + "SELECT ?x { VALUES ?x { 'yes' } id:estonia ent:partnerOf id:japan }");
    return csv.replaceFirst("x\n", "");
  }

  @Test
  void theGraphFollowsEveryDecision() {
    assertEquals("", isPartner());
    Opened page = open();
    postFromHere(page, "decision=accept");
    assertEquals("yes\n", isPartner());
    postFromHere(page, "reason=not-said");
    assertEquals("", isPartner());
    assertTrue(data.decided().contains("\treject\tnot-said\t"));
    postFromHere(page, "decision=unsure");
    assertEquals("", isPartner());
    postFromHere(
        page,
        "decision=edit&edited="
            + Asking.encoded(
                "kind: partnerOf\nslots: {subject: Estonia, object: [Japan, Norway]}"));
    assertEquals("yes\n", isPartner());
    assertTrue(data.decided().contains("object: [japan, norway]"), data.decided());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "http://127.0.0.1:1",
        "https://127.0.0.1:PORT",
        "http://localhost:PORT",
        ""
      })
  void whatComesFromAnotherPageIsRefused(String origin) {
    Opened page = open();
    String from = origin.replace("PORT", String.valueOf(server.port()));
    HttpResponse<String> answer =
        from.isEmpty()
            ? post(page, "decision=accept", "Cookie", page.cookie())
            : post(page, "decision=accept", "Cookie", page.cookie(), "Origin", from);
    thenNothingIsDecided(answer, 403);
  }

  @Test
  void aWrongTokenIsRefused() {
    Opened page = open();
    Opened guessed = new Opened(page.cookie(), "0".repeat(64), page.claim());
    thenNothingIsDecided(postFromHere(guessed, "decision=accept"), 403);
    Opened stale = new Opened(page.cookie().replaceFirst(".$", "x"), page.token(), page.claim());
    thenNothingIsDecided(postFromHere(stale, "decision=accept"), 403);
    thenNothingIsDecided(post(page, "decision=accept", "Origin", server.address()), 403);
    thenNothingIsDecided(
        ask.post(
            PATH,
            Asking.FORM,
            "decision=accept",
            "Origin",
            server.address(),
            "Cookie",
            page.cookie()),
        403);
  }

  @Test
  void whatABrowserCallsCrossSiteIsRefused() {
    Opened page = open();
    thenNothingIsDecided(
        post(
            page,
            "decision=accept",
            "Origin",
            server.address(),
            "Cookie",
            page.cookie(),
            "Sec-Fetch-Site",
            "same-site"),
        403);
  }

  @Test
  void readingNeverWrites() {
    Opened page = open();
    for (String path :
        new String[] {
          "/review",
          PATH,
          PATH + "?" + page.form("decision=accept"),
          PATH + "?claim=" + page.claim()
        }) {
      assertEquals(
          200,
          ask.get(path, "Cookie", page.cookie(), "Origin", server.address()).statusCode(),
          path);
    }
    assertEquals("", data.decided());
    for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
      HttpResponse<String> answer =
          ask.method(
              method,
              PATH + "?" + page.form("decision=accept"),
              "Cookie",
              page.cookie(),
              "Origin",
              server.address());
      thenNothingIsDecided(answer, 405);
    }
    thenNothingIsDecided(ask.post("/review", Asking.FORM, page.form("decision=accept")), 405);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decision=burn | is no decision",
        "reason=because | is no reason",
        "x=1 | is no decision",
        "decision=edit&edited=kind%3A+alyOf | unknown kind",
        "decision=edit&edited=%3Cscript%3Ex | should be a mapping",
        "decision=accept&note=a%09b | take line breaks and tabs out",
        "decision=edit&edited=kind%3A+partnerOf%0Aslots%3A+%7Bsubject%3A+Japan%2C+object%3A+Japan%7D | own partner"
      })
  void whatCannotBeDecidedIsToldOnThePage(String form, String problem) {
    HttpResponse<String> answer =
        post(
            open(),
            form,
            "Origin",
            server.address(),
            "Cookie",
            open().cookie(),
            "Accept",
            "text/html");
    thenNothingIsDecided(answer, 400);
    assertTrue(answer.body().contains(problem), answer.body());
    assertTrue(answer.body().contains("role=\"alert\""), answer.body());
    assertFalse(answer.body().contains("<script>x"), answer.body());
  }

  @Test
  void whatTheFileNoLongerStatesIsTold() throws IOException {
    Opened page = open();
    Files.writeString(data.claims(), Harbour.claims().replace("2025-05", "2024"));
    thenNothingIsDecided(postFromHere(page, "decision=accept"), 404);
    assertEquals(404, ask.get(PATH + "?claim=" + page.claim()).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/review/nothing", "/review/..%2Fdecisions", "/review/%2Fetc%2Fpasswd"})
  void onlyClaimFilesAreOpened(String path) {
    int status = ask.get(path).statusCode();
    assertTrue(status == 404 || status == 400, path + " " + status);
  }

  @Test
  void aBrokenClaimFileIsToldAndTheOthersAreListed() throws IOException {
    java.nio.file.Path broken = data.claims().resolveSibling("broken.yaml");
    Files.writeString(broken, "format: 1\n<script>: no\n");
    try {
      HttpResponse<String> page = ask.get("/review", "Accept", "text/html");
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("A day at the harbour"), page.body());
      assertTrue(page.body().contains("unknown key"), page.body());
      assertFalse(page.body().contains("<script>:"), page.body());
    } finally {
      Files.delete(broken);
    }
  }

  @Test
  void whoCannotWriteChangesNothing() throws IOException {
    Opened page = open();
    // A folder where the file should be cannot be replaced by it, whoever runs this.
    Files.createDirectories(data.decisions().resolve("x"));
    try {
      HttpResponse<String> answer = postFromHere(page, "decision=accept");
      assertTrue(answer.statusCode() >= 400, answer.body());
      assertEquals("", isPartner());
    } finally {
      Files.delete(data.decisions().resolve("x"));
      Files.delete(data.decisions());
    }
  }

  @Test
  void aDecisionDoesNotUndoWhatAnEditorPut() {
    Opened page = open();
    String better = Harbour.claims().replace("confidence: 0.8", "confidence: 0.5");
    data.put(better);
    HttpResponse<String> answer = postFromHere(page, "decision=accept");
    thenNothingIsDecided(answer, 422);
    assertTrue(answer.body().contains("another version of it is loaded"), answer.body());
    assertTrue(answer.body().contains("PUT to /document/" + Harbour.ID), answer.body());
    assertTrue(data.holds(better));
  }

  @Test
  void aDecisionDoesNotBringBackWhatAnEditorDropped() {
    Opened page = open();
    data.corpus().drop(Harbour.ID);
    HttpResponse<String> answer = postFromHere(page, "decision=accept");
    thenNothingIsDecided(answer, 422);
    assertTrue(answer.body().contains("the document is not loaded"), answer.body());
    assertEquals(List.of(), data.corpus().documents());
  }

  @Test
  void whatAnEditorPutIsDecidedOnOnceTheFileSaysIt() throws IOException {
    String better = Harbour.claims().replace("confidence: 0.8", "confidence: 0.5");
    data.put(better);
    Files.writeString(data.claims(), better);
    assertEquals(303, postFromHere(open(), "decision=accept").statusCode());
    assertEquals("yes\n", isPartner());
    assertTrue(Files.readString(data.claims()).contains("confidence: 0.5"));
  }

  private void thenNothingIsDecided(HttpResponse<String> answer, int status) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals("", data.decided());
    assertEquals("", isPartner());
  }
}
