package org.entente.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.serve.Log;
import picocli.CommandLine.Option;

/** Which requests a server tells of, and where. */
final class LogOptions {
  @Option(
      names = "--log",
      paramLabel = "LEVEL",
      description = {
        "Tells of requests, a line of JSON each: off, error (those that failed here), info (all),",
        "debug (all, with what was asked); as it is, ${DEFAULT-VALUE}."
      })
  private Log.Level level = Log.Level.ERROR;

  @Option(
      names = "--log-file",
      paramLabel = "FILE",
      description = "Adds these lines to a file instead of showing them.")
  private Optional<Path> file = Optional.empty();

  /**
   * Gives what tells of requests.
   *
   * @throws DataException if the file cannot be written
   */
  Log log(Console console) {
    return new Log(level, file.map(LogOptions::open).orElse(console.err())::println);
  }

  /** Open until the program ends: each line is written at once. */
  private static PrintStream open(Path file) {
    try {
      return new PrintStream(
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          true,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DataException(
          Location.of(file.toString()), "cannot be written", "Name another file with --log-file");
    }
  }
}
