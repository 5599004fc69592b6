package org.entente.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.document.Problem;
import org.entente.graph.answer.JsonAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks ontology, thesaurus, claim files, and a store's content. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks ontology, thesaurus and claim files, and holds what they say against the shapes.",
      "With --documents: that passages lie where the files say. With --location: the whole store."
    },
    footer = {"", "Example: entente check my-claims.yaml --documents my-texts"})
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Claim files, or folders that hold some; as it is, those of the data. They may name what"
              + " the data make.")
  private List<Path> files = List.of();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "The texts that you hold, each as ID.txt.")
  private Optional<Path> documents = Optional.empty();

  @Option(names = "--examples", description = "Runs the examples of the ontology's frames, too.")
  private boolean examples;

  @Option(names = "--json", description = "The findings as one JSON array.")
  private boolean json;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = corpus.everything(documents);
    List<Problem> problems =
        new Checking(settings, examples, console).problems(InputFiles.sources(files, ".yaml"));
    console.out().print(json ? JsonAnswer.print(array(problems)) : lines(problems));
    console.say(problems.isEmpty() ? "All is well." : count(problems.size()));
    return problems.isEmpty() ? Exit.FINE : Exit.FINDINGS;
  }

  private static String count(int problems) {
    return problems == 1 ? "1 problem." : problems + " problems.";
  }

  private static String lines(List<Problem> problems) {
    StringBuilder lines = new StringBuilder();
    problems.forEach(problem -> lines.append(problem).append('\n'));
    return lines.toString();
  }

  private static JsonArray array(List<Problem> problems) {
    JsonArray array = new JsonArray();
    for (Problem problem : problems) {
      JsonObject json = new JsonObject();
      json.addProperty("file", problem.at().file());
      json.addProperty("line", problem.at().line());
      json.addProperty("column", problem.at().column());
      json.addProperty("what", problem.what());
      json.addProperty("next", problem.next());
      array.add(json);
    }
    return array;
  }
}
