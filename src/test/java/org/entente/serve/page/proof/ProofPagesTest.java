package org.entente.serve.page.proof;

import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs are pages for people and files for programs, and answers lead to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofPagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String ALLIES = "?s=Norway&p=allyOf&o=Estonia";

  private final Store store = Corpora.loaded();
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  private final Asking ask = new Asking(server);

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, text/html",
    "'text/html,application/xhtml+xml,*/*;q=0.8', text/html",
    "'text/turtle,text/html;q=0.5', text/turtle",
    "*/*, application/json",
    "application/json, application/json",
    "text/plain, text/plain",
    "text/turtle, text/turtle"
  })
  void theFormIsTheOneThatIsLikedBest(String accept, String type) {
    for (String path : new String[] {"/explain", "/why-not"}) {
      HttpResponse<String> answer = ask.get(path + ALLIES, "Accept", accept);
      assertEquals(200, answer.statusCode());
      assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
      assertTrue(header(answer, "Vary").contains("Accept"), path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/explain", "/why-not", "/id/nato", "/ask/ties-of", "/compare", "/"})
  void aPageCanBeAskedForByName(String path) {
    HttpResponse<String> answer = ask.get(path + "?format=html", "Accept", "*/*");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(header(answer, "Content-Type").startsWith("text/html"), path);
    assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent(), path);
  }

  @Test
  void withoutAFactThereIsAFormAlone() {
    String page = page("/explain", 200);
    assertTrue(page.contains("name=\"s\""), page);
    assertTrue(page.contains("data-suggest=\"/suggest\""), page);
    assertTrue(page.contains("<option value=\"partner of\">"), page);
    assertTrue(page.contains("formaction=\"/why-not\""), page);
    assertFalse(page.contains("class=\"step"), page);
  }

  @Test
  void aProofTellsRuleDaysBeliefAndPlace() {
    String page = page("/explain" + ALLIES, 200);
    assertTrue(page.contains("because both are members of NATO, an alliance"), page);
    assertTrue(page.contains("href=\"/rule/ally-through-alliance\""), page);
    assertTrue(page.contains("Holds at a time that no passage tells. Belief 0.64"), page);
    assertTrue(page.contains("the weakest premise of 1.00, 0.64, 1.00, 0.64, 1.00 = 0.64"), page);
    assertTrue(page.contains("× 1.00 (confidence) = 0.64"), page);
    assertTrue(page.contains("paragraph 15, characters 2422–2594"), page);
    assertTrue(page.contains("href=\"/document/euractiv-2022-11?claim="), page);
    assertTrue(page.contains("The text is not on this machine. Who holds it starts"), page);
    assertTrue(page.contains("value=\"Norway\""), page);
  }

  @Test
  void proofsTellTheSameDatesAsAnswers() {
    String page = page("/explain?s=South+Korea&p=partnerOf&o=NATO", 200);
    String told = "Holds since 2012, by the passages that date it.";
    assertTrue(page.contains("<p class=\"lead\"> " + told), page);
    assertFalse(page.contains("<p class=\"lead\"> Holds always"), page);
    String first = page.substring(page.indexOf("<ul class=\"whys leaves\">"));
    assertTrue(first.indexOf("4677–4924") < first.indexOf("</li>"), "what dates it comes first");
    String answer =
        page("/ask/partners-of?actor=south-korea", 200).replaceAll(" data-column=\"[^\"]*\"", "");
    String stated = "<span class=\"badge stated\">stated</span></td><td class=\"brief\">";
    assertTrue(answer.contains(stated + "<bdi>2012</bdi>"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/explain?s=Australia&p=partnerOf&o=NATO",
        "/explain?s=South+Korea&p=hasMissionTo&o=NATO&as-of=2022-12-30",
        "/why-not?s=Finland&p=partnerOf&o=NATO",
        "/ontology",
        "/rule/ally-through-alliance",
        "/graph/about",
        "/question/ties-of",
        "/sparql?query=SELECT+*+%7B+%3Fs+ent%3AallyOf+%3Fo+%7D"
      })
  void everyAnswerSaysHowToCiteIt(String path) {
    String page = page(path, 200);
    assertTrue(page.contains("<details class=\"cite\">"), page);
    String plain = page.replaceFirst("(?s).*Cite as: <bdi>(.*?)</bdi>.*", "$1");
    assertTrue(plain.contains(" Entente, data version "), plain);
    assertTrue(plain.contains("https://w3id.org/entente" + path.replaceFirst("[?].*", "")), plain);
    assertTrue(page.contains("@misc{entente-"), page);
  }

  @Test
  void whatIsMissingIsToldForEachRule() {
    String page = page("/why-not?s=Finland&p=partnerOf&o=NATO", 200);
    assertTrue(page.contains("One premise is missing."), page);
    assertTrue(page.contains("Finland belongs to IP4, a group that is a partner of NATO"), page);
    assertTrue(page.contains("href=\"/rule/partner-through-group\""), page);
    assertTrue(
        page.contains("href=\"/why-not?s=id:finland&amp;p=ent:memberOf&amp;o=id:ip4\""), page);
  }

  @Test
  void whatIsPlannedOrDeniedIsToldToo() {
    String page = page("/why-not?s=south-korea&p=hasMissionTo&o=nato&as-of=2022-04-30", 200);
    assertTrue(page.contains("<span class=\"badge warn\">planned</span>"), page);
    assertTrue(page.contains("<span class=\"badge warn\">denied</span>"), page);
    assertTrue(page.contains("As of 2022-04-30"), page);
  }

  @Test
  void whatHoldsIsToldWithThePassagesThatDoNotPutItAsSo() {
    String page = page("/explain?s=south-korea&p=hasMissionTo&o=nato", 200);
    assertTrue(page.contains("<a href=\"#others\">Not every passage puts it as so.</a>"), page);
    String others = page.substring(page.indexOf("<h2 id=\"others\">"));
    assertTrue(others.contains(">denied</span>") && others.contains(">planned</span>"), others);
    String agreed = page("/explain?s=Australia&p=partnerOf&o=NATO", 200);
    assertFalse(agreed.contains("id=\"others\""), agreed);
  }

  @Test
  void aDayBeforeAllDatesIsTold() {
    String address = "/explain?s=South+Korea&p=partnerOf&o=NATO&as-of=";
    String early = "By the passages that date it, it did not hold yet on 1990-01-01.";
    assertTrue(page(address + "1990-01-01", 200).contains(early));
    assertFalse(page(address + "2013-01-01", 200).contains("did not hold yet"));
  }

  @Test
  void oneLeadsToTheOther() {
    assertTrue(page("/explain?s=Finland&p=partnerOf&o=NATO", 200).contains("href=\"/why-not?s="));
    assertTrue(page("/why-not" + ALLIES, 200).contains("It does hold. <a href=\"/explain?s="));
  }

  @Test
  void aDayStaysInEveryLink() {
    String page = page("/explain" + ALLIES + "&as-of=2023-01-01", 200);
    assertTrue(page.contains("o=id:nato&amp;as-of=2023-01-01\""), page);
    assertTrue(page.contains("value=\"2023-01-01\""), page);
    assertTrue(
        page("/explain" + ALLIES + "&as-of=", 200).contains("class=\"step"), "an empty field");
  }

  @Test
  void aMissShowsTheFormWithTheNearestNames() {
    String page = page("/explain?s=Natoo&p=partnrOf&o=South+Korea", 404);
    assertTrue(page.contains("href=\"/explain?s=NATO&amp;p=partnrOf&amp;o=South+Korea\""), page);
    assertTrue(page.contains("o=South+Korea\"><bdi>partner of</bdi>"), page);
    assertTrue(page.contains("value=\"Natoo\""), page);
  }

  @ParameterizedTest
  @CsvSource({
    "?s=Japan&p=partnerOf, needs the parameter o=",
    "?s=Japan&p=partnerOf&o=NATO&as-of=2022-13-01, is no day of the calendar",
    "?s=Japan&p=partnerOf&o=NATO&limit=0, limit=0 is no whole number"
  })
  void whatCannotBeReadIsAskedForAgain(String query, String problem) {
    String page = page("/explain" + query, 400);
    assertTrue(page.contains(problem), page);
    assertTrue(page.contains("value=\"Japan\""), page);
  }

  @Test
  void inferredRowsOfTheEditorLeadToProofs() {
    String page = rows("SELECT ?s ?o { ?s ent:allyOf ?o }");
    assertTrue(page.contains("<span class=\"badge inferred\">inferred</span>"), page);
    assertTrue(page.contains("p=ent:allyOf&amp;o="), page);
    assertTrue(page.contains("paragraph 15"), page);
  }

  @Test
  void theEditorTellsWhyForTheFirstHundredRows() {
    String page =
        rows(
            "SELECT ?s ?o { ?s"
                + " ent:coversTopic|ent:cooperatesOn|ent:memberOf|ent:signatory|ent:attendee ?o }");
    assertTrue(page.contains("the first 100 with the passages"), page);
    assertEquals(100, page.split("<ol class=\"whys\">", -1).length - 1);
  }

  @Test
  void ofGroupsAndClaimsTheEditorTellsWhatItCan() {
    assertFalse(rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").contains("class=\"whys\""));
    String cited =
        rows("SELECT ?c { GRAPH graph:inferred { ?c ent:byRule rule:ally-through-alliance } }");
    assertTrue(cited.contains("class=\"proof\""), cited);
  }

  private String rows(String query) {
    return page("/sparql?query=" + encoded(query), 200);
  }

  private String page(String path, int status) {
    HttpResponse<String> answer = ask.get(path, "Accept", BROWSER);
    assertEquals(status, answer.statusCode(), path + ": " + answer.body());
    return answer.body();
  }
}
