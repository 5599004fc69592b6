package org.entente.tool;

import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.answer.JsonAnswer;
import org.entente.reason.Rules;
import org.entente.reason.explain.Shortcomings;
import org.entente.reason.explain.ShortcomingsWriter;
import org.entente.reason.explain.WhyNot;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Writing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what is missing for a fact. */
@Command(
    name = "why-not",
    mixinStandardHelpOptions = true,
    description = {
      "Tells for each rule that could conclude a fact which premises are missing, the nearest"
          + " first,",
      "and whether documents plan, allege or deny it. Ends with 1 where the fact holds after all."
    },
    footer = {"", "Example: entente why-not Finland 'partner of' NATO"})
final class WhyNotCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CorpusOptions corpus = new CorpusOptions();
  @Mixin private FactOptions fact = new FactOptions();

  WhyNotCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = Holdings.open(corpus.settings())) {
      return holdings.read(this::tell);
    }
  }

  private int tell(DatasetGraph dataset) {
    Shortcomings why = new WhyNot(dataset, Rules.in(dataset)).of(fact.in(dataset));
    ShortcomingsWriter writer = new ShortcomingsWriter(dataset);
    switch (fact.format()) {
      case TEXT -> console.out().print(writer.text(why));
      case JSON -> console.out().print(JsonAnswer.print(writer.json(why)));
      case TTL -> Writing.graph(console.out(), Format.TURTLE, writer.graph(why));
    }
    return why.holds() ? Exit.FINDINGS : Exit.FINE;
  }
}
