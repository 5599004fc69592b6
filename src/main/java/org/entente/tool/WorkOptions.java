package org.entente.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.WholeFile;
import picocli.CommandLine.Option;

/** The options of a command that works on the files of a folder of data, and changes them. */
final class WorkOptions {
  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "An ontology in place of the one that comes with the program.")
  private Optional<Path> ontology = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of data to work on (${DEFAULT-VALUE}, where you are).")
  private Path data = Path.of("data");

  @Option(names = "--dry-run", description = "Tells what would change and changes nothing.")
  private boolean dryRun;

  Path data() {
    return data;
  }

  boolean isDryRun() {
    return dryRun;
  }

  /**
   * The folder's ontology and data.
   *
   * @throws DataException if there is no such folder
   */
  Settings settings() {
    if (!Files.isDirectory(data)) {
      throw new DataException(
          Location.of(data.toString()),
          "no such folder",
          "Go to a folder that has data/, or name the folder of data with --data");
    }
    return new Settings(
        ontology, new Settings.Data(false, Optional.of(data)), Optional.empty(), Optional.empty());
  }

  /** Puts a text in the place of a file of the folder, whole or not at all. */
  void write(String file, String text) {
    if (dryRun) {
      return;
    }
    WholeFile.write(data.resolve(file), text);
  }
}
