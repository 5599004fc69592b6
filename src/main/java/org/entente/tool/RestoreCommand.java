package org.entente.tool;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.entente.graph.backup.Backup;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a store on disk hold what a backup holds, or what a journal tells. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a store on disk hold what a backup holds, in one transaction; or makes a store anew",
      "from a journal alone. The file is held against its digests before anything is touched."
    },
    footer = {
      "",
      "Example: entente restore my-backup.nq.gz --location my-copy",
      "Example: entente restore --journal my-store/journal.rdfp --location my-copy"
    })
final class RestoreCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A file of: entente backup.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "A journal, or the folder of a store: each change is made again, in order.")
  private Optional<Path> journal = Optional.empty();

  @Option(
      names = "--location",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the store; it is made where it does not exist.")
  private Path location = Path.of("");

  @Option(
      names = "--replace",
      description = "Replaces what the store holds; as it is, it must hold nothing.")
  private boolean replace;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who restores it, as its journal tells (${DEFAULT-VALUE}).")
  private String by = Act.user();

  @Option(names = "--dry-run", description = "Checks the file and changes nothing.")
  private boolean dryRun;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (file.isPresent() == journal.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "Name either a backup, or a journal with --journal");
    }
    if (replace && journal.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--replace goes with a backup: a journal makes a new store");
    }
    requireName();
    file.ifPresent(this::restore);
    journal.ifPresent(this::rebuild);
    return Exit.FINE;
  }

  private void requireName() {
    try {
      Act.requireName(by);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--by: " + String.valueOf(e.getMessage()), e);
    }
  }

  private void restore(Path from) {
    Backup backup = Backup.read(from);
    if (dryRun) {
      console.out().println("sound: " + backup.size() + " quads");
      console.say("Nothing was changed: this was a dry run.");
      return;
    }
    try (Store store = DatasetStore.onDisk(location, true, Clock.systemUTC())) {
      backup.restore(store, replace, by);
    }
    console.out().println("restored " + backup.size() + " quads");
  }

  private void rebuild(Path from) {
    History history = History.in(from);
    if (dryRun) {
      console.out().println("sound: " + history.read(entry -> {}) + " changes");
      console.say("Nothing was changed: this was a dry run.");
      return;
    }
    long changes = DatasetStore.rebuild(location, history, Clock.systemUTC());
    console.out().println("restored " + changes + " changes");
  }
}
