package org.entente.fact.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.fact.Block;
import org.entente.fact.analysis.Word;
import org.entente.fact.reading.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into analysis: times left out, names and sums one word, whoever reports in front. */
class NamedSentenceTest {
  static Stream<Block> cases() {
    return Block.of("entity/sentences.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSentenceIsMadeEasyForAParser(Block block) {
    NamedSentence sentence = read(block.given());
    assertEquals(block.wanted(), written(sentence));
    sentence
        .mentions()
        .forEach(it -> assertEquals(Optional.of(it), sentence.at(it.start()), block.given()));
  }

  @Test
  void wordsKeepTheirPlacesInTheText() {
    String text = "Kenya, the minister said on Monday, has signed a pact worth $2 million.";
    for (Word word : read(text).words()) {
      // The "that" before what is said has the place of the verb.
      String form = word.form().equals("that") ? "said" : word.form();
      assertEquals(form, text.substring(word.start(), word.end()));
    }
  }

  static NamedSentence read(String text) {
    List<Dated> times = new Dates(Optional.of(PartialDate.parse(Project.WRITTEN))).find(text);
    return new DocumentNames(Project.GAZETTEER, Project.LEXICON)
        .read(text, Named.words(text))
        .without(text, times, Numbers.money(text))
        .fronted(Project.LEXICON);
  }

  static String written(NamedSentence sentence) {
    return sentence.words().stream()
        .map(it -> it.form().contains(" ") ? "[" + it.form() + "]" : it.form())
        .collect(Collectors.joining(" "));
  }
}
