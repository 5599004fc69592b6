package org.entente.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.fact.ClaimReader;
import org.entente.fact.Source;
import org.entente.graph.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads claim files into a store on disk. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Loads claim files into a store on disk, all or none.",
      "A document that is there already is replaced; one that has not changed is left alone."
    },
    footer = {"", "Example: entente load data/claims --location my-store"})
final class LoadCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store = new StoreOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Claim files, or folders that hold some.")
  private List<Path> files = List.of();

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Source> sources = InputFiles.sources(files);
    Corpus.Report report =
        store.change(
            true,
            console,
            (ontology, corpus) ->
                corpus.load(ClaimReader.read(sources, ontology.schema(), corpus.known())));
    report.loaded().forEach(id -> console.out().println("loaded " + id));
    report.unchanged().forEach(id -> console.out().println("unchanged " + id));
    console.out().println("facts " + report.facts());
    return Exit.FINE;
  }
}
