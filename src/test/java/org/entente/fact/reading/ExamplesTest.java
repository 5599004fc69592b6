package org.entente.fact.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.entente.fact.frame.Frame;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private final Examples examples = new Examples(Project.EXTRACTOR, Project.THESAURUS);

  static Stream<Named<Frame>> frames() {
    return Project.FRAMES.stream().map(it -> Named.of(it.name(), it));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void everyExampleOfAFrameComesOutAsItSays(Frame frame) {
    assertEquals(List.of(), examples.failures(frame));
  }
}
