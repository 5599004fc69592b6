package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.graph.DatasetStore;
import org.entente.graph.QuestionStore;
import org.entente.graph.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the Reconciliation API 0.2 demands of a service, section by section, over the project's own
 * data.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationTest {
  private static final String HOSTILE =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      <https://w3id.org/entente/id/bad> a ent:State ; rdfs:label "<script>alert(\\"1\\")</script>"@en .
      GRAPH <https://w3id.org/entente/graph/ontology> { ent:State a owl:Class ; rdfs:label "state"@en }
      """;

  private final Store store = QuestionStore.loaded();
  private final EntenteServer server =
      EntenteServer.start(Settings.usual().withPort(0).withCors("*"), store);
  private final Asking ask = new Asking(server);

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  // Service manifest

  @Test
  void withoutParametersTheManifestComes() {
    JsonObject manifest = json(ask.get("/reconcile"));
    assertEquals("[\"0.2\"]", manifest.get("versions").toString());
    for (String needed : List.of("name", "identifierSpace", "schemaSpace")) {
      assertFalse(manifest.get(needed).getAsString().isBlank(), needed);
    }
    manifest.getAsJsonArray("defaultTypes").forEach(ReconciliationTest::hasIdAndName);
    assertTrue(url(manifest, "view").contains("{{id}}"));
    assertTrue(url(manifest, "preview").contains("{{id}}"));
    assertTrue(manifest.getAsJsonObject("preview").get("width").getAsInt() > 0);
    assertTrue(manifest.getAsJsonObject("preview").get("height").getAsInt() > 0);
  }

  @Test
  void everyAddressOfTheManifestAnswers() {
    JsonObject manifest = json(ask.get("/reconcile"));
    for (String kind : List.of("entity", "type", "property")) {
      JsonObject service = manifest.getAsJsonObject("suggest").getAsJsonObject(kind);
      assertTrue(results(json(ask.get(path(service) + "?prefix=s"))).size() > 0, kind);
    }
    JsonObject proposals = manifest.getAsJsonObject("extend").getAsJsonObject("propose_properties");
    assertEquals(200, ask.get(path(proposals) + "?type=State").statusCode());
    String id = encoded("id/nato");
    assertEquals(200, ask.get(local(url(manifest, "preview")).replace("{{id}}", id)).statusCode());
    HttpResponse<String> view = ask.get(local(url(manifest, "view")).replace("{{id}}", id));
    assertEquals(303, view.statusCode());
    assertEquals("/id/nato", header(view, "Location"));
  }

  @Test
  void pagesElsewhereMayReadEverythingWhereTheServerAllowsIt() {
    for (String path :
        List.of("/reconcile", "/reconcile/suggest/entity?prefix=na", "/reconcile/none")) {
      assertEquals("*", header(ask.get(path), "Access-Control-Allow-Origin"), path);
    }
    HttpResponse<String> before =
        ask.method(
            "OPTIONS",
            "/reconcile",
            "Origin",
            "https://a.org",
            "Access-Control-Request-Method",
            "POST");
    assertTrue(header(before, "Access-Control-Allow-Methods").contains("POST"));
  }

  // Reconciliation queries

  @ParameterizedTest
  @CsvSource({
    "NATO, id/nato",
    "Republic of Korea, id/south-korea",
    "대한민국, id/south-korea",
    "south korea, id/south-korea",
    "id/japan, id/japan",
    "cyber security, topic/cybersecurity",
    "https://w3id.org/entente/id/japan, id/japan",
    "한국, id/south-korea",
    "Corée du Sud, id/south-korea"
  })
  void aNameAnAliasOrAnIdentifierIsMatched(String name, String id) {
    JsonObject first = reconciled("{\"query\": \"" + name + "\"}").get(0).getAsJsonObject();
    assertEquals(id, first.get("id").getAsString());
    assertTrue(first.get("match").getAsBoolean(), first.toString());
    assertTrue(first.get("score").getAsDouble() >= 95);
    hasIdAndName(first);
    first.getAsJsonArray("type").forEach(ReconciliationTest::hasIdAndName);
    first.getAsJsonArray("features").forEach(it -> assertTrue(it.getAsJsonObject().has("value")));
  }

  @Test
  void batchesComeByFormAndByAddressAndAreAnsweredByTheirKeys() {
    String batch = "{\"x\": {\"query\": \"NATO\"}, \"y\": {\"query\": \"no such thing at all\"}}";
    for (HttpResponse<String> answer :
        List.of(
            ask.post("/reconcile", Asking.FORM, "queries=" + encoded(batch)),
            ask.get("/reconcile?queries=" + encoded(batch)))) {
      assertTrue(header(answer, "Content-Type").startsWith("application/json"));
      JsonObject results = json(answer);
      assertEquals(List.of("x", "y"), List.copyOf(results.keySet()));
      assertTrue(results(results.getAsJsonObject("x")).size() > 0);
      assertEquals(0, results(results.getAsJsonObject("y")).size());
    }
  }

  @Test
  void theBestComeFirstAndNoMoreThanWanted() {
    JsonArray found =
        reconciled("{\"query\": \"Individually Tailored Partnership\", \"limit\": 2}");
    assertEquals(2, found.size());
    double first = found.get(0).getAsJsonObject().get("score").getAsDouble();
    assertTrue(first >= found.get(1).getAsJsonObject().get("score").getAsDouble());
  }

  @Test
  void ofTwoAlikeNeitherIsMatched() {
    JsonArray found =
        reconciled("{\"query\": \"Individually Tailored Partnership Programme between NATO and\"}");
    found.forEach(it -> assertFalse(it.getAsJsonObject().get("match").getAsBoolean()));
    assertTrue(found.size() > 1);
  }

  @ParameterizedTest
  @CsvSource({"\"State\"", "[\"State\"]", "{\"id\": \"State\"}", "[\"Person\"; \"Actor\"]"})
  void typesRestrictHoweverTheyAreWritten(String type) {
    JsonArray found =
        reconciled("{\"query\": \"South Korea\", \"type\": " + type.replace(';', ',') + "}");
    assertEquals("id/south-korea", found.get(0).getAsJsonObject().get("id").getAsString());
    assertEquals(0, reconciled("{\"query\": \"South Korea\", \"type\": \"Person\"}").size());
  }

  @ParameterizedTest
  @CsvSource({
    "any, [\"Person\"; \"Actor\"], 1", "all, [\"State\"; \"Actor\"], 1",
    "all, [\"Person\"; \"Actor\"], 0", "should, \"Person\", 1"
  })
  void aTypeMayBeOneOfSomeAllOfThemOrAWish(String strict, String type, int found) {
    JsonArray all =
        reconciled(
            "{\"query\": \"South Korea\", \"limit\": 1, \"type_strict\": \"%s\", \"type\": %s}"
                .formatted(strict, type.replace(';', ',')));
    assertEquals(found, all.size(), all.toString());
    if (strict.equals("should")) {
      assertEquals(90, all.get(0).getAsJsonObject().get("score").getAsDouble());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "date, \"2023\", true",
    "date, 2023, true",
    "date, \"2024\", false",
    "date, \"\", false",
    "date, \" \", false",
    "date, \"2\", false",
    "mutualDefence, true, false"
  })
  void valuesMayBeTextsNumbersOrBooleans(String property, String value, boolean shared) {
    JsonObject first =
        reconciled(
                "{\"query\": \"id/itpp-nato-japan-2023\", \"properties\": [{\"pid\": \"%s\", \"v\": %s}]}"
                    .formatted(property, value))
            .get(0)
            .getAsJsonObject();
    assertEquals("id/itpp-nato-japan-2023", first.get("id").getAsString());
    assertEquals(shared ? 100 : 80, first.get("score").getAsDouble());
  }

  @Test
  void propertiesTellNamesakesApartAndMayStandAlone() {
    String query = "{\"query\": \"Individually Tailored Partnership Programme\", \"properties\": ";
    for (String value : List.of("\"Japan\"", "[\"Japan\"]", "{\"id\": \"id/japan\"}")) {
      JsonArray found = reconciled(query + "[{\"pid\": \"signatory\", \"v\": " + value + "}]}");
      assertEquals(
          "id/itpp-nato-japan-2023", found.get(0).getAsJsonObject().get("id").getAsString());
    }
    JsonArray alone =
        reconciled("{\"properties\": [{\"pid\": \"signatory\", \"v\": \"Japan\"}], \"limit\": 50}");
    assertTrue(alone.size() > 0);
    alone.forEach(it -> assertFalse(it.getAsJsonObject().get("match").getAsBoolean()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "queries=no|400",
        "queries=%5B%5D|400",
        "queries=%7B%22q%22%3A%7B%7D%7D|400",
        "queries=%7B%22q%22%3A3%7D|400",
        "queries=%7B%22q%22%3A%7B%22query%22%3A%22a%22%2C%22limit%22%3A0%7D%7D|400",
        "queries={\"q\":{\"query\":\"a\",\"type_strict\":\"perhaps\"}}|400",
        "extend=%7B%7D|400",
        "extend={\"ids\":[{}],\"properties\":[]}|400",
        "extend={\"ids\":[null],\"properties\":[]}|400",
        "extend={\"ids\":[[1]],\"properties\":[]}|400",
        "extend={\"ids\":\"id/nato\",\"properties\":[]}|400",
        "extend={\"ids\":[],\"properties\":[{\"id\":null}]}|400",
        "extend={\"ids\":[],\"properties\":[{\"id\":{}}]}|400",
        "extend=%7B%22ids%22%3A%5B%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22none%22%7D%5D%7D|400"
      })
  void whatIsMalformedIsSaidSo(String form, int status) {
    HttpResponse<String> answer = ask.post("/reconcile", Asking.FORM, escaped(form));
    assertEquals(status, answer.statusCode(), answer.body());
  }

  @Test
  void noNameIsAsLongAsABook() {
    String query = "{\"q\":{\"query\":\"" + "a".repeat(1001) + "\"}}";
    assertEquals(400, ask.get("/reconcile?queries=" + encoded(query)).statusCode());
  }

  @Test
  void tooManyQueriesAtOnceAreTooLarge() {
    String batch =
        IntStream.range(0, 101)
            .mapToObj(i -> "\"q" + i + "\": {\"query\": \"NATO\"}")
            .collect(Collectors.joining(", ", "{", "}"));
    HttpResponse<String> answer = ask.post("/reconcile", Asking.FORM, "queries=" + encoded(batch));
    assertEquals(413, answer.statusCode());
    assertEquals(405, ask.method("DELETE", "/reconcile").statusCode());
    assertEquals(404, ask.get("/reconcile/none").statusCode());
    assertEquals(404, ask.get("/reconcile/preview?id=id%2Fnobody").statusCode());
  }

  // Suggest, preview, extend

  @Test
  void whatIsTypedIsCompletedAndSeenPartsAreSkipped() {
    JsonArray first = results(json(ask.get("/reconcile/suggest/entity?prefix=united")));
    assertEquals("id/united-states", first.get(0).getAsJsonObject().get("id").getAsString());
    first.forEach(ReconciliationTest::hasIdAndName);
    assertTrue(first.get(0).getAsJsonObject().getAsJsonArray("notable").size() > 0);
    JsonArray next = results(json(ask.get("/reconcile/suggest/entity?prefix=united&cursor=1")));
    assertEquals(first.size() - 1, next.size());
    assertEquals(
        "id/nato",
        results(json(ask.get("/reconcile/suggest/entity?prefix=id/nato")))
            .get(0)
            .getAsJsonObject()
            .get("id")
            .getAsString());
    assertEquals(400, ask.get("/reconcile/suggest/entity").statusCode());
    assertEquals(400, ask.get("/reconcile/suggest/entity?prefix=a&cursor=x").statusCode());
  }

  @Test
  void aPreviewIsAPageThatRunsNothing() {
    HttpResponse<String> page = ask.get("/reconcile/preview?id=id%2Fsouth-korea");
    assertTrue(header(page, "Content-Type").startsWith("text/html"));
    assertTrue(page.body().contains("South Korea") && page.body().contains("state"), page.body());
    assertEquals("default-src 'none'", header(page, "Content-Security-Policy"));
  }

  @Test
  void propertiesAreProposedForAType() {
    JsonObject answer = json(ask.get("/reconcile/properties?type=Treaty&limit=3"));
    assertEquals("Treaty", answer.get("type").getAsString());
    assertEquals(3, answer.getAsJsonArray("properties").size());
    String all = ask.get("/reconcile/properties?type=Treaty").body();
    assertTrue(all.contains("\"signatory\"") && all.contains("\"wikidata\""), all);
    assertFalse(all.contains("\"attendee\""), all);
  }

  @Test
  void dataAreExtendedByTheValuesOfProperties() {
    String query =
        """
        {"ids": ["id/itpp-nato-japan-2023", "id/south-korea", "id/nobody"],
         "properties": [{"id": "signatory"}, {"id": "date"}, {"id": "wikidata"}]}""";
    JsonObject answer = json(ask.post("/reconcile", Asking.FORM, "extend=" + encoded(query)));
    List<String> meta = new ArrayList<>();
    answer
        .getAsJsonArray("meta")
        .forEach(it -> meta.add(it.getAsJsonObject().get("id").getAsString()));
    assertEquals(List.of("signatory", "date", "wikidata"), meta);
    JsonObject rows = answer.getAsJsonObject("rows");
    JsonObject programme = rows.getAsJsonObject("id/itpp-nato-japan-2023");
    assertEquals(
        "[{\"id\":\"id/japan\",\"name\":\"Japan\"},{\"id\":\"id/nato\",\"name\":\"NATO\"}]",
        programme.get("signatory").toString());
    assertEquals("[{\"date\":\"2023-01-01\"}]", programme.get("date").toString());
    assertEquals(
        "[{\"str\":\"Q884\"}]", rows.getAsJsonObject("id/south-korea").get("wikidata").toString());
    assertEquals("[]", rows.getAsJsonObject("id/nobody").get("signatory").toString());
  }

  @Test
  void anExtensionOfTooManyCellsIsTooLarge() {
    String ids = "\"id/nato\", ".repeat(20_000) + "\"id/nato\"";
    String query = "{\"ids\": [" + ids + "], \"properties\": [{\"id\": \"date\"}]}";
    assertEquals(413, ask.post("/reconcile", Asking.FORM, "extend=" + encoded(query)).statusCode());
  }

  @Test
  void aHostileLabelIsShownAsText() {
    try (Store hostile = DatasetStore.inMemory(Clock.systemUTC())) {
      hostile.change(
          () -> {
            RDFParser.fromString(HOSTILE, Lang.TRIG).parse(hostile.dataset());
            return hostile;
          });
      try (EntenteServer other =
          EntenteServer.start(Settings.usual().withPort(0).withCors("https://a.org"), hostile)) {
        HttpResponse<String> page = new Asking(other).get("/reconcile/preview?id=id%2Fbad");
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("&lt;script&gt;alert(&quot;1&quot;)"), page.body());
        assertFalse(page.body().contains("<script>"), page.body());
        assertEquals("Origin", header(page, "Vary"));
      }
    }
  }

  /** Only what stands bare between the signs of a form. */
  private static String escaped(String form) {
    return form.contains("{")
        ? form.substring(0, form.indexOf('=') + 1) + encoded(form.substring(form.indexOf('=') + 1))
        : form;
  }

  private JsonArray reconciled(String query) {
    String batch = "{\"q0\": " + query + "}";
    HttpResponse<String> answer = ask.post("/reconcile", Asking.FORM, "queries=" + encoded(batch));
    return results(json(answer).getAsJsonObject("q0"));
  }

  private static JsonArray results(JsonObject answer) {
    return answer.getAsJsonArray("result");
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static void hasIdAndName(JsonElement element) {
    assertFalse(element.getAsJsonObject().get("id").getAsString().isEmpty());
    assertFalse(element.getAsJsonObject().get("name").getAsString().isEmpty());
  }

  private static String url(JsonObject manifest, String name) {
    return manifest.getAsJsonObject(name).get("url").getAsString();
  }

  private String path(JsonObject service) {
    return local(
        service.get("service_url").getAsString() + service.get("service_path").getAsString());
  }

  private String local(String url) {
    assertTrue(url.startsWith(server.address()), url);
    return url.substring(server.address().length());
  }
}
