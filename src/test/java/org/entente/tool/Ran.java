package org.entente.tool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A command that was run in this Java.
 *
 * @param code its exit code
 * @param out its data
 * @param err its talk
 */
public record Ran(int code, String out, String err) {
  /** Commands start from what the build packs, as they do from the jar. */
  private static final Path SNAPSHOT = Path.of("target", "test-classes", "corpus.rt");

  private static final Path KNOWLEDGE = Path.of("target", "test-classes", "knowledge.bin");

  /** Runs {@code entente} with nothing piped in. */
  public static Ran of(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(arguments, print(out), print(err), new ByteArrayInputStream(new byte[0]));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  /** Packs the corpus for as long as this Java runs. */
  public static void pack() throws IOException {
    if (!Files.exists(SNAPSHOT)) {
      Packing.main(new String[] {SNAPSHOT.toString(), KNOWLEDGE.toString()});
      SNAPSHOT.toFile().deleteOnExit();
      KNOWLEDGE.toFile().deleteOnExit();
    }
  }
}
