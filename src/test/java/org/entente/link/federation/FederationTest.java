package org.entente.link.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.entente.link.online.PoliteClient;
import org.entente.link.online.ReplyCache;
import org.entente.link.online.SparqlService;
import org.entente.link.online.Stalling;
import org.entente.link.online.Stand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FederationTest {
  private static final String PREFIXES =
      """
      PREFIX id: <https://w3id.org/entente/id/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX wd: <http://www.wikidata.org/entity/>
      PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      PREFIX graph: <https://w3id.org/entente/graph/>
      """;
  private static final String ASKED = "SERVICE <https://query.wikidata.org/sparql>";
  private static final String CODES =
      "SELECT ?thing ?code { ?thing owl:sameAs ?item . "
          + ASKED
          + " { ?item wdt:P297 ?code } } ORDER BY ?thing";

  @TempDir private Path folder;
  private final Store store = DatasetStore.inMemory(Clock.systemUTC());

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void offlineTheSliceAnswersAndNothingElseOfTheStore() {
    load(
        "id:korea owl:sameAs wd:Q884 . id:japan owl:sameAs wd:Q17 . wd:Q17 wdt:P297 'elsewhere' .",
        "wd:Q884 wdt:P297 'KR' . id:korea owl:sameAs wd:Q884 .");
    Federation.offline().open(store.dataset());
    assertEquals(List.of("https://w3id.org/entente/id/korea KR"), rows(CODES));
    assertEquals(List.of("1"), rows("SELECT (COUNT(*) AS ?n) { " + ASKED + " { ?s ?p ?o } }"));
  }

  @Test
  void onlineManyRowsCostOneQuestionAndAreJoinedByTheirValues() {
    String facts =
        String.join(
            " ",
            IntStream.range(1, 60)
                .mapToObj(i -> "id:t" + i + " owl:sameAs wd:Q" + i + " .")
                .toList());
    load(facts, "wd:Q1 wdt:P297 'of the slice' .");
    try (Stand stand = new Stand(request -> Stand.Reply.ok(json("Q7", "G7", "Q9", "I9")))) {
      Federation.online(service(stand)).open(store.dataset());
      assertEquals(
          List.of("https://w3id.org/entente/id/t7 G7", "https://w3id.org/entente/id/t9 I9"),
          rows(CODES));
      assertEquals(1, stand.requests().size());
      String query = stand.requests().get(0).field("query");
      assertTrue(query.contains("VALUES") && query.contains("entity/Q59"), query);
      assertTrue(query.contains("P297"), query);
    }
  }

  @Test
  void whatASubQueryHidesIsAskedForAndJoinedAllTheSame() {
    load("id:korea owl:sameAs wd:Q884 . id:japan owl:sameAs wd:Q17 .", "");
    String query =
        "SELECT * { { SELECT ?thing ?code { ?thing owl:sameAs ?item . "
            + ASKED
            + " { ?item wdt:P297 ?code } } } } ORDER BY ?thing";
    try (Stand stand = new Stand(request -> Stand.Reply.ok(json("Q884", "KR", "Q17", "JP")))) {
      Federation.online(service(stand)).open(store.dataset());
      assertEquals(
          List.of("https://w3id.org/entente/id/japan JP", "https://w3id.org/entente/id/korea KR"),
          rows(query));
      String sent = stand.requests().get(0).field("query");
      assertTrue(sent.contains("?item"), sent);
      org.apache.jena.query.QueryFactory.create(sent);
    }
  }

  @Test
  void whereWikidataIsSilentTheQueryFailsUnlessItMayBe() {
    load("id:korea owl:sameAs wd:Q884 .", "");
    try (Stand stand = new Stand(request -> new Stand.Reply(500, "down", java.util.Map.of()))) {
      Federation.online(service(stand)).open(store.dataset());
      NoAnswer told = assertThrows(NoAnswer.class, () -> rows(CODES));
      assertTrue(told.toString().contains("Wikidata did not answer: "), told.getMessage());
      assertEquals(
          List.of("https://w3id.org/entente/id/korea "),
          rows(CODES.replace("SERVICE", "SERVICE SILENT")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<http://127.0.0.1:1/sparql>",
        "?where",
        "<http://query.wikidata.org/sparql>",
        "<https://query.wikidata.org/sparql/>",
        "<https://query.wikidata.org/sparql?x>"
      })
  void noOtherAddressIsAskedNotEvenSilently(String address) {
    load("id:korea owl:sameAs wd:Q884 .", "");
    Federation.offline().open(store.dataset());
    for (String silent : List.of("", "SILENT ")) {
      String query =
          "SELECT * { ?where owl:sameAs ?item . SERVICE " + silent + address + " { ?s ?p ?o } }";
      QueryExecException told = assertThrows(QueryExecException.class, () -> rows(query));
      assertTrue(told.toString().contains("is refused"), told.getMessage());
    }
  }

  @Test
  void aQueryThatIsStoppedWaitsForWikidataNoLonger() throws Exception {
    load("id:korea owl:sameAs wd:Q884 .", "");
    try (Stalling server = new Stalling()) {
      Federation.online(new SparqlService(client(Duration.ofDays(1)), server.address()))
          .open(store.dataset());
      DatasetGraph dataset = store.dataset();
      AtomicBoolean stop = new AtomicBoolean();
      Thread stopping =
          new Thread(
              () -> {
                while (!server.wasAsked()) {
                  Thread.onSpinWait();
                }
                stop.set(true);
              });
      stopping.start();
      dataset.begin(ReadWrite.READ);
      try (QueryExec exec =
          QueryExec.dataset(dataset)
              .query(PREFIXES + CODES)
              .set(ARQConstants.symCancelQuery, stop)
              .build()) {
        assertThrows(QueryCancelledException.class, () -> exec.select().stream().toList());
      } finally {
        dataset.end();
      }
      stopping.join();
    }
  }

  private PoliteClient client(Duration patience) {
    Clock clock = Clock.systemUTC();
    return new PoliteClient(
        new PoliteClient.Identity("9", "me@example.org", patience),
        new ReplyCache(folder, Duration.ofDays(1), ReplyCache.USUAL_MOST, clock),
        clock,
        (time, unwanted) -> {});
  }

  private SparqlService service(Stand stand) {
    return new SparqlService(client(Duration.ofSeconds(5)), stand.at("/sparql"));
  }

  private static String json(String item, String code, String other, String otherCode) {
    String row =
        """
        {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/%s"},
         "code": {"type": "literal", "value": "%s"}}""";
    return """
    {"head": {"vars": ["item", "code"]}, "results": {"bindings": [%s, %s]}}"""
        .formatted(row.formatted(item, code), row.formatted(other, otherCode));
  }

  private void load(String facts, String slice) {
    String trig = PREFIXES + facts + " GRAPH graph:wikidata { " + slice + " }";
    store.change(
        () -> {
          RDFParser.fromString(trig, Lang.TRIG).parse(store.dataset());
          return trig;
        });
  }

  private List<String> rows(String query) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try (QueryExec exec =
        QueryExec.dataset(dataset)
            .query(PREFIXES + query)
            .set(ARQ.httpServiceAllowed, false)
            .build()) {
      return exec.select().stream()
          .map(
              row ->
                  String.join(
                      " ",
                      List.of("thing", "code", "n").stream()
                          .map(org.apache.jena.sparql.core.Var::alloc)
                          .filter(it -> row.contains(it) || it.getName().equals("code"))
                          .map(it -> row.contains(it) ? text(row.get(it)) : "")
                          .toList()))
          .map(line -> line.startsWith(" ") ? line.strip() : line)
          .toList();
    } finally {
      dataset.end();
    }
  }

  private static String text(org.apache.jena.graph.Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }
}
