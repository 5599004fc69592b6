package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.link.online.Entities;
import org.entente.link.online.Stand;
import org.junit.jupiter.api.Test;

/** Proposing and fetching from services that stand in for Wikidata's. */
class OnlineLinkCommandsTest extends LinkCommands {
  private static final String SOVIET_UNION =
      Entities.item(
          "Q15180",
          "Soviet Union",
          Entities.claim("P31", "Q3624078", "normal"),
          Entities.claim(
              "P463", "Q1065", "normal", Entities.time("P580", "+1945-00-00T00:00:00Z", 9)));

  @Test
  void anItemBeyondTheSliceIsShownInTheReviewAsWikidataTellsIt() throws IOException {
    String union =
        Entities.item("Q999001", "Soviet Union", Entities.claim("P31", "Q3624078", "normal"));
    try (Stand stand = new Stand(request -> found(request, "Q999001", union))) {
      List<String> command =
          new ArrayList<>(List.of("link", "propose", "soviet-union", "--online"));
      command.addAll(addresses(stand));
      assertEquals(0, run("", command.toArray(String[]::new)), err());
    }
    assertEquals(0, run("ks", "link", "review", "--by", "Kim"), err());
    assertTrue(out().contains("Wikidata: Q999001"), out());
    assertTrue(out().contains("hand-made"), out());
    assertTrue(rows("linked-actors").contains("Q999001"));
    assertTrue(page("/id/soviet-union").contains("from Wikidata, <a"));
  }

  @Test
  void onlineCandidatesComeFromTheServicesAndAnInterruptedRunGoesOn() throws IOException {
    Map<String, String> items = Map.of("Q15180", SOVIET_UNION);
    try (Stand stand = new Stand(request -> reply(request, items))) {
      List<String> command =
          new ArrayList<>(List.of("link", "propose", "soviet-union", "--online"));
      command.addAll(addresses(stand));
      assertEquals(0, run("", command.toArray(String[]::new)), err());
      assertTrue(out().contains("Q15180"), out());
      int asked = stand.requests().size();
      assertTrue(
          stand.requests().stream().anyMatch(it -> it.path().equals("/reconcile"))
              && stand.requests().stream().anyMatch(it -> it.path().equals("/sparql")));
      assertEquals(0, run("", command.toArray(String[]::new)), err());
      assertEquals(asked, stand.requests().size());
    }
  }

  @Test
  void fetchingAsksOnlyWhenToldToAndShowsWhatChanged() throws IOException {
    assertEquals(2, run("", "link", "fetch"));
    assertTrue(err().contains("2026-11-26"), err());
    try (Stand stand = new Stand(request -> reply(request, Map.of("Q15180", SOVIET_UNION)))) {
      assertEquals(
          0,
          run(
              "",
              "link",
              "fetch",
              "Q15180",
              "--online",
              "--entities",
              stand.at("/entity/").toString(),
              "--contact",
              "me@example.org",
              "--cache",
              cache()),
          err());
      assertTrue(out().contains("+ Q15180 ps:P463 wd:Q1065"), out());
      assertTrue(
          out()
              .contains("+ Q15180 ps:P463 wd:Q1065 pq:P580 \"1945-01-01T00:00:00Z\"^^xsd:dateTime"),
          out());
    }
    String slice = Files.readString(data().resolve("wikidata").resolve("slice.ttl"));
    assertTrue(slice.contains("\"1945-01-01T00:00:00Z\""));
    assertTrue(slice.contains("wikibase:timePrecision"));
  }

  private static Stand.Reply reply(Stand.Request request, Map<String, String> items) {
    return switch (request.path()) {
      case "/reconcile" ->
          Stand.Reply.ok("{\"q0\": {\"result\": [{\"id\": \"Q15180\", \"name\": \"x\"}]}}");
      case "/sparql" ->
          Stand.Reply.ok("{\"head\": {\"vars\": [\"item\"]}, \"results\": {\"bindings\": []}}");
      default -> {
        String item = request.path().replaceFirst("^.*/(Q\\d+)\\.json$", "$1");
        yield Stand.Reply.ok(items.getOrDefault(item, Entities.item(item, "Item " + item)));
      }
    };
  }

  @Test
  void aCandidateThatIsGoneIsPassedOverAndTheOthersStand() throws IOException {
    try (Stand stand =
        new Stand(
            request ->
                request.path().endsWith("/Q999001.json")
                    ? new Stand.Reply(404, "gone", Map.of())
                    : found(request, "Q999001", ""))) {
      List<String> command =
          new ArrayList<>(List.of("link", "propose", "soviet-union", "--online"));
      command.addAll(addresses(stand));
      assertEquals(0, run("", command.toArray(String[]::new)), err());
      assertTrue(err().contains("Q999001 is passed over"), err());
      assertTrue(out().contains("Q15180"), out());
    }
  }

  private static Stand.Reply found(Stand.Request request, String item, String data) {
    return request.path().equals("/reconcile")
        ? Stand.Reply.ok("{\"q0\": {\"result\": [{\"id\": \"" + item + "\"}]}}")
        : reply(request, Map.of(item, data, "Q15180", SOVIET_UNION));
  }

  private List<String> addresses(Stand stand) {
    return List.of(
        "--reconciler", stand.at("/reconcile").toString(),
        "--sparql", stand.at("/sparql").toString(),
        "--entities", stand.at("/entity/").toString(),
        "--contact", "me@example.org",
        "--cache", cache());
  }

  private String cache() {
    return folder.resolve("cache").toString();
  }
}
