package org.entente.tool;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what a command works on. */
final class CorpusOptions {
  private static final String NONE = "none";

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "An ontology in place of the one that comes with the program.")
  private Optional<Path> ontology = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data in place of those that come with the program; 'none' for no data.")
  private Optional<String> data = Optional.empty();

  @Option(
      names = "--location",
      paramLabel = "DIR",
      description = "A store on disk, as 'entente load' makes it, in place of --data.")
  private Optional<Path> location = Optional.empty();

  Settings settings() {
    return settings(Optional.empty());
  }

  Settings settings(Optional<Path> documents) {
    return new Settings(
        ontology.orElseGet(Packed::ontology),
        data.map(name -> name.equals(NONE) ? Optional.<Path>empty() : Optional.of(Path.of(name)))
            .orElseGet(() -> Optional.of(Packed.data())),
        location,
        documents);
  }

  /** Whether the user named both a store and data to fill one from. */
  boolean isContradictory() {
    return data.isPresent() && location.isPresent();
  }
}
