package org.entente.tool;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Text;
import org.entente.fact.Calibration;
import org.entente.fact.CalibrationFile;
import org.entente.fact.Source;
import org.entente.fact.score.ClaimLine;
import org.entente.fact.score.ClaimLines;
import org.entente.fact.score.Offsets;
import org.entente.fact.score.Score;
import org.entente.fact.score.Soundness;
import org.entente.graph.KnowledgeReader;
import org.entente.graph.Ontology;
import org.entente.graph.answer.JsonAnswer;
import org.entente.tool.score.Bounds;
import org.entente.tool.score.Measure;
import org.entente.tool.score.Misses;
import org.entente.tool.score.ScoreJson;
import org.entente.tool.score.ScoreText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Measures how well claims agree with those that a careful reader took from the same texts. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well claims agree with those that a careful reader took from the same texts.",
      "Both as JSON Lines, as 'entente export --format jsonl' writes them. Gold claims with the"
          + " reviewStatus rejected are what must not come out."
    },
    footer = {"", "Example: entente evaluate gold predicted --at-least precision=.85,recall=.6"})
final class EvaluateCommand implements Callable<Integer> {
  private static final int FEWEST = 100;

  private final Console console;

  /** Reads the name of a measure. */
  static final class MeasureName implements ITypeConverter<Measure> {
    @Override
    public Measure convert(String name) {
      try {
        return Measure.named(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description = "What should come out: a .jsonl file, or a folder of some.")
  private Path gold = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "PREDICTED",
      description = "What came out: a .jsonl file, or a folder of some.")
  private Path predicted = Path.of("");

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "An ontology in place of the one that comes with the program.")
  private Optional<Path> ontology = Optional.empty();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "The texts that you hold, each as ID.txt: checks the offsets.")
  private Optional<Path> documents = Optional.empty();

  @Option(
      names = "--agreed",
      paramLabel = "SECOND",
      description = {
        "What a second reader took from the texts: a .jsonl file, or a folder of some. Only what",
        "both readers say in every slot is then looked for: recall counts, precision tells nothing."
      })
  private Optional<Path> second = Optional.empty();

  @Option(
      names = "--anywhere",
      description = "A statement counts as found in any passage of its document.")
  private boolean anywhere;

  @Option(
      names = "--misses",
      paramLabel = "N",
      description = "Lists up to N claims with each fault; with --documents, their sentences.")
  private int misses;

  @Option(
      names = "--calibrate",
      paramLabel = "FILE",
      description =
          "Writes what makes confidence the share of claims that say nothing wrong, as measured"
              + " here: confidence.yaml of the ontology that the claims were found by.")
  private Optional<Path> calibrate = Optional.empty();

  @Option(
      names = "--at-least",
      paramLabel = "MEASURE=SHARE",
      split = ",",
      converter = MeasureName.class,
      description =
          "Ends with exit code 1 where a measure is lower. Measures: precision, recall, f1,"
              + " main-precision, main-recall, main-f1, sound, evidence,"
              + " leaks.")
  private Map<Measure, Double> least = Map.of();

  @Option(
      names = "--at-most",
      paramLabel = "MEASURE=SHARE",
      split = ",",
      converter = MeasureName.class,
      description = "Ends with exit code 1 where a measure is higher.")
  private Map<Measure, Double> most = Map.of();

  @Option(names = "--json", description = "As one JSON object.")
  private boolean json;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (misses < 0) {
      throw new ParameterException(
          spec.commandLine(), "--misses " + misses + ": write how many claims to list, from 0");
    }
    Optional<OutputFile> weights = calibrate.map(OutputFile::new);
    if (weights.isPresent() && second.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--calibrate does not go with --agreed, by which precision tells nothing");
    }
    Bounds bounds = bounds();
    Ontology known = settings().readOntology();
    List<Source> goldFiles = InputFiles.sources(List.of(gold), ".jsonl");
    List<ClaimLine> wanted = ClaimLines.read(goldFiles, known.schema());
    if (second.isPresent()) {
      wanted =
          Score.of(
                  wanted,
                  lines(second.get(), known),
                  Set.of(),
                  known.schema(),
                  known.thesaurus(),
                  false)
              .agreed();
    }
    List<ClaimLine> given = lines(predicted, known);
    Score score =
        Score.of(wanted, given, silent(goldFiles), known.schema(), known.thesaurus(), anywhere);
    tellUnjudged(given, score.documents().keySet());
    print(score, given);
    if (weights.isPresent()) {
      write(weights.get(), score, known);
    }
    List<String> broken = bounds.broken(score);
    broken.forEach(console::say);
    return broken.isEmpty() ? Exit.FINE : Exit.FINDINGS;
  }

  private void write(OutputFile file, Score score, Ontology known) throws IOException {
    Soundness soundness = score.soundness();
    if (soundness.telling() < FEWEST) {
      throw new DataException(
          Location.of(predicted.toString()),
          "has %d claims of gold's documents that tell their confidence, too few to calibrate it"
              .formatted(soundness.telling()),
          "Take texts with at least " + FEWEST + "; " + file.path() + " was not written");
    }
    Calibration before = KnowledgeReader.calibration(settings().ontology(), known.schema());
    String weights = CalibrationFile.write(soundness.calibration(before));
    file.write(draft -> Files.writeString(draft, weights));
  }

  private static List<ClaimLine> lines(Path from, Ontology known) {
    return ClaimLines.read(InputFiles.sources(List.of(from), ".jsonl"), known.schema());
  }

  private Settings settings() {
    return new Settings(ontology, Settings.Data.NONE, Optional.empty(), documents);
  }

  /** An empty file says that nothing should come out of the document of its name. */
  private static Set<String> silent(List<Source> files) {
    return files.stream()
        .filter(file -> file.text().isBlank())
        .map(file -> Path.of(file.name()).getFileName().toString().replaceFirst("\\.jsonl$", ""))
        .collect(Collectors.toSet());
  }

  private void tellUnjudged(List<ClaimLine> given, Set<String> judged) {
    Set<String> others =
        given.stream()
            .map(ClaimLine::document)
            .filter(it -> !judged.contains(it))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!others.isEmpty()) {
      console.say("Left out, as gold has no claims of them: " + String.join(", ", others));
    }
  }

  private void print(Score score, List<ClaimLine> given) {
    Map<String, Text> texts = texts(score.documents().keySet());
    Offsets offsets = Offsets.of(given, texts);
    Misses faults = Misses.of(score, offsets, misses, texts);
    if (json) {
      JsonObject object = ScoreJson.of(score, offsets);
      if (misses > 0) {
        object.add("misses", faults.json());
      }
      console.out().print(JsonAnswer.print(object));
    } else {
      console.out().print(ScoreText.of(score, offsets) + (misses > 0 ? faults.text() : ""));
    }
  }

  private Map<String, Text> texts(Set<String> ids) {
    Map<String, Text> texts = new TreeMap<>();
    documents.ifPresent(
        folder -> {
          ids.forEach(id -> Text.find(folder, id).ifPresent(text -> texts.put(id, text)));
          Set<String> absent = new TreeSet<>(ids);
          absent.removeAll(texts.keySet());
          if (!absent.isEmpty()) {
            console.say("Not in " + folder + ": the texts of " + String.join(", ", absent));
          }
        });
    return texts;
  }

  private Bounds bounds() {
    try {
      return new Bounds(least, most);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
