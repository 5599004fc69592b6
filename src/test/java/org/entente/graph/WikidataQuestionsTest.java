package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.link.federation.Federation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the questions about Wikidata promise beyond their expected rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WikidataQuestionsTest {
  private static final Path CASE = Path.of("src/test/resources/org/entente/graph/wikidata-differs");
  private static final String FEDERATED = "-in-wikidata";

  private final Ontology ontology = Corpora.ontology();
  private final Questions questions = new Questions(ontology.questions());
  private final Store store = QuestionStore.loaded(ontology);

  @AfterAll
  void close() {
    store.close();
  }

  List<String> federated() {
    return questions.all().stream()
        .map(Question::name)
        .filter(name -> name.endsWith(FEDERATED))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("federated")
  void aFederatedQuestionHasALocalTwinWithTheSameRows(String name) {
    Question twin = questions.named(name.replace(FEDERATED, "-in-slice"));
    String rows = QuestionRows.of(store, questions.named(name).bind(Map.of()));
    assertEquals(rows, QuestionRows.of(store, twin.bind(Map.of())));
    assertTrue(questions.named(name).query().contains("SERVICE <" + Federation.WIKIDATA.getURI()));
    assertTrue(questions.named(name).asksElsewhere());
    assertFalse(twin.asksElsewhere(), twin.query());
  }

  @Test
  void sixQuestionsOrMoreAreFederated() {
    assertTrue(federated().size() >= 6, federated().toString());
  }

  @Test
  void documentsAndASliceWithDatesStandSideBySide() throws IOException {
    try (Store dated = DatasetStore.inMemory(Clock.systemUTC())) {
      dated.change(
          () -> {
            RDFParser.source(CASE.resolve("given.trig")).lang(Lang.TRIG).parse(dated.dataset());
            return dated;
          });
      String rows = QuestionRows.of(dated, questions.named("wikidata-differs").bind(Map.of()));
      assertEquals(Files.readString(CASE.resolve("expected.csv")), rows);
    }
  }
}
