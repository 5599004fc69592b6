package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.fact.analysis.English;
import org.entente.fact.frame.Frame;
import org.entente.fact.reading.Examples;
import org.entente.fact.reading.Knowledge;
import org.entente.fact.reading.KnowledgePack;
import org.entente.fact.statement.Makers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The project's frames do what their examples say, from the files and as the build packs them. */
class FramesTest {
  private static final Path ONTOLOGY = Path.of("ontology");

  @TestFactory
  Stream<DynamicTest> eachFrameReadsItsExamples() {
    Knowledge knowledge = KnowledgeReader.read(ONTOLOGY);
    Examples examples = new Examples(knowledge.extractor(English.load()), knowledge.thesaurus());
    return knowledge.frames().stream()
        .map(
            frame ->
                DynamicTest.dynamicTest(
                    frame.name(), () -> assertEquals(List.of(), examples.failures(frame))));
  }

  @Test
  void eachFrameHasExamplesOfBothKinds() {
    for (Frame frame : KnowledgeReader.read(ONTOLOGY).frames()) {
      assertFalse(frame.yes().isEmpty(), frame.name());
      assertFalse(frame.no().isEmpty(), frame.name());
    }
  }

  @Test
  void theFramesThatAreKnownByNameAreThere() {
    List<String> names =
        KnowledgeReader.read(ONTOLOGY).frames().stream().map(Frame::name).distinct().toList();
    assertTrue(names.containsAll(Makers.all()), "of " + Makers.all());
  }

  @Test
  void packedKnowledgeIsTheSame() throws IOException {
    Knowledge written = KnowledgeReader.read(ONTOLOGY);
    byte[] packed = packed(written);
    Knowledge read = KnowledgePack.read(new ByteArrayInputStream(packed));
    assertEquals(written.schema(), read.schema());
    assertEquals(written.lexicon(), read.lexicon());
    assertEquals(written.frames(), read.frames());
    assertEquals(written.calibration(), read.calibration());
    assertEquals(
        List.copyOf(written.thesaurus().entries()), List.copyOf(read.thesaurus().entries()));
    assertEquals(
        List.copyOf(written.thesaurus().entries()),
        List.copyOf(KnowledgePack.thesaurus(new ByteArrayInputStream(packed)).entries()));
    assertArrayEquals(packed, packed(read));
  }

  private static byte[] packed(Knowledge knowledge) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    KnowledgePack.write(knowledge, out);
    return out.toByteArray();
  }
}
