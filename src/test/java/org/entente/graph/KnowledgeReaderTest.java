package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.fact.Calibration;
import org.entente.fact.OntologyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeReaderTest {
  @TempDir private Path folder;

  @Test
  void anOntologyWhoseWordsLackAListIsRefused() throws IOException {
    copy(Path.of("ontology"));
    Path words = folder.resolve("frames/words.yaml");
    List<String> without =
        Files.readAllLines(words).stream().filter(it -> !it.startsWith("hearsay:")).toList();
    Files.write(words, without);
    OntologyException report =
        assertThrows(OntologyException.class, () -> KnowledgeReader.read(folder));
    assertEquals(
        words + ": lacks the lists hearsay",
        report.problems().get(0).toString().lines().findFirst().orElse(""));
  }

  @Test
  void withoutConfidenceFramesAreTakenAtTheirWordAndABrokenOneIsRefused() throws IOException {
    copy(Path.of("ontology"));
    Path confidence = folder.resolve("confidence.yaml");
    Files.writeString(confidence, "kind Treaty: high\n");
    OntologyException report =
        assertThrows(OntologyException.class, () -> KnowledgeReader.read(folder));
    assertEquals(
        confidence + ":1:14: \"high\" is no weight",
        report.problems().get(0).toString().lines().findFirst().orElse(""));
    Files.delete(confidence);
    assertEquals(Calibration.NONE, KnowledgeReader.read(folder).calibration());
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path it : all.toList()) {
        Path to = folder.resolve(from.relativize(it).toString());
        if (Files.isDirectory(it)) {
          Files.createDirectories(to);
        } else {
          Files.copy(it, to);
        }
      }
    }
  }
}
