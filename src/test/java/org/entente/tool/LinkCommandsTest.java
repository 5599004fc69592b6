package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.link.online.Entities;
import org.entente.link.online.Stand;
import org.entente.serve.EntenteServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposing, judging and fetching from the command line, in a folder of data of one's own. */
class LinkCommandsTest {
  private static final String SOVIET_UNION =
      Entities.item(
          "Q15180",
          "Soviet Union",
          Entities.claim("P31", "Q3624078", "normal"),
          Entities.claim(
              "P463", "Q1065", "normal", Entities.time("P580", "+1945-00-00T00:00:00Z", 9)));

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Path data() {
    return folder.resolve("data");
  }

  @BeforeEach
  void copyTheData() throws IOException {
    Path from = Path.of("data");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, data().resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void anActorIsProposedJudgedLinkedAndAskedAboutInOneFederatedQuestion() throws IOException {
    assertEquals(0, run("", "link", "propose", "soviet-union"), err());
    assertTrue(out().contains("Q15180  Soviet Union  100.0  label 1.00"), out());
    assertTrue(rows("possible-links").contains("Soviet Union (Q15180)"));
    assertFalse(rows("linked-actors").contains("Q15180"));
    assertEquals(0, run("s", "link", "review", "--by", "Kim"), err());
    assertTrue(out().contains("former country in Eurasia"), out());
    assertTrue(links().contains("soviet-union\tState\tsame\tQ15180\tKim\t"), links());
    assertFalse(Files.readString(data().resolve("candidates.tsv")).contains("Q15180"));
    assertTrue(rows("linked-actors").contains("Q15180"));
    assertFalse(rows("unlinked-actors").contains("Soviet Union"));
    String query =
        "SELECT ?what { id:soviet-union owl:sameAs ?item "
            + "SERVICE <https://query.wikidata.org/sparql> "
            + "{ ?item <http://schema.org/description> ?what } }";
    assertEquals(
        0, run(query, "query", "-", "--data", data().toString(), "--format", "csv"), err());
    assertTrue(out().contains("former country in Eurasia"), out());
    assertEquals(0, run("", "check", "--data", data().toString()), out() + err());
    String page = page("/id/soviet-union");
    assertTrue(page.contains("http://www.wikidata.org/entity/Q15180"), page);
    assertTrue(page.contains("Soviet Union (en)"), page);
    assertTrue(page.contains("Taken on 2026-11-26 from npm package"), page);
  }

  @Test
  void aThingsPageShowsWhatWikidataSaysByTheNamesOfItsPropertiesAndNothingRaw() throws IOException {
    String page = page("/id/south-korea");
    String wikidata = page.substring(page.indexOf("<h2>Wikidata</h2>"), page.indexOf("<h2>Refer"));
    String text = wikidata.replaceAll("<[^>]*>", "");
    for (String shown :
        List.of(
            "South Korea (en); Corée du Sud (fr); 韓国 (ja); 대한민국 (ko)",
            "capital\nSeoul",
            "ISO 3166-1 alpha-2 code\nKR",
            "member of\nUnited Nations",
            "coordinate location\n37, 127.5")) {
      assertTrue(text.contains(shown), text);
    }
    assertFalse(wikidata.contains("graph/wikidata#"), wikidata);
    assertFalse(text.matches("(?s).*(\\bP\\d|wdt:|prov:|rdf:|wikibase:).*"), text);
  }

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
  void whatWasJudgedUnsureIsJudgedAgainWhenAskedFor() throws IOException {
    run("", "link", "propose", "soviet-union");
    run("u", "link", "review");
    assertTrue(links().contains("soviet-union\tState\tunsure\tQ15180"), links());
    run("s", "link", "review");
    assertFalse(out().contains("Q15180"), out());
    String keys = "k".repeat(keysBefore("soviet-union")) + "s";
    assertEquals(0, run(keys, "link", "review", "--all"), err());
    assertTrue(links().contains("soviet-union\tState\tsame\tQ15180"), links());
    assertFalse(links().contains("unsure\tQ15180"), links());
  }

  @Test
  void whoJudgesHasAName() {
    assertEquals(2, run("s", "link", "review", "--by", ""));
    assertTrue(err().contains("give a name with --by"), err());
    assertEquals(2, run("s", "link", "review", "--why", "a\nb"));
    assertTrue(err().contains("one line"), err());
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    String before = links();
    assertEquals(0, run("", "link", "propose", "--dry-run", "--json", "soviet-union"), err());
    assertEquals(
        "Q15180",
        JsonParser.parseString(out())
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .get("item")
            .getAsString());
    assertFalse(Files.exists(data().resolve("candidates.tsv")));
    run("", "link", "propose", "soviet-union");
    assertEquals(0, run("d", "link", "review", "--dry-run"), err());
    assertEquals(before, links());
  }

  @Test
  void whatWasJudgedDifferentIsNotProposedAgain() throws IOException {
    run("", "link", "propose", "soviet-union");
    run("d", "link", "review", "--why", "the state, not the union");
    assertTrue(links().contains("different\tQ15180"), links());
    assertTrue(links().contains("the state, not the union; candidate of "), links());
    assertEquals(0, run("", "link", "propose", "soviet-union"), err());
    assertTrue(err().contains("0 candidates for 0 of 1 thing,"), err());
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

  @Test
  void wrongWordsAreAnsweredWithTheNearest() throws IOException {
    assertEquals(2, run("", "link"));
    assertEquals(2, run("", "link", "propose", "soviet-onion"));
    assertTrue(err().contains("nearest: soviet-union"), err());
    assertEquals(2, run("", "link", "fetch", "--online", "17"));
    assertTrue(err().contains("is no Wikidata item"), err());
    assertEquals(2, run("", "link", "propose", "--online", "--contact", "me"));
    assertTrue(err().contains("is no contact"), err());
    assertEquals(2, run("", "link", "propose", "--online"));
    assertTrue(err().contains("add --contact"), err());
    for (String option : List.of("--sparql", "--reconciler", "--entities")) {
      assertEquals(
          2, run("", "link", "propose", "--online", "--contact", "me@example.org", option, "foo"));
      assertTrue(err().contains("\"foo\" cannot be asked"), option + err());
    }
  }

  @Test
  void aThingOfAnotherKindThanItsItemIsAFinding() throws IOException {
    Files.writeString(
        data().resolve("links.tsv"),
        links()
            .replace("Place\tsame\tQ8684", "Place\tsame\tQ1253000")
            .replace("Person\tsame\tQ1253\t", "Person\tsame\tQ8684\t"));
    assertEquals(1, run("", "check", "--data", data().toString()), err());
    assertTrue(
        out().contains("ban-ki-moon is of kind Person, but Q8684 (Seoul) is of kind Place"), out());
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

  /** How many pairs a review of all shows before those of a thing. */
  private int keysBefore(String key) {
    run("k".repeat(10_000), "link", "review", "--all");
    String before = out().substring(0, out().indexOf("Entente: " + key));
    return before.split("\\d+ of \\d+\n", -1).length - 2;
  }

  /** A page of a server over the data as they are. */
  private String page(String path) {
    Settings settings =
        new Settings(
            Optional.empty(),
            new Settings.Data(false, Optional.of(data())),
            Optional.empty(),
            Optional.empty());
    try (Holdings holdings = Holdings.made(settings);
        EntenteServer server =
            EntenteServer.start(org.entente.serve.Settings.usual().withPort(0), holdings.store())) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.address() + path))
              .header("Accept", "text/html")
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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

  private String links() throws IOException {
    return Files.readString(data().resolve("links.tsv"));
  }

  private String rows(String question) {
    assertEquals(
        0, run("", "ask", question, "--data", data().toString(), "--format", "csv"), err());
    return out();
  }

  private int run(String in, String... words) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(words));
    if (words[0].equals("link") && words.length > 1) {
      all.addAll(List.of("--data", data().toString()));
    }
    return Main.run(
        all.toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
