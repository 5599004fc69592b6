package org.entente.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.entente.fact.OntologyException;
import org.entente.graph.Corpora;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.RuleText;
import org.entente.graph.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's rules are sound, and what is wrong with a rule is told with its place. */
class RulesTest {
  private static final Path WRONG = Path.of("src/test/resources/org/entente/reason/wrong-rules");
  private static final Ontology ONTOLOGY = Corpora.ontology();

  static List<RuleText> wrong() {
    return Ontology.rules(WRONG);
  }

  @Test
  void everyRuleOfTheProjectIsReadAndNamedAfterItsFile() {
    List<Rule> rules = Rules.read(Corpora.ONTOLOGY_FOLDER.resolve("rules"), ONTOLOGY);
    assertEquals(
        ONTOLOGY.rules().stream().map(RuleText::name).toList(),
        rules.stream().map(Rule::name).toList());
    assertTrue(rules.size() >= 30, rules.size() + " rules");
  }

  @Test
  void aStoreKeepsTheRulesThatItsFactsFollowFrom() {
    try (Store store = DatasetStore.inMemory(Clock.systemUTC())) {
      Corpora.corpus(store, ONTOLOGY);
      store
          .dataset()
          .executeRead(
              () ->
                  assertEquals(Rules.read(ONTOLOGY.rules(), ONTOLOGY), Rules.in(store.dataset())));
    }
  }

  @Test
  void aRuleKeepsItsReasonAndItsSentence() {
    Rule rule =
        Rules.read(ONTOLOGY.rules(), ONTOLOGY).stream()
            .filter(it -> it.name().equals("partner-symmetry"))
            .findFirst()
            .orElseThrow();
    assertEquals("Partnership has two sides.", rule.reason());
    assertEquals("{y} is a partner of {x} because {x} is a partner of {y}", rule.template());
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongRuleIsRefusedWithPlaceAndAdvice(RuleText rule) throws IOException {
    OntologyException refused =
        assertThrows(OntologyException.class, () -> Rules.read(List.of(rule), ONTOLOGY));
    String told = String.valueOf(refused.getMessage()).replace(WRONG + "/", "");
    assertEquals(Files.readString(WRONG.resolve(rule.name() + ".txt")), told + "\n");
  }

  @Test
  void allProblemsOfAllFilesComeInOneReport() {
    OntologyException refused =
        assertThrows(OntologyException.class, () -> Rules.read(wrong(), ONTOLOGY));
    long files = refused.problems().stream().map(it -> it.at().file()).distinct().count();
    assertEquals(wrong().size(), files);
  }
}
