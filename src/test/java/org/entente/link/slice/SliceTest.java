package org.entente.link.slice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.entente.document.DataException;
import org.entente.document.Digests;
import org.entente.fact.Source;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.Link;
import org.entente.link.match.Linking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own slice. */
class SliceTest {
  private static final Path DATA = Path.of("data");
  private final Slice slice = Slice.in(DATA);

  @Test
  void readAndWrittenAgainItIsTheSameToTheByte() throws IOException {
    assertEquals(Files.readString(DATA.resolve(Slice.FILE)), slice.write());
  }

  @Test
  void everyLinkedItemIsThere() {
    Ontology ontology = Corpora.ontology();
    List<Item> absent =
        Linking.in(DATA, ontology.schema(), ontology.thesaurus()).links().all().stream()
            .map(Link::same)
            .flatMap(java.util.Optional::stream)
            .filter(item -> slice.facts(item).isEmpty())
            .toList();
    assertEquals(List.of(), absent);
  }

  @Test
  void everyItemAndStatementNamesAnOriginWithDateAndLicence() {
    for (Item item : slice.items()) {
      Set<Triple> triples = slice.triples(item);
      for (Node subject : triples.stream().map(Triple::getSubject).collect(Collectors.toSet())) {
        boolean origin =
            has(triples, subject, Wikibase.DATE) && has(triples, subject, Wikibase.LICENSE);
        assertTrue(origin || has(triples, subject, Vocabulary.DERIVED_FROM), subject.toString());
        assertTrue(
            !subject.equals(item.node()) || has(triples, subject, Vocabulary.LABEL),
            subject.toString());
      }
    }
    assertFalse(slice.items().isEmpty());
  }

  @Test
  void everyDirectValueHasItsStatementOfBestRank() {
    for (Item item : slice.items()) {
      Set<Triple> triples = slice.triples(item);
      List<Triple> direct =
          triples.stream()
              .filter(it -> Vocabulary.isIn(it.getPredicate(), Vocabulary.WDT))
              .toList();
      for (Triple it : direct) {
        String property = Vocabulary.local(it.getPredicate(), Vocabulary.WDT);
        Node value = Vocabulary.iri(Vocabulary.PS + property);
        assertTrue(
            triples.stream()
                .filter(s -> s.getPredicate().equals(value) && s.getObject().equals(it.getObject()))
                .anyMatch(
                    s ->
                        triples.contains(
                            Triple.create(s.getSubject(), Vocabulary.TYPE, Wikibase.BEST_RANK))),
            it.toString());
      }
    }
  }

  /** Wikidata's own names have no property in them. */
  @Test
  void aStatementThatWikidataDidNotNameIsNamedByItsContent() {
    Pattern made = Pattern.compile(Pattern.quote(Wikibase.OWN) + "(Q\\d+)-(P\\d+)-(.*)");
    List<Triple> all = slice.items().stream().flatMap(it -> slice.triples(it).stream()).toList();
    for (Triple triple : all) {
      Matcher name = made.matcher(triple.getSubject().getURI());
      if (name.matches() && triple.getPredicate().getURI().equals(Vocabulary.PS + name.group(2))) {
        String value = NodeFmtLib.str(triple.getObject(), Vocabulary.prefixMap());
        String content = String.join("\n", name.group(1), name.group(2), value);
        assertEquals(Digests.sha256(content).substring(0, 8), name.group(3), content);
      }
    }
  }

  @Test
  void itTellsLanguagesCodesCapitalAndDays() {
    ItemFacts korea = slice.facts(new Item("Q884")).orElseThrow();
    assertEquals(Set.of("en", "ko", "fr", "de", "ja"), korea.labels().keySet());
    assertEquals(Set.of(new Item("Q8684")), korea.items(Property.CAPITAL));
    assertEquals(Set.of("State"), korea.kinds());
    assertEquals("Seoul", slice.facts(new Item("Q8684")).orElseThrow().name());
    assertTrue(slice.dates().contains(LocalDate.of(2026, 11, 26)));
    assertTrue(slice.facts(new Item("Q1")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "item\tlabel\n",
        "item\tlabel\tkind\nQ5\thuman\n",
        "item\tlabel\tkind\nP5\ta\tb\n"
      })
  void aTableOfKindsThatIsNoneIsRefused(String text) {
    if (text.isEmpty()) {
      assertEquals(Set.of(), Kinds.read(new Source("kinds.tsv", text)).of(Set.of(new Item("Q5"))));
    } else {
      assertThrows(DataException.class, () -> Kinds.read(new Source("kinds.tsv", text)));
    }
  }

  @Test
  void brokenTurtleIsToldWithTheWayToMakeItAnew() {
    DataException told =
        assertThrows(DataException.class, () -> Slice.read(new Source("slice.ttl", "wd:Q1 a")));
    assertTrue(told.toString().contains("entente link fetch --online"), told.getMessage());
  }

  private static boolean has(Set<Triple> triples, Node subject, Node property) {
    return triples.stream()
        .anyMatch(it -> it.getSubject().equals(subject) && it.getPredicate().equals(property));
  }
}
