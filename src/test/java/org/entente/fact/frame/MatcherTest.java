package org.entente.fact.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.fact.Block;
import org.entente.fact.Cases;
import org.entente.fact.reading.Extraction;
import org.entente.fact.reading.Extractor;
import org.entente.fact.reading.Project;
import org.entente.fact.reading.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each part of a frame does, with one small frame each. */
class MatcherTest {
  static Stream<Block> cases() {
    return Block.of("frame/matches.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFrameMatchesAsItSays(Block block) {
    assertEquals(block.wanted(), read(block));
  }

  /** The heading names the frame's file; a line in brackets says why it did not match. */
  static String read(Block block) {
    List<String> lines = new ArrayList<>();
    Extractor.Observer observer =
        (sentence, tree) ->
            (frame, word, outcome) -> {
              if (!outcome.equals("matches")) {
                lines.add("(" + tree.form(word) + ": " + outcome + ")");
              }
            };
    Extraction extraction =
        Project.extractor(frames(block.under())).extract(Project.document(block.given()), observer);
    lines.addAll(Written.claims(extraction));
    return String.join("\n", lines);
  }

  private static List<Frame> frames(String name) {
    try {
      return FrameReader.read(Cases.given("frame/small", name), Project.SCHEMA, Project.THESAURUS);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
