package org.entente.tool;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.entente.graph.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes all that a store on disk holds into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all that a store on disk holds into one file: sorted N-Quads, gzipped, with a digest.",
      "A store that is being served is backed up by its server: POST /$/backup."
    },
    footer = {"", "Example: entente backup --location my-store -o my-backup.nq.gz"})
final class BackupCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--location",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the store.")
  private Path location = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Writes into a file, which is replaced when all is written.")
  private Path file = Path.of("");

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Store store = DatasetStore.onDisk(location, false, Clock.systemUTC())) {
      console.out().println("backed up " + Backup.write(store, file) + " quads");
    }
    return Exit.FINE;
  }
}
