package org.entente.tool;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what a command works on. */
final class CorpusOptions {
  private static final String NONE = "none";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

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
      description = "A store on disk, as 'entente load' makes it: the data are what it holds.")
  private Optional<Path> location = Optional.empty();

  Settings settings() {
    return settings(Optional.empty());
  }

  /**
   * The settings of a command that works on one corpus.
   *
   * @throws ParameterException if the user named two
   */
  Settings settings(Optional<Path> documents) {
    if (data.isPresent() && location.isPresent()) {
      throw new ParameterException(
          command.commandLine(), "--data and --location each name a corpus: give one of them");
    }
    return everything(documents);
  }

  /**
   * The settings of a command that changes claim files: those named, else those where the user is.
   */
  Settings reviewed(Optional<Path> documents) {
    Path folder = Path.of(data.orElse("data"));
    return new Settings(
        ontology, new Settings.Data(false, Optional.of(folder)), location, documents);
  }

  /** The settings of a command that may look at both. */
  Settings everything(Optional<Path> documents) {
    return new Settings(
        ontology,
        data.map(
                name ->
                    name.equals(NONE)
                        ? Settings.Data.NONE
                        : new Settings.Data(false, Optional.of(Path.of(name))))
            .orElse(Settings.Data.PACKED),
        location,
        documents);
  }
}
