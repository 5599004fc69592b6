package org.entente.fact.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Block;
import org.entente.fact.Cases;
import org.entente.fact.analysis.Word;
import org.entente.fact.reading.Project;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GazetteerTest {
  private static final Gazetteer FEW = few();

  static Stream<Block> cases() {
    return Block.of("entity/gazetteer.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesOfTheThesaurusAreFound(Block block) {
    assertEquals(block.wanted(), read(block));
  }

  static String read(Block block) {
    List<Word> words = Named.words(block.given());
    return FEW.find(block.given(), words).stream()
        .map(it -> Named.line(it, words, block.given()))
        .collect(Collectors.joining("\n"));
  }

  private static Gazetteer few() {
    try {
      return new Gazetteer(Cases.thesaurus("entity/names.yaml", Project.SCHEMA), Project.LEXICON);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
