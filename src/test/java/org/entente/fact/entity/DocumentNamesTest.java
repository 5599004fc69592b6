package org.entente.fact.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.fact.Block;
import org.entente.fact.analysis.Splitter;
import org.entente.fact.analysis.Word;
import org.entente.fact.reading.Project;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Known names, new ones and titles, each case a small document. */
class DocumentNamesTest {
  static Stream<Block> cases() {
    return Stream.of("known-names", "new-names", "titles")
        .flatMap(name -> Block.of("entity/" + name + ".txt"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatADocumentNamesIsFound(Block block) {
    assertEquals(block.wanted(), read(block));
  }

  static String read(Block block) {
    DocumentNames names = new DocumentNames(Project.GAZETTEER, Project.LEXICON);
    List<String> lines = new ArrayList<>();
    for (List<Word> words : Splitter.sentences(block.given())) {
      NamedSentence sentence = names.read(block.given(), words);
      sentence.mentions().forEach(it -> lines.add(Named.line(it, sentence.words(), block.given())));
    }
    return String.join("\n", lines);
  }
}
