package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Corpora;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs, and what is missing for them, over any store. */
abstract class FactContract extends InferredClaimsContract {
  private static final String ALLIES = "s=Norway&p=allyOf&o=Estonia";

  private JsonObject json(String path) {
    HttpResponse<String> answer = ask.get(path, "Accept", "application/json");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("application/json", header(answer, "Content-Type"));
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static List<String> keys(JsonElement json) {
    return new ArrayList<>(json.getAsJsonObject().keySet());
  }

  @Test
  void anExplanationHasTheFormThatIsPromised() {
    JsonObject json = json("/explain?" + ALLIES);
    assertEquals(List.of("fact", "complete", "limit", "belief", "intervals", "proofs"), keys(json));
    assertEquals(
        "{\"s\":\"https://w3id.org/entente/id/norway\",\"p\":\"https://w3id.org/entente/ontology#allyOf\",\"o\":\"https://w3id.org/entente/id/estonia\"}",
        json.get("fact").toString());
    assertTrue(json.get("complete").getAsBoolean());
    assertEquals(100, json.get("limit").getAsInt());
    assertEquals("[[null,null]]", json.get("intervals").toString());
    JsonObject proof = json.getAsJsonArray("proofs").get(0).getAsJsonObject();
    assertEquals(List.of("id", "rule", "sentence", "belief", "intervals", "premises"), keys(proof));
    assertEquals("ally-through-alliance", proof.get("rule").getAsString());
    assertTrue(proof.get("id").getAsString().matches("[0-9a-f]{16}"));
    JsonArray premises = proof.getAsJsonArray("premises");
    assertEquals(5, premises.size());
    premises.forEach(it -> assertEquals(List.of("fact", "sentence", "proofs"), keys(it)));
    JsonObject member = premises.get(1).getAsJsonObject();
    assertEquals("Norway is a member of NATO", member.get("sentence").getAsString());
    JsonObject stated = member.getAsJsonArray("proofs").get(0).getAsJsonObject();
    assertTrue(stated.get("rule").isJsonNull());
    JsonObject leaf = stated.getAsJsonArray("premises").get(0).getAsJsonObject();
    assertEquals(
        List.of("claim", "document", "paragraph", "start", "end", "text", "modality"), keys(leaf));
    assertEquals("euractiv-2022-11", leaf.get("document").getAsString());
    assertTrue(leaf.get("text").isJsonNull(), "the text at hand is not the one that was read");
  }

  @Test
  void aTextAtHandShowsTheSentence() {
    assumeTrue(Corpora.hasTexts(), "the source texts are not here");
    try (EntenteServer other =
        EntenteServer.start(Settings.usual().withPort(0).withDocuments(Corpora.TEXTS), store)) {
      String told = new Asking(other).get("/explain?" + ALLIES + "&format=text").body();
      assertTrue(told.contains("characters 2422–2594\n"), told);
      assertTrue(told.contains("“"), told);
    }
  }

  @Test
  void anAssertedFactExplainsItselfByItsClaims() {
    JsonObject json = json("/explain?s=Japan&p=" + encoded("has a mission to") + "&o=NATO");
    JsonArray proofs = json.getAsJsonArray("proofs");
    assertEquals(1, proofs.size());
    assertTrue(proofs.get(0).getAsJsonObject().get("rule").isJsonNull());
  }

  @Test
  void partnershipThroughTheIp4IsDated() {
    JsonObject json = json("/explain?s=ip4&p=partnerOf&o=nato");
    JsonObject programme = proof(json, "partner-through-programme-of-organization");
    assertEquals("[[\"2024-07-01\",null]]", programme.get("intervals").toString());
    JsonObject australia = json("/explain?s=australia&p=partnerOf&o=nato");
    assertTrue(
        proof(australia, "partner-through-group")
            .get("sentence")
            .getAsString()
            .contains("belongs to IP4"));
  }

  @Test
  void onADayOnlyWhatHeldThenIsProved() {
    String member = "s=south-korea&p=memberOf&o=ccdcoe";
    assertTrue(json("/explain?" + member + "&as-of=2022-04-30").getAsJsonArray("proofs").isEmpty());
    assertFalse(json("/why-not?" + member + "&as-of=2022-04-30").get("holds").getAsBoolean());
    assertFalse(
        json("/explain?" + member + "&as-of=2022-06-01").getAsJsonArray("proofs").isEmpty());
    assertTrue(json("/why-not?" + member + "&as-of=2022-06-01").get("holds").getAsBoolean());
    String partner = "/explain?s=ip4&p=partnerOf&o=nato";
    assertFalse(json(partner + "&as-of=2024-06-30").toString().contains("programme"));
    proof(json(partner + "&as-of=2024-07-01"), "partner-through-programme-of-organization");
  }

  @ParameterizedTest
  @CsvSource({
    "/explain?s=norway&p=allyOf&o=estonia, Activity",
    "/explain?s=nato&p=date&o=2022-06-28, Activity",
    "/why-not?s=Finland&p=partnerOf&o=NATO, requires"
  })
  void theNameOfAProofLeadsToIt(String path, String property) {
    String turtle = ask.get(path + "&format=ttl").body();
    Pattern name = Pattern.compile("<" + Vocabulary.BASE + "([^>#]+)#([0-9a-f]{16})>");
    List<MatchResult> proofs = name.matcher(turtle).results().toList();
    assertEquals(turtle.contains(property), !proofs.isEmpty(), turtle);
    for (MatchResult proof : proofs) {
      HttpResponse<String> page = ask.get("/" + proof.group(1), "Accept", "text/html");
      assertEquals(200, page.statusCode(), proof.group());
      assertTrue(page.body().contains("id=\"" + proof.group(2) + "\""), proof.group());
    }
  }

  private static JsonObject proof(JsonObject json, String rule) {
    for (JsonElement proof : json.getAsJsonArray("proofs")) {
      JsonElement by = proof.getAsJsonObject().get("rule");
      if (!by.isJsonNull() && by.getAsString().equals(rule)) {
        return proof.getAsJsonObject();
      }
    }
    throw new AssertionError("no proof by " + rule + " in " + json);
  }

  @Test
  void theLimitCutsProofsButNoneIsLeftHalf() {
    JsonObject json = json("/explain?s=nato&p=cooperatesWith&o=south-korea&limit=2");
    assertFalse(json.get("complete").getAsBoolean());
    assertEquals(2, json.getAsJsonArray("proofs").size());
    assertWhole(json.getAsJsonArray("proofs"));
  }

  private static void assertWhole(JsonArray proofs) {
    assertFalse(proofs.isEmpty());
    for (JsonElement proof : proofs) {
      for (JsonElement premise : proof.getAsJsonObject().getAsJsonArray("premises")) {
        if (premise.getAsJsonObject().has("proofs")) {
          assertWhole(premise.getAsJsonObject().getAsJsonArray("proofs"));
        }
      }
    }
  }

  @Test
  void whatDoesNotHoldHasNoProofs() {
    JsonObject json = json("/explain?s=Russia&p=partnerOf&o=NATO");
    assertTrue(json.getAsJsonArray("proofs").isEmpty());
    assertEquals("[]", json.get("intervals").toString());
    assertEquals(0, json.get("belief").getAsInt());
  }

  @Test
  void whatIsMissingHasTheFormThatIsPromised() {
    JsonObject json = json("/why-not?s=Finland&p=partnerOf&o=NATO");
    assertEquals(List.of("fact", "holds", "rules", "otherClaims"), keys(json));
    JsonArray rules = json.getAsJsonArray("rules");
    rules.forEach(it -> assertEquals(List.of("rule", "bindings", "missing"), keys(it)));
    assertEquals(
        1, rules.get(0).getAsJsonObject().getAsJsonArray("missing").size(), "nearest first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/explain", "/why-not"})
  void eachFormComesByNameAndByAccept(String path) {
    String asked = path + "?s=Finland&p=allyOf&o=Norway";
    assertTrue(ask.get(asked + "&format=text").body().contains("Finland is an ally of Norway"));
    assertEquals("text/plain", type(ask.get(asked, "Accept", "text/plain")));
    assertEquals("text/turtle", type(ask.get(asked, "Accept", "text/turtle")));
    assertEquals("application/json", type(ask.get(asked)));
    assertEquals(406, ask.get(asked + "&format=csv").statusCode());
    assertEquals(406, ask.get(asked, "Accept", "image/png").statusCode());
  }

  private static String type(HttpResponse<?> answer) {
    return header(answer, "Content-Type").replaceFirst(";.*", "");
  }

  @Test
  void turtleTellsWhatEachUseOfARuleUsed() {
    Graph graph = GraphFactory.createDefaultGraph();
    String turtle = ask.get("/explain?" + ALLIES + "&format=ttl").body();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    Node claim = Vocabulary.iri(CLAIM);
    Node rule = Vocabulary.iri(Vocabulary.RULE + "ally-through-alliance");
    assertTrue(graph.contains(claim, Vocabulary.BY_RULE, rule), turtle);
    assertTrue(graph.contains(claim, Vocabulary.DERIVED_FROM, Node.ANY));
    assertTrue(graph.contains(Node.ANY, Vocabulary.iri(Vocabulary.PROV + "used"), rule));
  }

  @ParameterizedTest
  @CsvSource({
    "/explain, 400, needs the parameter s= exactly once",
    "/explain?s=Japan&p=partnerOf, 400, needs the parameter o= exactly once",
    "/explain?s=Japan&s=India&p=partnerOf&o=NATO, 400, The parameter s= stands there 2 times",
    "/explain?s=&p=partnerOf&o=NATO, 400, needs the parameter s= exactly once",
    "/explain?s=Japan&p=partnerOf&o=NATO&limit=0, 400, limit=0 is no whole number from 1 to 1000",
    "/explain?s=Japan&p=partnerOf&o=NATO&limit=x, 400, limit=x is no whole number from 1 to 1000",
    "/explain?s=Japan&p=partnerOf&o=NATO&timeout=-1, 400, is no positive number of seconds",
    "/explain?s=Japan&p=partnerOf&o=NATO&as-of=2022-13-01, 400, is no day of the calendar",
    "/why-not?s=Japan&p=partnerOf&o=NATO&as-of=today, 400, is no day of the calendar",
    "/explain?s=Natoo&p=partnerOf&o=NATO, 404, nearest known: NATO",
    "/explain?s=Natoo&p=partnerOf&o=NATO, 404, NATO: /explain?s=NATO&p=partnerOf&o=NATO",
    "/why-not?s=Japan&p=partnrOf&o=NATO, 404, nearest known: partnerOf",
    "/why-not?s=Japan&o=NATO, 400, needs the parameter p= exactly once"
  })
  void whatIsWrongIsSaid(String path, int status, String sentence) {
    HttpResponse<String> answer = ask.get(path);
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains(sentence), answer.body());
  }

  @Test
  void onlyReadingIsAnswered() {
    assertEquals(405, ask.method("DELETE", "/explain?" + ALLIES).statusCode());
    assertEquals(405, ask.post("/explain", Asking.FORM, ALLIES).statusCode());
    HttpResponse<String> head = ask.method("HEAD", "/explain?" + ALLIES);
    assertEquals(200, head.statusCode());
    assertNotEquals("0", header(head, "Content-Length"));
  }

  @Test
  void anAnswerThatIsHeldIsNotSentAgain() {
    String tag = header(ask.get("/explain?" + ALLIES), "ETag");
    assertEquals(304, ask.get("/explain?" + ALLIES, "If-None-Match", tag).statusCode());
    assertEquals(200, ask.get("/why-not?" + ALLIES, "If-None-Match", tag).statusCode());
  }
}
