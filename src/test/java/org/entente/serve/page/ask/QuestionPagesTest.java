package org.entente.serve.page.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
    assertTrue(page.contains(">since 2022-05</text>"), page);
    assertTrue(page.contains(">since 2012</text>"), page);
    assertEquals(3, page.split("m-6 -5l6 5l-6 5", -1).length - 1, "arrows of open ends");
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
  void whatFindsNothingIsAskedTheOtherWayRound() {
    String none = get("/ask/transfers-from-to?supplier=poland&recipient=south-korea", 200);
    assertTrue(none.contains("That is no “no”"), none);
    String turned = none.substring(none.indexOf("The other way round"));
    assertTrue(turned.contains("?supplier=south-korea&amp;recipient=poland\""), turned);
    String neither = get("/ask/transfers-from-to?supplier=poland&recipient=japan", 200);
    assertFalse(neither.contains("The other way round"), neither);
  }

  @Test
  void passagesAboutWhatIsAskedComeFirst() {
    String event = get("/ask/participants-of?event=nato-summit-madrid-2022", 200);
    String row = event.substring(event.lastIndexOf("<tr>", event.indexOf("Yoon Suk Yeol")));
    String first = row.substring(row.indexOf("<li"), row.indexOf("</li>"));
    assertTrue(first.contains("2022 NATO summit in Madrid"), first);
  }

  @Test
  void passagesAboutARowComeBeforeThoseAboutAllRows() {
    String fields = get("/ask/cooperation-between", 200);
    String row =
        fields.substring(fields.indexOf("/topic/counterterrorism\"", fields.indexOf("<tbody")));
    String first = row.substring(row.indexOf("<li"), row.indexOf("</li>"));
    assertTrue(first.contains("counterterrorism"), first);
  }

  @Test
  void setsThousandsApartOnPagesOnly() {
    assertTrue(get("/ask/transfers-by-value", 200).contains("23,000,000,000"));
    String csv = get("/ask/transfers-by-value?format=csv", 200);
    assertTrue(csv.contains("23000000000") && !csv.contains("23,000"), csv);
  }

  @Test
  void whatIsDeniedIsNotToldAsIfItWereSo() {
    String other = get("/ask/not-actual", 200);
    assertTrue(other.contains("denied: South Korea has a mission to NATO"), other);
  }

  @Test
  void whatLastedSomeDaysIsDatedByAllOfThem() {
    String attended = get("/ask/summits-attended", 200);
    int drawn = attended.indexOf("<svg");
    assertTrue(attended.indexOf("2022-06-28 to 2022-06-30", drawn) > drawn, attended);
    assertTrue(attended.contains("<bdi>2022-06-28 to 2022-06-30</bdi>"), attended);
    String csv = get("/ask/summits-attended?format=csv", 200);
    assertTrue(csv.contains(",2022-06-28,") && !csv.contains("2022-06-30"), csv);
  }

  @Test
  void aLabelStandsUnderTheNameOfWhatItNames() {
    String capitals = get("/ask/capitals-in-slice", 200);
    assertTrue(capitals.contains(">capital</th>"), capitals);
    assertFalse(capitals.contains("capital label"), capitals);
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
  void ofADayNothingIsToldThatPassagesDateLater() {
    String address = "/ask/ties-between?actor=south-korea&other=nato&as-of=";
    for (String file : List.of("", "&format=csv", "&format=json")) {
      assertFalse(get(address + "1990-01-01" + file, 200).contains("2012"), file);
      String later = get(address + "2013-01-01" + file, 200);
      assertTrue(later.contains("2012") && !later.contains("2022-11"), file);
    }
    assertTrue(get(address + "2013-01-01", 200).contains("Rows without a date are shown too"));
  }

  @Test
  void aDayThatIsWrittenIsAskedOf() {
    String words = "/search?q=Did+South+Korea+have+a+mission+to+NATO+on+";
    for (String day : List.of("2022-10-15", "15+October+2022")) {
      String page = get(words + day, 200);
      assertTrue(page.contains("value=\"2022-10-15\""), page);
      assertFalse(page.contains("<bdi>2022-11</bdi>"), page);
    }
  }

  @Test
  void questionsOfWhichNoneFitsEndWell() {
    for (String verb : List.of("announce+for", "promise")) {
      assertTrue(
          get("/search?q=What+did+South+Korea+" + verb + "+Ukraine", 200).contains("Ukraine"));
    }
  }

  @Test
  void whatIsOnlyPlannedIsAskedApart() {
    String aid = get("/ask/transfers-from-to?supplier=south-korea&recipient=ukraine", 200);
    assertTrue(aid.contains("/ask/not-actual-about?actor=south-korea\""), aid);
    assertTrue(get("/ask/not-actual-about?actor=south-korea", 200).contains("2,300,000,000"));
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
    assertTrue(get("/ask?format=csv", 400).contains("Name a question"));
    get("/ask/agreements-with?page=0", 400);
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
