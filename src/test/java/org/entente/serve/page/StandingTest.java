package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.graph.Store;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Nobody can take an inferred fact for one that a document states, or the other way round: the
 * letter says that Estonia and Poland are members of NATO, and from this it follows that they are
 * allies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingTest {
  private final Store store = Letter.loaded();
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  private final Asking ask = new Asking(server);

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void whatFollowsIsInferred() {
    String ally = row(page(""), "Poland");
    assertTrue(ally.startsWith("<li class=\"inferred\">"), ally);
    assertTrue(ally.contains(">inferred</a>"), ally);
    assertTrue(ally.contains(">why?</a>"), ally);
    assertTrue(ally.contains("since 2004-03"), ally);
    assertFalse(ally.contains("stated"), ally);
  }

  @Test
  void whatADocumentSaysIsStatedAndLeadsToItsSource() {
    String member = row(page(""), "NATO");
    assertTrue(member.startsWith("<li class=\"stated\">"), member);
    assertTrue(member.contains("stated in 1 document"), member);
    assertTrue(member.contains("href=\"#s1\""), member);
    assertFalse(member.contains("inferred"), member);
  }

  @Test
  void eachSortCanBeShownAlone() {
    String stated = page("?show=stated");
    assertFalse(stated.contains("<li class=\"inferred\">"), stated);
    assertTrue(stated.contains("<li class=\"stated\">"), stated);
    String inferred = page("?show=inferred");
    assertTrue(inferred.contains("<li class=\"inferred\">"), inferred);
    assertFalse(inferred.contains("<li class=\"stated\">"), inferred);
  }

  @Test
  void anInferredClaimNamesItsRuleAndWhatItBeginsWith() {
    String page = ask.get(inferred()).body();
    assertTrue(page.contains("href=\"/rule/ally-through-alliance\""), page);
    assertTrue(page.contains("Estonia member of NATO"), page);
    assertTrue(page.contains("The sentences it rests on"), page);
    assertTrue(page.contains("href=\"/document/" + Letter.ID + "?claim="), page);
    assertEquals(200, ask.get("/rule/ally-through-alliance.html").statusCode());
  }

  @Test
  void anInferredFactLeadsToItsProofFromEverywhere() {
    String proof = "href=\"/explain?s=id:estonia&amp;p=ent:allyOf&amp;o=id:poland\"";
    String ally = row(page(""), "Poland");
    assertTrue(ally.contains(proof), ally);
    String claim = ally.replaceAll("(?s).*href=\"(/claim/[^\"]+)\".*", "$1");
    assertTrue(ask.get(claim + ".html").body().contains(proof));
    String answer = ask.get("/ask/ties-of?actor=estonia", "Accept", "text/html").body();
    assertTrue(answer.contains("<span class=\"badge inferred\">inferred</span>"), answer);
    assertTrue(answer.contains(proof), answer);
    assertFalse(row(page(""), "NATO").contains("/explain"), "what is stated needs no proof");
  }

  @Test
  void aClaimTellsHowItsBeliefIsReckoned() {
    String stated = ask.get(first("/claim/")).body();
    assertTrue(stated.contains("0.20 (reliability E) ×"), stated);
    String inferred = ask.get(inferred()).body();
    assertTrue(inferred.contains("weakest premise of the strongest proof"), inferred);
    assertTrue(inferred.contains("0.20 (reliability E) ×"), inferred);
  }

  @Test
  void everyCitationTellsWhatItIsOf() {
    String edition = " Entente, data version " + store.version() + ". ";
    String inferred = ask.get(inferred()).body();
    assertTrue(inferred.contains("Estonia ally of Poland (inferred)." + edition), inferred);
    assertTrue(page("").contains("Estonia." + edition), page(""));
    String passage = ask.get(first("/passage/")).body();
    assertTrue(passage.contains(", as read in Entente"), passage);
  }

  private String inferred() {
    return row(page(""), "Poland").replaceAll("(?s).*href=\"(/claim/[^\"]+)\".*", "$1") + ".html";
  }

  /** The address of the first claim or passage of the letter's page. */
  private String first(String path) {
    String page = ask.get("/document/" + Letter.ID + ".html").body();
    int start = page.indexOf("\"" + path);
    assertTrue(start > 0, "no page under " + path);
    return page.substring(start + 1, page.indexOf('"', start + 1)) + ".html";
  }

  private String page(String query) {
    return ask.get("/id/estonia.html" + query).body();
  }

  /** The first row that leads to something. */
  private static String row(String page, String to) {
    int name = page.indexOf("<bdi>" + to + "</bdi>", page.indexOf("<ul class=\"facts\">"));
    int start = page.lastIndexOf("<li ", name);
    return page.substring(start, page.indexOf("</li>", name));
  }
}
