package org.entente.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever comes in, the program keeps its word. Each way gets its share of {@code -Dfuzz.cases},
 * by the time that an input takes; {@code -Dfuzz.first} begins at another number. What once broke a
 * promise is a file in the way's folder among the resources, and is put in first.
 */
class FuzzTest {
  private static final Path KEPT = Path.of("src/test/resources/org/entente/fuzz");
  private static final long CASES = Long.getLong("fuzz.cases", 3_000);
  private static final long FIRST = Long.getLong("fuzz.first", 0);

  @TempDir private Path folder;

  @Test
  void claimFiles() throws IOException {
    hold(new ClaimFiles(folder), 0.05);
  }

  @Test
  void documents() throws IOException {
    hold(new DocumentFiles(folder), 0.027);
  }

  @Test
  void ruleFiles() throws IOException {
    hold(new RuleFiles(folder), 0.3);
  }

  @Test
  void valuesOfBlanks() throws IOException {
    hold(new BlankValues(), 0.5);
  }

  @Test
  void commands() throws IOException {
    hold(new Commands(), 0.003);
  }

  @Test
  void requests() throws IOException {
    hold(new Requests(), 0.12);
  }

  private static void hold(Way way, double share) throws IOException {
    try (way) {
      String name = way.getClass().getSimpleName();
      for (Path file : kept(KEPT.resolve(name))) {
        way.put(Input.read(file), true);
      }
      Fuzz.Outcome outcome = new Fuzz(way).run(FIRST, Math.round(CASES * share));
      System.out.println(name + " " + outcome.cases() + " cases, " + outcome.valid() + " valid");
      assertEquals(List.of(), outcome.findings());
      assertTrue(outcome.valid() > 0, "nothing was valid, so nothing was tried");
    }
  }

  private static List<Path> kept(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
