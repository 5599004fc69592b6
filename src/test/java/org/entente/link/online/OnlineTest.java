package org.entente.link.online;

import static org.entente.link.online.Entities.claim;
import static org.entente.link.online.Entities.item;
import static org.entente.link.online.Entities.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.document.DataException;
import org.entente.fact.Source;
import org.entente.graph.Corpora;
import org.entente.link.Item;
import org.entente.link.match.Candidate;
import org.entente.link.match.Matcher;
import org.entente.link.match.Mention;
import org.entente.link.match.Scorer;
import org.entente.link.slice.Kinds;
import org.entente.link.slice.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wikidata's protocols, spoken with a server on this machine. */
class OnlineTest {
  private static final Mention QUAD =
      new Mention(
          "quad",
          "Group",
          List.of("Quad \"of four\"", "Quadrilateral Security Dialogue"),
          Set.of(),
          Set.of(new Item("Q17")),
          Set.of(2007));
  private static final Kinds KINDS =
      Kinds.read(new Source("kinds.tsv", "item\tlabel\tkind\nQ5\thuman\tPerson\n"));

  @TempDir private Path folder;

  @Test
  void aReconciliationServiceIsAskedForSeveralNamesInOneBatch() {
    String answer =
        """
        {"q0": {"result": [{"id": "Q100", "name": "a", "score": 9, "match": false}]},
         "q1": {"result": [{"id": "Q200", "name": "b", "score": 8, "match": true}, {"id": "L1"}]}}""";
    try (Stand stand = new Stand(request -> Stand.Reply.ok(answer))) {
      ReconciliationFinder finder =
          new ReconciliationFinder(
              client(), stand.at("/en/api"), kind -> List.of(new Item("Q131569")));
      assertEquals(Set.of(new Item("Q100"), new Item("Q200")), finder.find(QUAD));
      assertEquals(
          "{\"q0\":{\"query\":\"Quad \\\"of four\\\"\",\"limit\":5,\"type\":[\"Q131569\"]},"
              + "\"q1\":{\"query\":\"Quadrilateral Security Dialogue\",\"limit\":5,\"type\":[\"Q131569\"]}}",
          stand.requests().get(0).field("queries"));
    }
  }

  @Test
  void aSparqlEndpointIsAskedForExactNames() {
    String answer =
        """
        {"head": {"vars": ["item"]}, "results": {"bindings": [
          {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q100"}}]}}""";
    try (Stand stand = new Stand(request -> Stand.Reply.ok(answer))) {
      SparqlFinder finder = new SparqlFinder(new SparqlService(client(), stand.at("/sparql")));
      assertEquals(Set.of(new Item("Q100")), finder.find(QUAD));
      String query = stand.requests().get(0).field("query");
      assertTrue(query.contains("\"Quad \\\"of four\\\"\"@ko"), query);
      org.apache.jena.query.QueryFactory.create(query);
    }
  }

  @Test
  void whoAnswersSomethingElseIsNamed() {
    try (Stand stand = new Stand(request -> Stand.Reply.ok("<html>"))) {
      SparqlService sparql = new SparqlService(client(), stand.at("/sparql"));
      ReconciliationFinder service =
          new ReconciliationFinder(client(), stand.at("/api"), kind -> List.of());
      for (org.junit.jupiter.api.function.Executable ask :
          List.<org.junit.jupiter.api.function.Executable>of(
              () -> sparql.select("SELECT * {}"),
              () -> service.find(QUAD),
              () -> data(stand).triples(new Item("Q100")))) {
        DataException told = assertThrows(DataException.class, ask);
        assertTrue(told.toString().contains("read") || told.toString().contains("as a"));
      }
    }
  }

  @Test
  void candidatesFromElsewhereAreScoredByTheirEntityData() {
    Map<String, String> items =
        Map.of(
            "Q100", item("Q100", "Quad of four", claim("P31", "Q5", "normal")),
            "Q200", item("Q200", "Quadrilateral Security Dialogue", claim("P710", "Q17", "normal")),
            "Q300", item("Q300", "Quad of Four", claim("P710", "Q30", "normal")));
    try (Stand stand = new Stand(Stand.entities(items))) {
      Matcher matcher =
          new Matcher(
              List.of(it -> Set.of(new Item("Q100"), new Item("Q200"), new Item("Q300"))),
              data(stand),
              new Scorer(Corpora.ontology().schema(), Set.of(new Item("Q17"), new Item("Q30"))));
      List<Candidate> candidates = matcher.candidates(QUAD, 5);
      assertEquals(List.of("Q200", "Q300"), candidates.stream().map(it -> it.item().id()).toList());
      assertEquals(
          "label 0.34, alias 1.00, relations 1.00",
          candidates.get(0).why().replaceFirst("label 0\\.\\d+", "label 0.34"));
      assertTrue(candidates.get(1).why().contains("relations 0.00"), candidates.get(1).why());
    }
  }

  @Test
  void aClassFurtherUpTellsTheKindWhereTheTableHasOnlyThat() {
    String answer =
        """
        {"head": {"vars": ["above"]}, "results": {"bindings": [
          {"above": {"type": "uri", "value": "http://www.wikidata.org/entity/Q5"}}]}}""";
    try (Stand stand = new Stand(request -> Stand.Reply.ok(answer))) {
      Superclasses kinds =
          new Superclasses(new SparqlService(client(), stand.at("/sparql")), KINDS);
      assertEquals(Set.of("Person"), kinds.apply(Set.of(new Item("Q5"))));
      assertEquals(Set.of(), kinds.apply(Set.of()));
      assertEquals(List.of(), stand.requests());
      assertEquals(Set.of("Person"), kinds.apply(Set.of(new Item("Q6"), new Item("Q7"))));
      String query = stand.requests().get(0).field("query");
      assertTrue(query.contains("wd:Q6 wd:Q7") && query.contains("{ wd:Q5 }"), query);
      org.apache.jena.query.QueryFactory.create(query);
    }
  }

  @Test
  void whatIsFetchedBearsTheDayOnWhichWikidataGaveIt() {
    Map<String, String> items = Map.of("Q100", item("Q100", "Quad"));
    try (Stand stand = new Stand(Stand.entities(items))) {
      data(stand).triples(new Item("Q100"));
      PoliteClient later = client(folder, "2026-12-01T10:00:00Z");
      Slice slice =
          Refresh.of(
                  Slice.empty(),
                  List.of(new Item("Q100")),
                  new EntityData(later, stand.at("/entity/"), KINDS::of))
              .slice();
      assertEquals(List.of(LocalDate.of(2026, 11, 27)), slice.dates());
      assertEquals(1, stand.requests().size());
    }
  }

  @Test
  void aSliceIsBroughtUpToDateAndSaysWhatChanged() {
    Slice before = Slice.in(Path.of("data"));
    Map<String, String> items =
        Map.of(
            "Q884",
            item(
                "Q884",
                "South Korea",
                claim("P463", "Q1065", "normal", time("P580", "+1991-09-17T00:00:00Z", 11)),
                claim("P36", "Q999999", "preferred"),
                claim("P793", "Q999999", "normal", Entities.unknown("P585")),
                Entities.text("P297", "KR"),
                Entities.point("P625", "36.0", "128.0")),
            "Q999999",
            item("Q999999", "Sejong"));
    try (Stand stand = new Stand(Stand.entities(items))) {
      Refresh refresh = Refresh.of(before, List.of(new Item("Q884")), data(stand));
      List<String> changes = refresh.changes();
      assertTrue(changes.contains("- Q884 ps:P36 wd:Q8684"), changes.toString());
      assertTrue(changes.contains("+ Q884 ps:P36 wd:Q999999"), changes.toString());
      assertTrue(
          changes.contains(
              "+ Q884 ps:P463 wd:Q1065 pq:P580 \"1991-09-17T00:00:00Z\"^^xsd:dateTime"),
          changes.toString());
      assertTrue(changes.stream().noneMatch(it -> it.contains("P297")), changes.toString());
      for (String change :
          List.of(
              "+ Q884 ps:P36 wd:Q999999 wikibase:rank wikibase:PreferredRank",
              "+ Q884 <http://schema.org/description> \"hand-made\"@en",
              "- Q884 dcterms:type ent:State",
              "+ Q884 ps:P793 wd:Q999999 pq:P585"
                  + " <http://www.wikidata.org/.well-known/genid/Q1-P793-Q999999-P585>")) {
        assertTrue(changes.contains(change), changes.toString());
      }
      Slice now = refresh.slice();
      assertEquals("Sejong", now.facts(new Item("Q999999")).orElseThrow().name());
      assertEquals(Set.of(1991), now.facts(new Item("Q884")).orElseThrow().years());
      assertEquals(before.facts(new Item("Q17")), now.facts(new Item("Q17")));
      assertEquals(now.write(), Slice.read(new Source("slice.ttl", now.write())).write());
      assertTrue(now.dates().contains(LocalDate.of(2026, 11, 27)));
      Refresh again = Refresh.of(now, List.of(new Item("Q884")), data(stand));
      assertEquals(List.of(), again.changes());
      assertEquals(now.write(), again.slice().write());
    }
  }

  @Test
  void anItemThatIsGoneStopsTheFetch() {
    String merged = item("Q2", "another");
    try (Stand stand = new Stand(Stand.entities(Map.of("Q1", merged)))) {
      DataException told =
          assertThrows(
              DataException.class,
              () -> Refresh.of(Slice.empty(), List.of(new Item("Q1")), data(stand)));
      assertTrue(told.toString().contains("merged it into another"), told.getMessage());
    }
  }

  private EntityData data(Stand stand) {
    return new EntityData(client(), stand.at("/entity/"), KINDS::of);
  }

  private PoliteClient client() {
    return client(folder);
  }

  /** A client that never waits. */
  static PoliteClient client(Path folder) {
    return client(folder, "2026-11-27T10:00:00Z");
  }

  private static PoliteClient client(Path folder, String now) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    return new PoliteClient(
        new PoliteClient.Identity("9", "me@example.org", Duration.ofSeconds(5)),
        new ReplyCache(folder, Duration.ofDays(7), ReplyCache.USUAL_MOST, clock),
        clock,
        (time, unwanted) -> {});
  }
}
