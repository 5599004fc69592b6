package org.entente.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.graph.Corpus;
import org.entente.graph.Ontology;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.reason.derive.Difference;
import org.entente.reason.explain.TextDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads claim files and documents into a store on disk. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Loads claim files into a store on disk, all or none; and documents (txt, md, html, pdf, docx),",
      "whose claims are extracted first and wait in graph:candidates until they are accepted.",
      "A document that is there already is replaced; one that has not changed is left alone.",
      "With --dry-run --rules: tells what other rules make of a store, or of the data."
    },
    footer = {
      "",
      "Example: entente load data/claims --location my-store",
      "Example: entente load my-documents --location my-store --accept",
      "Example: entente load --dry-run --rules my-rules"
    })
final class LoadCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private StoreOptions store = new StoreOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Claim files, documents, or folders; a folder that holds claim files stands for these.")
  private List<Path> files = List.of();

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = {
        "Rules to try in place of those of the ontology: with --dry-run, tells what they newly",
        "derive and what is no longer derived."
      })
  private Optional<Path> rules = Optional.empty();

  @Option(names = "--accept", description = "Accepts the claims of documents as they are found.")
  private boolean accept;

  @Mixin private DateOption published = new DateOption();

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (rules.isPresent()) {
      tryOut(rules.get());
      return Exit.FINE;
    }
    if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
    }
    String by = store.by();
    Loading loading = Loading.of(files, published.date(), accept, store.settings(), console);
    Corpus.Report report =
        store.change(
            true, console, (ontology, corpus, dataset) -> loading.load(by, ontology, corpus));
    report.loaded().forEach(id -> console.out().println("loaded " + id));
    report.unchanged().forEach(id -> console.out().println("unchanged " + id));
    console.out().println("facts " + report.facts());
    return loading.unread() > 0 ? Exit.INPUT : Exit.FINE;
  }

  private void tryOut(Path folder) {
    if (!store.isDryRun()) {
      throw new ParameterException(
          spec.commandLine(),
          "--rules goes with --dry-run. To keep rules, put them into rules/ of an ontology, and name it with --ontology");
    }
    if (Ontology.rules(folder).isEmpty()) {
      throw new DataException(
          Location.of(folder.toString()),
          Files.isDirectory(folder) ? "holds no rule" : "no such folder",
          "Name a folder of rules, each in a file NAME.rule");
    }
    Loading loading = Loading.of(files, published.date(), accept, store.settings(), console);
    String difference =
        store.rehearse(
            console,
            (ontology, corpus, dataset) -> {
              loading.load(store.by(), ontology, corpus);
              List<Rule> tried = Rules.read(folder, ontology);
              Difference found = Difference.make(dataset, tried);
              return new TextDifference(dataset, tried).write(found);
            });
    console.out().print(difference);
  }
}
