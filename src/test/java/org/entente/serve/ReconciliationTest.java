package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.junit.jupiter.api.Test;

/**
 * What the Reconciliation API 0.2 demands of a service, section by section: its manifest, what it
 * suggests, previews and extends.
 */
class ReconciliationTest extends Reconciling {
  private static final String HOSTILE =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      <https://w3id.org/entente/id/bad> a ent:State ; rdfs:label "<script>alert(\\"1\\")</script>"@en .
      GRAPH <https://w3id.org/entente/graph/ontology> { ent:State a owl:Class ; rdfs:label "state"@en }
      """;

  @Test
  void withoutParametersTheManifestComes() {
    JsonObject manifest = json(ask.get("/reconcile"));
    assertEquals("[\"0.2\"]", manifest.get("versions").toString());
    for (String needed : List.of("name", "identifierSpace", "schemaSpace")) {
      assertFalse(manifest.get(needed).getAsString().isBlank(), needed);
    }
    manifest.getAsJsonArray("defaultTypes").forEach(Reconciling::hasIdAndName);
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

  @Test
  void whatIsTypedIsCompletedAndSeenPartsAreSkipped() {
    JsonArray first = results(json(ask.get("/reconcile/suggest/entity?prefix=united")));
    assertEquals("id/united-states", first.get(0).getAsJsonObject().get("id").getAsString());
    first.forEach(Reconciling::hasIdAndName);
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
