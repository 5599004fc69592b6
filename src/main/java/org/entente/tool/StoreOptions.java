package org.entente.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Rehearsal;
import org.entente.graph.Store;
import org.entente.link.match.Linking;
import org.entente.reason.Rules;
import org.entente.reason.derive.Reasoner;
import picocli.CommandLine.Option;

/** The options of a command that changes a store on disk. */
final class StoreOptions {
  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "An ontology in place of the one that comes with the program.")
  private Optional<Path> ontology = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of links.tsv, in place of the data that come with the program.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--location",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the store.")
  private Path location = Path.of("");

  @Option(names = "--dry-run", description = "Tells what would change and changes nothing.")
  private boolean dryRun;

  /**
   * Changes the store's documents, or tries to.
   *
   * @param create whether a store that does not exist is made
   * @param change makes the change and tells what it did
   */
  Corpus.Report change(
      boolean create, Console console, BiFunction<Ontology, Corpus, Corpus.Report> change) {
    Settings settings =
        new Settings(
            ontology, new Settings.Data(false, data), Optional.of(location), Optional.empty());
    Ontology read = Ontology.read(settings.ontology());
    Linking linking = settings.linking(read);
    Reasoner reasoner = new Reasoner(Rules.read(read.rules(), read));
    try (Store store = open(create)) {
      if (!dryRun) {
        linking.install(store);
        return change.apply(read, new Corpus(store, read, linking::quads, reasoner));
      }
      try (Store tried = new Rehearsal(store)) {
        linking.install(tried);
        Corpus.Report report =
            change.apply(read, new Corpus(tried, read, linking::quads, reasoner));
        console.say("Nothing was changed: this was a dry run.");
        return report;
      }
    }
  }

  /** A dry run makes no store where there is none. */
  private Store open(boolean create) {
    return create && dryRun && !Files.exists(location)
        ? DatasetStore.inMemory(Clock.systemUTC())
        : DatasetStore.onDisk(location, create, Clock.systemUTC());
  }
}
