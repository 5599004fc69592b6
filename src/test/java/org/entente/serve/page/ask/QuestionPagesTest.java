package org.entente.serve.page.ask;

import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question answers on a page and as a file, without any script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionPagesTest {
  private static final Pattern RAW =
      Pattern.compile(
          "\\b(?:ent|skos|rdf|rdfs|id|topic|rule):\\w|\\b[a-z]{3,}(?:Of|With|By|To|On|In)\\b");

  private final Store store = QuestionStore.loaded();
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  private final Asking ask = new Asking(server);

  List<String> names() {
    return new Questions(Corpora.ontology().questions())
        .all().stream().map(Question::name).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void showsAsManyRowsAsItsFiles(String name) {
    String page = get("/ask/" + name, 200);
    String csv = get("/ask/" + name + "?format=csv", 200);
    String json = get("/ask/" + name + "?format=json", 200);
    int total = JsonParser.parseString(json).getAsJsonObject().get("total").getAsInt();
    long rows = page.lines().filter(line -> line.startsWith("<tr><td")).count();
    assertEquals(Math.min(total, Result.ROWS), rows, name);
    assertTrue(csv.lines().count() > total, csv);
    assertTrue(page.contains(rows == 1 ? "One row" : total + " rows"), name);
  }

  /** From every row it is a click to the passages, to a proof or to the thing and its sources. */
  @ParameterizedTest
  @MethodSource("names")
  void everyRowLeadsOn(String name) {
    String page = get("/ask/" + name, 200);
    List<String> rows = page.lines().filter(line -> line.startsWith("<tr><td")).toList();
    boolean nobodysClaim = page.contains("No document states these rows");
    assertEquals(Set.of("slice-origins").contains(name), nobodysClaim, name);
    for (String row : nobodysClaim ? List.<String>of() : rows) {
      String why = whys(page, row);
      assertTrue(why.contains("<summary>") || why.contains("<a "), name + ": " + row);
    }
  }

  /** What stands in the last cell of a row, as far as the next row. */
  private static String whys(String page, String row) {
    String from = page.substring(page.indexOf(row));
    return from.substring(from.indexOf("<td class=\"why\">"), from.indexOf("</td></tr>"));
  }

  /** "partnerOf", "ent:partnerOf" and "skos:altLabel" are no words. */
  @ParameterizedTest
  @MethodSource("names")
  void showsNoRawNames(String name) {
    String page = get("/ask/" + name, 200);
    Matcher cells = Pattern.compile("<td[^>]*>(?:<a [^>]*>)?<bdi>([^<]*)</bdi>").matcher(page);
    Matcher says = Pattern.compile("<span class=\"fact\"><bdi>([^<]*)</bdi>").matcher(page);
    Stream.of(cells, says)
        .flatMap(Matcher::results)
        .map(found -> found.group(1))
        .forEach(shown -> assertFalse(RAW.matcher(shown).find(), name + ": " + shown));
  }

  @Test
  void passagesThatDateARowComeFirst() {
    String json = get("/ask/partners-of?actor=south-korea&format=json", 200);
    JsonObject answer = JsonParser.parseString(json).getAsJsonObject();
    JsonObject row =
        StreamSupport.stream(answer.getAsJsonArray("rows").spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .filter(it -> shown(it, "partner").equals("NATO") && shown(it, "way").equals("stated"))
            .findFirst()
            .orElseThrow();
    assertEquals("2012", shown(row, "since"));
    assertTrue(row.getAsJsonArray("sources").size() > 10, "many passages state it");
    int first = row.getAsJsonArray("sources").get(0).getAsInt();
    JsonObject source = answer.getAsJsonArray("sources").get(first - 1).getAsJsonObject();
    assertEquals("lee-kim-2024-07", source.get("document").getAsString());
    assertEquals(16, source.get("paragraph").getAsInt());
    assertEquals(4677, source.get("start").getAsInt());
  }

  private static String shown(JsonObject row, String column) {
    return row.has(column) ? row.getAsJsonObject(column).get("shown").getAsString() : "";
  }

  @Test
  void timelinesDrawWhatLastsToItsEnd() {
    String page = get("/ask/since-when", 200);
    assertTrue(page.contains(">2000 to 2009</text>"), page);
    assertTrue(page.contains(">since 2012</text>"), page);
    assertEquals(4, page.split("m-6 -5l6 5l-6 5", -1).length - 1, "arrows of open ends");
    assertFalse(get("/ask/agreements-with", 200).contains("m-6 -5"), "a date is no beginning");
  }

  @ParameterizedTest
  @MethodSource("names")
  void timelinesHaveRoomForTheirDates(String name) {
    Pattern date = Pattern.compile("<text class=\"date\" x=\"([\\d.]+)\"[^>]*>([^<]*)</text>");
    date.matcher(get("/ask/" + name, 200))
        .results()
        .forEach(
            it -> {
              double right = Double.parseDouble(it.group(1)) + 7.2 * it.group(2).length();
              assertTrue(right <= 1000, name + ": " + it.group());
            });
  }

  @Test
  void theQueryBehindAnAnswerGivesItsRows() {
    String page = get("/ask/partners-of?actor=japan", 200);
    String link = page.replaceFirst("(?s).*href=\"(/sparql\\?query=[^\"]*)\".*", "$1");
    String query =
        URLDecoder.decode(link.substring("/sparql?query=".length()), StandardCharsets.UTF_8);
    assertTrue(QueryFactory.create(query, Syntax.syntaxARQ).isSelectType());
    assertTrue(query.contains("id/japan") || query.contains("id:japan"), query);
    assertTrue(get(link, 200).contains("Answered in"));
  }

  @Test
  void drawsWhatColumnsAllow() {
    assertTrue(get("/ask/agreements-with", 200).contains("aria-label=\"Timeline: "));
    assertTrue(get("/ask/suppliers-and-recipients", 200).contains("aria-label=\"Network: "));
    assertTrue(get("/ask/topics-by-agreements", 200).contains("aria-label=\"Counts: "));
    String map = get("/ask/place-countries-in-slice", 200);
    assertTrue(map.contains("aria-label=\"Map: "));
    assertTrue(map.contains("<a href=\"/id/seoul\" aria-label=\"Seoul, 1 row\">"), map);
    assertFalse(get("/ask/signatories-in-slice", 200).contains("aria-label=\"Map: "), "two points");
    assertFalse(get("/ask/names-of", 200).contains("<svg"));
  }

  @Test
  void tellsWhatAPictureLeavesOut() {
    String page = get("/ask/deliveries", 200);
    String json = get("/ask/deliveries?format=json", 200);
    int undated = 0;
    for (JsonElement row : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("rows")) {
      undated += row.getAsJsonObject().has("date") ? 0 : 1;
    }
    assertTrue(undated > 1, "some deliveries have no date");
    assertTrue(page.contains(undated + " rows have no date."), undated + " undated");
  }

  @Test
  void tellsWhereDocumentsDoNotAgree() {
    String partners = get("/ask/partners-of", 200);
    assertTrue(partners.contains("Documents do not agree"), partners);
    assertTrue(partners.contains("<bdi>South Korea partner of NATO</bdi></a>"), partners);
    assertTrue(partners.contains("href=\"/conflicts\""), partners);
    assertFalse(get("/ask/arms-from?actor=south-korea", 200).contains("Documents do not agree"));
  }

  @Test
  void whatIsDeniedIsNotToldAsIfItWereSo() {
    String conflicts = get("/conflicts", 200);
    assertTrue(conflicts.contains("denied: South Korea has a mission to NATO"), conflicts);
  }

  @Test
  void passagesTellDatesAsExactlyAsTheyDo() {
    String event = get("/ask/about-event?event=nato-summit-vilnius-2023", 200);
    assertTrue(event.contains("date 2023"), event);
    assertFalse(event.contains("2023-01-01"), event);
  }

  @Test
  void whatIsStatedTheOtherWayRoundIsNotCalledInferred() {
    String partners = get("/ask/partners-of", 200);
    String stated = partners.replaceFirst("(?s).*?(<tr><td[^\\n]*IP4</bdi></a></td>)", "$1");
    String row = stated.substring(0, stated.indexOf("</tr>"));
    assertTrue(row.contains("<span class=\"badge stated\">stated</span>"), row);
    assertFalse(row.contains("badge inferred"), row);
  }

  @Test
  void asksOfADay() {
    String group = "<a href=\"/id/ccdcoe\">";
    String address = "/ask/memberships-of?actor=south-korea&as-of=";
    assertFalse(get(address + "2022-04-30", 200).contains(group));
    assertTrue(get(address + "2022-12-01", 200).contains(group));
    assertFalse(get(address + "2022-04-30&format=csv", 200).contains("Cooperative Cyber"));
    assertTrue(get(address + "2022-04-30&format=json", 200).contains("(As of 2022-04-30.)"));
    assertTrue(get(address, 200).contains(group), "a blank day is none");
    for (String file : List.of("", "&format=csv", "&format=json")) {
      assertTrue(get(address + "2022-02-30" + file, 400).contains("no day of the calendar"), file);
    }
  }

  @Test
  void aDayGoesIntoEveryLink() {
    String page = get("/ask/memberships-of?actor=south-korea&as-of=2022-04-30", 200);
    assertTrue(page.contains("as-of=2022-04-30&amp;format=csv"), page);
    assertTrue(page.contains("value=\"2022-04-30\""), page);
    String editor = page.replaceFirst("(?s).*href=\"(/sparql\\?query=[^\"]*)\".*", "$1");
    String answer = get(editor.replace("&amp;", "&"), 200);
    assertTrue(answer.contains("IP4"), answer);
    assertFalse(answer.contains("Cooperative Cyber Defence"), answer);
    assertTrue(answer.contains("&amp;as-of=2022-04-30"), answer);
  }

  @Test
  void refusesWhatItCannotAnswer() {
    assertTrue(get("/ask/agrements-with", 404).contains("agreements-with"));
    assertTrue(
        get("/ask/agreements-with?actor=Natoo&format=csv", 400)
            .startsWith("actor \"Natoo\": no Actor of this name is known; nearest known"));
    assertTrue(get("/ask/agreements-with?format=docx", 406).contains("html, csv or json"));
    get("/ask/agreements-with?page=0", 400);
  }

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
  void homeCountsWhatIsThere() {
    String page = get("/", 200);
    assertTrue(page.contains("<b>5</b> <a href=\"/ask/documents\">documents</a>"), page);
    assertEquals(1, page.split("type=\"search\"", -1).length - 1);
    for (String name : names()) {
      assertTrue(page.contains("\"/ask/" + name + "\""), name);
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
