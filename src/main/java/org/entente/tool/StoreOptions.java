package org.entente.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Rehearsal;
import org.entente.graph.Store;
import org.entente.graph.journal.Act;
import org.entente.link.match.Linking;
import org.entente.reason.Rules;
import org.entente.reason.derive.Reasoner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that changes a store on disk. */
final class StoreOptions {
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
      description = "The folder of links.tsv, in place of the data that come with the program.")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--location", paramLabel = "DIR", description = "The folder of the store.")
  private Optional<Path> location = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who changes it, as its journal tells (${DEFAULT-VALUE}).")
  private String by = Act.user();

  @Option(names = "--dry-run", description = "Tells what would change and changes nothing.")
  private boolean dryRun;

  /** What is done with a store's documents. */
  @FunctionalInterface
  interface Work<T> {
    T on(Ontology ontology, Corpus corpus, DatasetGraph dataset);
  }

  /**
   * Who changes the store.
   *
   * @throws ParameterException if the name does not fit on a line
   */
  String by() {
    try {
      return new Act(by, "change").who();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--by: " + e.getMessage(), e);
    }
  }

  boolean isDryRun() {
    return dryRun;
  }

  /**
   * Changes the store's documents, or tries to.
   *
   * @param create whether a store that does not exist is made
   * @param change makes the change and tells what it did
   * @throws ParameterException if no store is named
   */
  <T> T change(boolean create, Console console, Work<T> change) {
    Path folder =
        location.orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(), "Missing required option: '--location=DIR'"));
    try (Store store = open(folder, create)) {
      return dryRun ? rehearse(store, console, change) : work(store, change);
    }
  }

  /** Tries something on the store's documents, or on the data's where no store is named. */
  <T> T rehearse(Console console, Work<T> change) {
    try (Holdings holdings = Holdings.open(settings())) {
      return rehearse(holdings.store(), console, change);
    }
  }

  private <T> T rehearse(Store store, Console console, Work<T> change) {
    try (Store tried = new Rehearsal(store)) {
      T done = work(tried, change);
      console.say("Nothing was changed: this was a dry run.");
      return done;
    }
  }

  private <T> T work(Store store, Work<T> change) {
    Ontology read = settings().readOntology();
    Linking linking = settings().linking(read);
    linking.install(store);
    Reasoner reasoner = new Reasoner(Rules.read(read.rules(), read));
    return change.on(read, new Corpus(store, read, linking::quads, reasoner), store.dataset());
  }

  Settings settings() {
    return new Settings(ontology, new Settings.Data(false, data), location, Optional.empty());
  }

  /** A dry run makes no store where there is none. */
  private Store open(Path folder, boolean create) {
    return create && dryRun && !Files.exists(folder)
        ? DatasetStore.inMemory(Clock.systemUTC())
        : DatasetStore.onDisk(folder, create, Clock.systemUTC());
  }
}
