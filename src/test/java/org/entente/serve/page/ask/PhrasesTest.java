package org.entente.serve.page.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.entente.document.PartialDate;
import org.entente.fact.Thesaurus;
import org.entente.graph.Corpora;
import org.entente.graph.Question;
import org.entente.graph.Store;
import org.entente.graph.answer.Blanks;
import org.entente.graph.view.Labels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain English leads to the question that it means, and what means none leads to none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhrasesTest {
  private static final String PHRASINGS = "/org/entente/serve/page/ask/phrasings.tsv";

  private final Store store = Corpora.loaded();
  private final Catalogue catalogue = Txn.calculateRead(store.dataset(), this::catalogue);

  private Catalogue catalogue() {
    return Catalogue.of(store.dataset());
  }

  private String read(String words) {
    return catalogue.read(words).map(Reading::address).orElse("none");
  }

  @ParameterizedTest
  @CsvFileSource(resources = PHRASINGS, delimiter = '\t', emptyValue = "")
  void leadsToTheQuestionThatIsMeant(String words, String address) {
    assertEquals(address, read(words == null ? "" : words));
  }

  @Test
  void everyPhrasingLeadsToItsQuestion() {
    for (Question question : catalogue.questions().all()) {
      for (String phrasing : question.phrasings()) {
        String words = Txn.calculateRead(store.dataset(), () -> filled(phrasing, question));
        Optional<String> found = catalogue.read(words).map(it -> it.question().name());
        assertEquals(Optional.of(question.name()), found, words);
      }
    }
  }

  /** A phrasing with the usual names in its blanks. */
  private String filled(String phrasing, Question question) {
    Labels labels = new Labels(store.dataset());
    String words = phrasing;
    for (Map.Entry<String, Node> blank : question.defaults().entrySet()) {
      Node value = blank.getValue();
      String name = value.isURI() ? labels.of(value) : value.getLiteralLexicalForm();
      words = words.replace("{" + blank.getKey() + "}", name);
    }
    return words;
  }

  @Test
  void findsPersonsBySurname() {
    assertEquals("/ask/visits-of?actor=jens-stoltenberg", read("visits of Stoltenberg"));
    assertEquals("/ask/visits-of?actor=ban-ki-moon", read("visits of Ban"));
    assertEquals("none", read("visits of ban"), "in lower case a word");
    assertEquals("/ask/visits-of?actor=yoon-suk-yeol", read("visits of yoon"));
  }

  /** Reads where the graph has other things too, each of a key, a kind and a label. */
  private String read(String words, Thesaurus.Entry... more) {
    Blanks own = catalogue.blanks();
    List<Thesaurus.Entry> entries = new ArrayList<>(own.thesaurus().entries());
    entries.addAll(List.of(more));
    Blanks blanks = new Blanks(own.schema(), new Thesaurus(entries), own.documents());
    Phrases phrases = Phrases.of(catalogue.questions(), blanks);
    return phrases.read(words).map(Reading::address).orElse("none");
  }

  private static Thesaurus.Entry person(String key, String label) {
    return new Thesaurus.Entry(key, "Person", new TreeMap<>(Map.of("en", label)), List.of());
  }

  @Test
  void takesAnOrdinaryWordForNoSurname() {
    Thesaurus.Entry power = person("samantha-power", "Samantha Power");
    Thesaurus.Entry visit = person("anna-visit", "Anna Visit");
    assertEquals("/ask/visits-of?actor=samantha-power", read("visits of Power", power));
    assertEquals("/ask/visits-of?actor=samantha-power", read("visits of power", power));
    assertEquals("none", read("Visits of power", power), "whoever writes capitals uses them");
    assertEquals("none", read("NATO visits of power", power));
    assertEquals(read("visits of nato"), read("visits of nato", visit), "a word of questions");
  }

  @Test
  void readsBesideNamesWithoutWords() {
    String visits = "/ask/visits-of?actor=nato";
    assertEquals(visits, read("visits of NATO", person("blank", " "), person("mark", "- -")));
    assertEquals(visits, read("visits of NATO", person("spaced", " Spaced  Name ")));
  }

  @Test
  void asksByAPhraseWhoseCommaNoWordFollows() {
    Question question = catalogue.questions().named("visits-of");
    Question odd =
        new Question(
            "odd",
            question.title(),
            "Whom does {actor} visit, _?",
            List.of(),
            question.query(),
            question.keywords(),
            question.position(),
            question.parameters(),
            Optional.empty());
    Wording wording = Wording.all(odd, catalogue.blanks().schema()).get(0);
    assertEquals(Set.of("who"), wording.asks());
  }

  @Test
  void leavesNamesWithYearsWhole() {
    Days days = Days.of("after 2023 NATO summit in July 2022", Set.of("2023"));
    assertEquals("after 2023 NATO summit in  ", days.rest());
    assertEquals(List.of(PartialDate.parse("2022-07")), days.dates());
  }

  @ParameterizedTest
  @CsvSource({
    "allies on 1 May 2023, 2023-05-01",
    "allies As of  2023-05-01, 2023-05-01",
    "allies 1 May 2023, none",
    "allies on May 2023, none",
    "allies since 1 May 2023, none",
    "allies on 1 May 2023 and on 2 May 2023, none",
  })
  void readsOnWhichDaySomethingIsAsked(String text, String day) {
    Days days = Days.of(text, Set.of());
    assertEquals(day, days.onlyDay().map(LocalDate::toString).orElse("none"));
    assertEquals(text.contains("since"), days.isOpen());
  }

  @Test
  void readsNoTreatises() {
    String question = "Who visited Japan";
    assertNotEquals("none", read(question));
    assertEquals(read(question), read(question + " the".repeat(57)));
    assertEquals("none", read(question + " the".repeat(58)));
    assertEquals(List.of(), catalogue.phrases().nearest(question + " the".repeat(58)));
  }

  @Test
  void writesNamesAsPeopleDo() {
    for (String name : List.of("cyber security", "Cyber-Security", "CYBERSECURITY", "사이버 안보")) {
      assertEquals("/ask/agreements-covering?topic=cybersecurity", read("agreements on " + name));
    }
    for (String name : List.of("South Korea", "ROK", "Republic of Korea", "Korean", "Seoul")) {
      assertEquals("/ask/partners-of?actor=south-korea", read("partners of " + name), name);
    }
  }

  @Test
  void tellsAWordFromAName() {
    assertEquals("/ask/partners-of?actor=united-states", read("partners of the US"));
    assertEquals("/ask/partners-of", read("tell us partners"));
  }

  @Test
  void whatFitsNoneHasNearestQuestions() {
    assertEquals("none", read("weather at summits in Korea"));
    List<Reading> nearest = catalogue.phrases().nearest("weather at summits in Korea");
    assertTrue(
        nearest.stream()
            .anyMatch(it -> it.address().equals("/ask/summits-attended?actor=south-korea")),
        nearest.toString());
    assertEquals(List.of(), catalogue.phrases().nearest("xyzzy"));
  }

  @AfterAll
  void close() {
    store.close();
  }
}
