package org.entente.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.fact.analysis.English;
import org.entente.fact.analysis.train.Measure;
import org.entente.fact.analysis.train.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the weights of the built-in tagger and parser from a treebank. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the weights of the built-in tagger and parser from a treebank, and tells how often"
          + " they are right about the sentences of its test part.",
      "The same treebank gives the same file, byte for byte."
    },
    footer = {
      "",
      "Example: entente train treebank --with src/main/treebank/reports -o english.bin"
    })
final class TrainCommand implements Callable<Integer> {
  private static final String PART = "test";

  private final Console console;

  @Parameters(
      paramLabel = "TREEBANK",
      description =
          "A folder with two files in CoNLL-U, as Universal Dependencies are published: one ends in"
              + " -train.conllu, the other in -test.conllu, or either in .gz after that. One in"
              + " -dev.conllu is learnt from, too.")
  private Path treebank = Path.of("");

  @Option(
      names = "--with",
      paramLabel = "FOLDER",
      description =
          "Another treebank, with a training and a test part, to learn from, too: its names are one"
              + " word each already, marked by Name=Yes in the last column.")
  private Optional<Path> more = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "english.bin",
      description = "The file of weights that is written. Default: ${DEFAULT-VALUE}")
  private Path output = Path.of("");

  @Option(
      names = "--measure",
      description = "Trains nothing and writes nothing: measures the weights that come along.")
  private boolean measureOnly;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    // What is wrong with a test part or the file is told before minutes of work.
    Measure.require(treebank, PART);
    more.ifPresent(it -> Measure.require(it, PART));
    if (measureOnly) {
      measure(English.load());
      return Exit.FINE;
    }
    OutputFile file = new OutputFile(output);
    byte[] weights = Training.learn(treebank, more, console::say);
    file.write(draft -> Files.write(draft, weights));
    console.say(output + ": " + weights.length + " bytes");
    measure(English.of(weights));
    return Exit.FINE;
  }

  private void measure(English analyser) {
    console.out().println("words of the test part, right in percent");
    console.out().println("                words   UPOS   XPOS  lemma    UAS    LAS");
    print("as they are", Measure.of(analyser, treebank, PART, false));
    print("names joined", Measure.of(analyser, treebank, PART, true));
    more.ifPresent(it -> print("the other", Measure.of(analyser, it, PART, false)));
  }

  private void print(String how, Measure of) {
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%-12s  %7d %6.2f %6.2f %6.2f %6.2f %6.2f",
                how,
                of.words(),
                of.percent(of.upos()),
                of.percent(of.xpos()),
                of.percent(of.lemmas()),
                of.percent(of.heads()),
                of.percent(of.arcs())));
  }
}
