package org.entente.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.graph.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks one of the catalogue's questions, or lists them. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = {
      "Answers a question of the catalogue, with the passages that each row rests on.",
      "Without a question's name: lists the questions."
    },
    footer = {
      "",
      "Example: entente ask agreements-covering --topic cybersecurity",
      "A blank takes a name, an alias, a key, an IRI or a date; 'entente ask' shows the blanks."
    })
final class AskCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUESTION [--BLANK VALUE]",
      hideParamSyntax = true,
      description = "The question's name, and what fills its blanks.")
  private List<String> words = List.of();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "The texts that you hold, each as ID.txt: shows the sentences themselves.")
  private Optional<Path> documents = Optional.empty();

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (as it is), plain (without passages), json, csv or tsv.")
  private Asking.Format format = Asking.Format.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(names = "--limit", paramLabel = "N", description = "Shows the first N rows.")
  private int limit = Integer.MAX_VALUE;

  AskCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Wording wording = Wording.of(words, spec.commandLine());
    if (limit < 1) {
      throw new ParameterException(
          spec.commandLine(), "--limit " + limit + ": write how many rows to show, from 1");
    }
    Settings settings = corpus.settings(documents);
    Asking.Format chosen = json ? Asking.Format.JSON : format;
    if (wording.question().isEmpty()) {
      Questions questions = new Questions(settings.readOntology().questions());
      console.out().print(Catalogue.list(questions.all(), json));
      return Exit.FINE;
    }
    try (Holdings holdings = Holdings.open(settings)) {
      new Asking(holdings, console, settings.documents(), asOf.date(), chosen, limit).ask(wording);
      return Exit.FINE;
    }
  }
}
