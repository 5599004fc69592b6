package org.entente.serve.page.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.entente.graph.Corpora;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.graph.Questions;
import org.entente.graph.Solutions;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.reason.explain.Inferred;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only a question that the other way round may find something else is turned. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedTest {
  private static final Questions QUESTIONS = new Questions(Corpora.ontology().questions());
  private static final List<Node> ACTORS =
      Stream.of("south-korea", "nato", "poland", "united-states", "north-korea", "japan")
          .map(it -> Vocabulary.iri(Vocabulary.ID + it))
          .toList();

  private Store store;

  @BeforeAll
  void load() {
    store = Corpora.loaded();
    store.dataset().begin(ReadWrite.READ);
  }

  @AfterAll
  void close() {
    store.dataset().end();
    store.close();
  }

  @Test
  void whoArmsWhomIsTurnedAndWhatTwoShareIsNot() {
    Asked asked = asked(QUESTIONS.named("transfers-from-to"), ACTORS.get(0), ACTORS.get(2));
    assertEquals(
        "/ask/transfers-from-to?supplier=poland&recipient=south-korea",
        asked.turned().map(Asked::address).orElse("none"));
    Asked shared = asked(QUESTIONS.named("shared-threats"), ACTORS.get(0), ACTORS.get(2));
    assertEquals(Optional.empty(), shared.turned());
  }

  static List<Question> ofTwoActors() {
    return QUESTIONS.all().stream()
        .filter(it -> it.parameters().size() == 2)
        .filter(it -> it.parameters().stream().map(Parameter::kind).allMatch("Actor"::equals))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ofTwoActors")
  void whatIsNotTurnedFindsNothingTheOtherWayRoundEither(Question question) {
    for (Node one : ACTORS) {
      for (Node other : ACTORS) {
        Asked asked = asked(question, one, other);
        if (!one.equals(other) && asked.turned().isEmpty()) {
          assertEquals(finds(asked), finds(asked(question, other, one)), asked::address);
        }
      }
    }
  }

  private static Asked asked(Question question, Node one, Node other) {
    List<String> blanks = question.parameters().stream().map(Parameter::name).toList();
    return Asked.of(question, Map.of(blanks.get(0), one, blanks.get(1), other));
  }

  private boolean finds(Asked asked) {
    return !Solutions.of(Inferred.in(store.dataset()), asked.query()).rows().isEmpty();
  }
}
