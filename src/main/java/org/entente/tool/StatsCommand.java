package org.entente.tool;

import java.util.concurrent.Callable;
import org.entente.graph.answer.JsonAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what is held. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Counts documents, claims, facts, things and topics.",
    footer = {"", "Example: entente stats --json"})
final class StatsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Option(names = "--json", description = "As one JSON object.")
  private boolean json;

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = Holdings.open(corpus.settings())) {
      Census census = holdings.read(dataset -> Census.of(dataset, holdings.ontology().schema()));
      console.out().print(json ? JsonAnswer.print(census.json()) : census.text());
      return Exit.FINE;
    }
  }
}
