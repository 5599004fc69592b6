package org.entente.serve.page.ask;

import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.graph.Corpora;
import org.entente.graph.Question;
import org.entente.graph.QuestionStore;
import org.entente.graph.Questions;
import org.entente.graph.Store;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Home, search, comparison and conflicts tell what several questions answer, without any script.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewPagesTest {
  private final Store store = QuestionStore.loaded();
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  private final Asking ask = new Asking(server);

  @Test
  void comparesTwoActorsWithWhatTheyShare() {
    String page = get("/compare?actor=ROK&other=Japan", 200);
    for (String shared : List.of("2024 NATO summit in Washington", "IP4")) {
      assertTrue(page.contains(shared), shared);
    }
    assertTrue(page.contains("<th scope=\"col\">told in</th>"), page);
    assertTrue(page.contains("/ask/memberships-of?actor=japan"), page);
    String summits = page.substring(page.indexOf("<th scope=\"row\">summits</th>"));
    assertTrue(
        summits.contains("<a href=\"/ask/summits-attended?actor=south-korea\">3</a>"), summits);
    for (String sort : List.of("meetings", "arms, aid and goods received", "arms supplied")) {
      assertTrue(page.contains("<th scope=\"row\">" + sort + "</th>"), sort);
    }
    assertTrue(page.contains("South Korea and Japan. Entente, data version"), page);
    String unknown = get("/compare?actor=Iran&other=Latvia", 400);
    assertTrue(unknown.contains("class=\"problem\""), unknown);
  }

  @Test
  void twoShareNoMoreThanEachHas() {
    String page = get("/compare?actor=russia&other=north-korea", 200);
    Matcher row = Pattern.compile("<tr><th scope=\"row\">.*?</tr>").matcher(page);
    int rows = 0;
    for (; row.find(); rows++) {
      List<Integer> counts =
          Pattern.compile(">(\\d+)</a>")
              .matcher(row.group())
              .results()
              .map(it -> Integer.valueOf(it.group(1)))
              .toList();
      if (counts.size() == 3) {
        assertTrue(counts.get(1) <= Math.min(counts.get(0), counts.get(2)), row.group());
      }
    }
    assertEquals(7, rows);
  }

  @Test
  void aNameSuggestsOnlyQuestionsThatFindSomething() {
    String page = get("/search?q=Kang", 200);
    assertTrue(page.contains("/ask/represented-by?person="), page);
    assertFalse(page.contains("Who supplies arms to"), page);
  }

  @Test
  void conflictsShowEverySide() {
    String page = get("/conflicts", 200);
    assertTrue(page.contains("Madrid NATO summit"));
    assertTrue(page.contains("NATO Heads of State Summit"));
    String sides = page.substring(page.indexOf("<div class=\"facing\">"));
    String first = sides.substring(0, sides.indexOf("</section>"));
    assertTrue(first.split("<article class=\"side\">", -1).length > 2, first);
    assertFalse(first.contains("<td"), first);
    for (String side : first.split("</article>", -1)) {
      boolean told = side.contains("Belief 0.") && side.contains("?claim=");
      assertTrue(told || !side.contains("<article"), side);
    }
  }

  @Test
  void ofEverySortOfConflictItIsToldWhetherThereIsAny() {
    String page = get("/conflicts", 200);
    int contradicted = page.indexOf("<h2 id=\"contradiction\">");
    int dated = page.indexOf("<h2 id=\"difference\">");
    int named = page.indexOf("<h2 id=\"name\">");
    assertTrue(contradicted > 0 && contradicted < dated && dated < named, page);
    assertTrue(page.substring(contradicted, dated).contains("No document denies what another"));
    assertTrue(page.contains("/ask/differing-figures\""), page);
    assertFalse(page.contains("/ask/differing-dates-or-names\""), "what stands above already");
  }

  @Test
  void aPlanIsNoConflictWithWhatCameOfIt() {
    String page = get("/ask/conflicts", 200);
    assertFalse(page.contains("has a mission to NATO: since"), page);
  }

  @Test
  void homeCountsWhatIsThere() {
    String page = get("/", 200);
    assertTrue(page.contains("<b>5</b> <a href=\"/ask/documents\">documents</a>"), page);
    assertEquals(1, page.split("type=\"search\"", -1).length - 1);
    for (Question question : new Questions(Corpora.ontology().questions()).all()) {
      assertTrue(page.contains("\"/ask/" + question.name() + "\""), question.name());
    }
  }

  @Test
  void homeDescribesTheDataForSearchEngines() {
    String page = get("/", 200);
    JsonObject json =
        JsonParser.parseString(
                page.replaceFirst(
                    "(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1"))
            .getAsJsonObject();
    assertEquals("Dataset", json.get("@type").getAsString());
    assertEquals(String.valueOf(store.version()), json.get("version").getAsString());
    LocalDate.parse(json.get("dateModified").getAsString());
    for (String wanted : List.of("name", "description", "url", "license", "keywords")) {
      assertTrue(json.has(wanted), wanted);
    }
    for (JsonElement file : json.getAsJsonArray("distribution")) {
      JsonObject download = file.getAsJsonObject();
      HttpResponse<String> sent = ask.get(download.get("contentUrl").getAsString());
      assertEquals(200, sent.statusCode());
      String type = header(sent, "Content-Type");
      assertTrue(type.startsWith(download.get("encodingFormat").getAsString()), type);
    }
  }

  @Test
  void countsOnlyWhatDocumentsSay() {
    String counted =
        ask.csv(
            "PREFIX ent: <https://w3id.org/entente/ontology#>"
                + " PREFIX graph: <https://w3id.org/entente/graph/>"
                + " SELECT (COUNT(DISTINCT ?c) AS ?n) { GRAPH ?g { ?c a ent:Claim }"
                + " FILTER (?g NOT IN (graph:candidates, graph:inferred)) }");
    int all = Integer.parseInt(counted.lines().toList().get(1));
    assertTrue(get("/", 200).contains("<b>%,d</b> claims".formatted(all)), all + " claims");
  }

  @Test
  void findsPageByPage() {
    String first = get("/search?q=s", 200);
    int total = Integer.parseInt(first.replaceFirst("(?s).*?(\\d+) found for.*", "$1"));
    assertTrue(total > 100, total + " found");
    assertTrue(first.contains("/search?q=s&amp;page=2"), first);
    String last = get("/search?q=s&page=" + (total + 49) / 50, 200);
    long hits = last.substring(last.indexOf("class=\"plain hits\"")).split("<li>", -1).length - 1L;
    assertTrue(hits >= total - 50 * ((total - 1) / 50), hits + " on the last page");
  }

  private String get(String path, int status) {
    HttpResponse<String> answer = ask.get(path, "Accept", "text/html");
    assertEquals(status, answer.statusCode(), path + ": " + answer.body());
    return answer.body();
  }

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }
}
