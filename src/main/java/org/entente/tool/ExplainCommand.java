package org.entente.tool;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.answer.JsonAnswer;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.Explanation;
import org.entente.reason.explain.JsonExplanation;
import org.entente.reason.explain.Proofs;
import org.entente.reason.explain.ProvExplanation;
import org.entente.reason.explain.TextExplanation;
import org.entente.reason.explain.TextWeighing;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Writing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells why a fact holds. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Proves a fact down to the passages that state what it rests on.",
      "Ends with 1 where nothing proves it; then: entente why-not."
    },
    footer = {"", "Example: entente explain Australia 'partner of' NATO"})
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CorpusOptions corpus = new CorpusOptions();
  @Mixin private FactOptions fact = new FactOptions();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "The texts that you hold, each as ID.txt: shows the sentences themselves.")
  private Optional<Path> documents = Optional.empty();

  @Option(
      names = "--belief",
      description = "Adds to text how belief in each stated fact is weighed, with the numbers.")
  private boolean belief;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Gives N proofs at most (${DEFAULT-VALUE}), those of premises among them.")
  private int limit = 100;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = corpus.settings(documents);
    try (Holdings holdings = Holdings.open(settings)) {
      return holdings.read(dataset -> explain(dataset, settings));
    }
  }

  private int explain(DatasetGraph dataset, Settings settings) {
    Triple wanted = fact.in(dataset);
    Explanation why = Proofs.of(dataset).explain(wanted, Math.max(1, limit));
    Texts texts = new Texts(settings.documents(), dataset, console::say);
    switch (fact.format()) {
      case TEXT -> {
        console.out().print(new TextExplanation(dataset, texts::sentence).write(why));
        console.out().print(belief ? new TextWeighing(dataset).write(why) : "");
      }
      case JSON ->
          console
              .out()
              .print(JsonAnswer.print(new JsonExplanation(dataset, texts::sentence).write(why)));
      case TTL ->
          Writing.graph(
              console.out(), Format.TURTLE, ProvExplanation.of(why, dataset, texts::sentence));
    }
    return why.isProved() ? Exit.FINE : Exit.FINDINGS;
  }
}
