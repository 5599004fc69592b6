package org.entente.fact.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.entente.fact.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the project's own frames, names and analyser find, each case a document. */
class ExtractorTest {
  static Stream<Block> cases() {
    return Stream.of("sentences", "paragraphs", "relations")
        .flatMap(name -> Block.of("reading/" + name + ".txt"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aDocumentGivesItsClaims(Block block) {
    assertEquals(block.wanted(), read(block));
  }

  static String read(Block block) {
    Extraction extraction = Project.EXTRACTOR.extract(Project.document(block.given()));
    return String.join("\n", Written.claims(extraction));
  }
}
