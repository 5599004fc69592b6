package org.entente.serve.page.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.entente.graph.Corpora;
import org.entente.graph.Question;
import org.entente.graph.Store;
import org.entente.graph.view.Labels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

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
