package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Reconciliation API 0.2 demands of the answers to queries. */
class ReconciliationQueriesTest extends Reconciling {
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
    first.getAsJsonArray("type").forEach(Reconciling::hasIdAndName);
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
}
