package org.entente.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.tool.extract.ClaimFolder;
import org.entente.tool.extract.Explaining;
import org.entente.tool.extract.Extracted;
import org.entente.tool.extract.Extracting;
import org.entente.tool.extract.Form;
import org.entente.tool.extract.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the claims of documents. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Finds in documents (txt, md, html, pdf, docx) what they state, and writes it as claims to be",
      "reviewed. A document that cannot be read is told in a line, and stops no other.",
      "With --explain: tells how a sentence is read."
    },
    footer = {
      "",
      "Example: entente extract my-documents -o my-data/claims",
      "Example: entente extract --explain 'Japan and Chile signed a treaty.'"
    })
final class ExtractCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DateOption published = new DateOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Documents, or folders that hold some.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "yaml: claim files, to review and to load (as it is). jsonl: a claim a line. trig: RDF.")
  private Form format = Form.YAML;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description =
          "The folder to write into: a file for each document, and its text where that is nowhere"
              + " else. Without it, to standard output.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "An ontology in place of the one that comes with the program.")
  private Optional<Path> ontology = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The folder of data whose decisions/ are made again, where there are none beside the"
              + " folder to write into (${DEFAULT-VALUE}, where you are).")
  private Path data = Path.of("data");

  @Option(
      names = "--explain",
      paramLabel = "TEXT",
      description = "Tells how a sentence is read: words, names, frames tried, claims.")
  private Optional<String> sentence = Optional.empty();

  @Option(names = "--dry-run", description = "Reads everything and writes nothing.")
  private boolean dryRun;

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Extraction work =
        new Extraction(
            new Settings(ontology, Settings.Data.NONE, Optional.empty(), Optional.empty()),
            published.date(),
            console);
    if (sentence.isPresent()) {
      explain(sentence.get(), work);
      return Exit.FINE;
    }
    if (files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: 'FILE', or --explain with a sentence");
    }
    List<Path> documents = work.documents(files);
    checkWayOut(documents);
    Extracting extracting = work.extracting(archives());
    Summary summary = work.run(documents, extracting, sink(extracting));
    console.say(summary.toString());
    return summary.unread() > 0 ? Exit.INPUT : Exit.FINE;
  }

  private void explain(String words, Extraction work) {
    if (!files.isEmpty() || words.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "--explain takes one sentence in quotes, and no files");
    }
    Extracting by = work.extracting(List.of());
    console.out().print(new Explaining(by.extractor(), by.knowledge()).explain(words, work.date()));
  }

  private void checkWayOut(List<Path> documents) {
    if (folder.isEmpty() && format == Form.YAML && documents.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          documents.size()
              + " documents make as many claim files: name a folder for them with -o, or take"
              + " --format jsonl");
    }
    folder.ifPresent(it -> files.forEach(from -> refuseWithin(it, from)));
  }

  /** Texts that are written beside claims would be read as documents the next time. */
  private static void refuseWithin(Path folder, Path from) {
    Path into = folder.toAbsolutePath().normalize();
    if (Files.isDirectory(from) && into.startsWith(from.toAbsolutePath().normalize())) {
      throw new DataException(
          Location.of(folder.toString()),
          "lies within " + from + ", whose files are read",
          "Name a folder outside of it with -o");
    }
  }

  /** Where decisions may lie: beside what is written, else in the data. */
  private List<Path> archives() {
    return folder
        .map(it -> List.of(it, data.resolve("claims")))
        .orElse(List.of(data.resolve("claims")));
  }

  private BiConsumer<Extracted, Path> sink(Extracting by) {
    if (folder.isEmpty()) {
      return (it, file) -> console.out().print(format.write(it, by));
    }
    ClaimFolder into = new ClaimFolder(folder.get(), format, by);
    return dryRun ? (it, file) -> {} : into::write;
  }
}
