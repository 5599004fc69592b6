package org.entente.graph.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.document.WholeFile;

/**
 * How far a journal is known to tell what happened: kept in a file of its own, so that a journal
 * that has been cut short is found.
 *
 * @param number of the last entry; 0 before the first
 * @param digest of the last entry; empty before the first
 * @param length of the journal to the end of that entry, in bytes
 */
record Head(long number, String digest, long length) {
  private static final Pattern LINE = Pattern.compile("(\\d+) ([0-9a-f]{64}|) ?(\\d+)\\s*");

  /** Reads it; empty where the file is not there or is none. */
  static Optional<Head> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Matcher line = LINE.matcher(Files.readString(file, ISO_8859_1));
    return line.matches()
        ? Optional.of(
            new Head(Long.parseLong(line.group(1)), line.group(2), Long.parseLong(line.group(3))))
        : Optional.empty();
  }

  void write(Path file) {
    WholeFile.write(file, number + " " + digest + " " + length + "\n");
  }
}
