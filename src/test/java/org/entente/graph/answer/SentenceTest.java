package org.entente.graph.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.graph.Corpora;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.graph.view.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of questions shows what each asks, without what it asks besides. */
class SentenceTest {
  private static final Questions QUESTIONS = new Questions(Corpora.ontology().questions());

  private static Sentence sentence(Question question) {
    return Sentence.of(question, Map.of(), new Labels(DatasetGraphFactory.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agreements-with | Who signed or approved what with any actor?",
        "partners-of | Who are the partners of any actor?",
        "differing-figures | For which transfers and agreements do documents give a different"
            + " status, quantity or value?",
        "threats-perceived-by | Which threats does any actor perceive?",
        "threats-posed-by | Which threats does any actor pose?",
        "best-connected-actors | Which actors have ties, stated or inferred, to three or more others?",
        "weapon-transfers-of | How many units of any weapon did any actor receive or supply?",
      })
  void theMainClauseStays(String name, String brief) {
    assertEquals(brief, sentence(QUESTIONS.named(name)).brief().text());
  }

  @Test
  void noBlankIsLost() {
    for (Question question : QUESTIONS.all()) {
      Sentence whole = sentence(question);
      Sentence brief = whole.brief();
      assertEquals(blanks(whole), blanks(brief), question.name());
      assertTrue(brief.text().endsWith("?"), question.name());
      assertTrue(brief.text().length() <= whole.text().length(), question.name());
    }
  }

  private static List<Sentence.Piece> blanks(Sentence sentence) {
    return sentence.pieces().stream().filter(piece -> piece.blank().isPresent()).toList();
  }
}
