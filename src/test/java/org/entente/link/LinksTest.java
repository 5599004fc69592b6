package org.entente.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  private static final String HEADER =
      "key\tkind\tjudgement\titem\tjudged by\tdate\tsource\tnote\n";
  private static final String MADE = "\teditors\t2026-11-22\ta list of items\t";

  @Test
  void whatIsTheSameIsLinkedAndWhatMayBeStaysACandidate() {
    Links links =
        read(row("japan", "State", "same\tQ17"), row("nato", "Alliance", "unsure\tQ7184"));
    assertEquals(
        List.of(quad("wikidata", "id/japan", Vocabulary.OWL + "sameAs", "Q17")),
        links.quads(Vocabulary.thing("japan", "State")));
    assertEquals(
        List.of(quad("candidates", "id/nato", Vocabulary.SKOS + "closeMatch", "Q7184")),
        links.quads(Vocabulary.thing("nato", "Alliance")));
  }

  @Test
  void aTopicIsAConceptAndSoMatches() {
    Links links = read(row("sanctions", "Topic", "same\tQ1"));
    assertEquals(
        List.of(quad("wikidata", "topic/sanctions", Vocabulary.SKOS + "exactMatch", "Q1")),
        links.quads(Vocabulary.thing("sanctions", "Topic")));
  }

  @Test
  void otherJudgementsAndOpenRowsLinkNothing() {
    Links links =
        read(
            row("japan", "State", "different\tQ17"),
            row("nato", "Alliance", "none\t"),
            "sanctions\tTopic\t\t\t\t\t\tnot looked up yet\n");
    for (Link link : links.all()) {
      assertEquals(List.of(), links.quads(Vocabulary.thing(link.key(), link.kind())));
    }
    assertEquals(3, links.all().size());
    assertEquals(List.of(), links.quads(Vocabulary.thing("poland", "State")));
  }

  @Test
  void tabsThatAnEditorStripsAreNotMissed() {
    Links links = read("japan\tState\n", "nato\tAlliance\t\n");
    assertTrue(links.all().stream().allMatch(link -> link.decision().isEmpty()));
    assertEquals(HEADER + "nato\tAlliance\t\t\t\t\t\t\njapan\tState\t\t\t\t\t\t\n", links.write());
  }

  @Test
  void everyProblemStandsInOneReport() {
    DataException report =
        assertThrows(
            DataException.class,
            () ->
                read(
                    row("japn", "State", "same\tQ17"),
                    row("japan", "Place", "same\tQ17"),
                    row("nato", "Alliance", "equal\tQ7184"),
                    row("poland", "State", "same\tP36"),
                    row("sanctions", "Topic", "same\t"),
                    row("vilnius", "Place", "none\tQ216"),
                    "madrid\tPlace\tsame\tQ2807\t\t2026-11-22\t\t\n",
                    "seoul\tPlace\tsame\tQ8684\teditors\tlast week\ta list\t\n",
                    row("dprk", "State", "same\tQ7184"),
                    row("prc", "State", "same\tQ7184"),
                    "prc\tState\t\tQ148\t\t\t\t\n",
                    row("fear", "Threat", "same\tQ2"),
                    "tokyo\tPlace\t\t\t\t\t\tone\ttwo\n"));
    assertEquals(
        """
        links.tsv:2: unknown key "japn"
          nearest known: japan
        links.tsv:3: Q17 is the same as another thing on line 2
          Judge one of the two different, or merge the things
        links.tsv:3: japan is of kind State, not "Place"
        links.tsv:4: unknown judgement "equal"
          known: same, different, unsure, none
        links.tsv:5: "P36" is no Wikidata item: write Q and its number, as in Q7184
        links.tsv:6: sanctions: "same" needs the item that was judged
        links.tsv:7: vilnius: "none" means that there is no item; leave Q216 out
        links.tsv:8: madrid: a judgement says who judged, and on what source
        links.tsv:9: "last week" is no day
          Write when it was judged: 2023-07-11
        links.tsv:11: Q7184 is the same as another thing on line 10
          Judge one of the two different, or merge the things
        links.tsv:12: prc has no judgement, and yet an item, a person, a date or a source
          Write same, different, unsure, none as judgement, or empty those cells
        links.tsv:12: prc stands also on line 11
          Keep one row per thing, and one for each item that is something else or unsure
        links.tsv:13: things of kind Threat have no Wikidata item
          what may have one: Actor, Agreement, Event, Place, Topic, WeaponSystem
        links.tsv:14: has 9 cells instead of 8
          Take the tabs out of the note""",
        report.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "different Q1, different Q2, true",
    "different Q1, same Q2, true",
    "same Q2, different Q1, true",
    "different Q1, none '', true",
    "unsure Q1, unsure Q2, true",
    "unsure Q1, different Q2, true",
    "different Q1, different Q1, false",
    "same Q1, different Q1, false",
    "unsure Q1, different Q1, false",
    "same Q1, unsure Q2, false",
    "same Q1, same Q2, false",
    "none '', unsure Q1, false",
    "none '', same Q1, false"
  })
  void ofAThingOneItemIsTheSameAndOthersAreRuledOutOrUnsure(
      String first, String second, boolean fine) {
    String[] rows = {
      row("japan", "State", first.replace(" ", "\t").replace("''", "")),
      row("japan", "State", second.replace(" ", "\t").replace("''", ""))
    };
    if (fine) {
      assertEquals(2, read(rows).all().size());
    } else {
      DataException told = assertThrows(DataException.class, () -> read(rows));
      assertTrue(told.toString().contains("japan stands also on line 2"), told.getMessage());
    }
  }

  @Test
  void aControlCharacterInANoteIsToldWithItsLine() {
    DataException told =
        assertThrows(DataException.class, () -> read("japan\tState\t\t\t\t\t\tnot\u0007this\n"));
    assertTrue(told.toString().contains("links.tsv:2: japan: a cell holds no"), told.getMessage());
  }

  @Test
  void aTableWithoutItsHeaderIsRefused() {
    Source headless = new Source("links.tsv", "japan\tState\n");
    DataException report =
        assertThrows(DataException.class, () -> Links.read(headless, schema(), thesaurus()));
    assertEquals(
        "links.tsv:1: the header is another one\n"
            + "  Begin with, separated by tabs: "
            + "key, kind, judgement, item, judged by, date, source, note",
        report.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Q", "Q0", "Q017", "q17", "17", "P31", "Q17 ", "wd:Q17", "Q١٧"})
  void anItemIsQAndANumber(String text) {
    assertThrows(IllegalArgumentException.class, () -> new Item(text));
  }

  private static Links read(String... rows) {
    String table = HEADER + String.join("", rows);
    return Links.read(new Source("links.tsv", table), schema(), thesaurus());
  }

  private static String row(String key, String kind, String judgement) {
    return key + "\t" + kind + "\t" + judgement + MADE + "\n";
  }

  private static Quad quad(String graph, String thing, String property, String item) {
    Node subject = Vocabulary.iri("https://w3id.org/entente/" + thing);
    Node object = Vocabulary.iri(Vocabulary.WD + item);
    return new Quad(Vocabulary.graphOf(graph), subject, Vocabulary.iri(property), object);
  }

  private static Schema schema() {
    return new Schema(
        new TreeMap<>(),
        Stream.of("State", "Alliance", "Place", "Topic", "Threat")
            .collect(Collectors.toMap(kind -> kind, LinksTest::withAncestors)));
  }

  private static Set<String> withAncestors(String kind) {
    Set<String> actors = Set.of("State", "Alliance");
    return actors.contains(kind) ? new TreeSet<>(Set.of(kind, "Actor")) : Set.of(kind);
  }

  private static Thesaurus thesaurus() {
    return new Thesaurus(
        List.of(
            entry("japan", "State"),
            entry("poland", "State"),
            entry("dprk", "State"),
            entry("prc", "State"),
            entry("nato", "Alliance"),
            entry("sanctions", "Topic"),
            entry("vilnius", "Place"),
            entry("madrid", "Place"),
            entry("seoul", "Place"),
            entry("tokyo", "Place"),
            entry("fear", "Threat")));
  }

  private static Thesaurus.Entry entry(String key, String kind) {
    return new Thesaurus.Entry(key, kind, new TreeMap<>(java.util.Map.of("en", key)), List.of());
  }
}
