package org.entente.tool;

import java.util.concurrent.Callable;
import org.entente.graph.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a document out of a store on disk. */
@Command(
    name = "drop",
    mixinStandardHelpOptions = true,
    description = "Takes a document out of a store on disk, with what rested on it alone.",
    footer = {"", "Example: entente drop ankasam-2022-10 --location my-store"})
final class DropCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store = new StoreOptions();

  @Parameters(paramLabel = "NAME", description = "The document's id.")
  private String name = "";

  DropCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String by = store.by();
    Corpus.Report report =
        store.change(false, console, (ontology, corpus, dataset) -> corpus.drop(by, name));
    console.out().println("dropped " + name);
    console.out().println("facts " + report.facts());
    return Exit.FINE;
  }
}
