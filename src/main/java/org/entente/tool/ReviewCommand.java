package org.entente.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Text;
import org.entente.fact.Claim;
import org.entente.fact.review.Archive;
import org.entente.fact.review.Decision;
import org.entente.fact.review.Dossier;
import org.entente.fact.review.Judge;
import org.entente.fact.review.Statement;
import org.entente.graph.Ontology;
import org.entente.graph.answer.JsonAnswer;
import org.entente.graph.view.Terms;
import org.entente.tool.review.ClaimReview;
import org.entente.tool.review.ClaimSheet;
import org.entente.tool.review.Keys;
import org.entente.tool.review.Walk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a person decide on the candidates of a claim file. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Shows each candidate of a claim file beside its sentence and takes your decision by one key:",
      "a accept, r reject (and a second key for why), u unsure, e edit, k skip, b back, q quit.",
      "Decisions are kept in decisions/ beside claims/, and outlive a new extraction."
    },
    footer = {"", "Example: entente review data/claims/my-text.yaml --documents texts"})
final class ReviewCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A claim file.")
  private Path file = Path.of("");

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "The texts that you hold, each as ID.txt (as it is: beside the claim file).")
  private Optional<Path> documents = Optional.empty();

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "An ontology in place of the one that comes with the program.")
  private Optional<Path> ontology = Optional.empty();

  @Option(names = "--by", paramLabel = "NAME", description = "Who decides (${DEFAULT-VALUE}).")
  private String by = System.getProperty("user.name");

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "What you rest your decisions on, besides what is shown.")
  private String note = "";

  @Option(names = "--all", description = "Also what is decided, and what was left unsure.")
  private boolean all;

  @Option(
      names = "--surest-first",
      description = "In the order of confidence, not of the text (not with --json).")
  private boolean surestFirst;

  @Option(
      names = "--json",
      description = "Asks nothing: what waits and what is decided, as one JSON object.")
  private boolean json;

  @Option(names = "--dry-run", description = "Takes decisions and writes none of them.")
  private boolean dryRun;

  ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Judge judge = judge();
    if (!Files.isRegularFile(file)) {
      throw new DataException(
          Location.of(file.toString()),
          "no such file",
          "Name a claim file: its name ends in .yaml");
    }
    Settings settings = new Settings(ontology, Settings.Data.NONE, Optional.empty(), documents);
    Ontology read = settings.readOntology();
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
    Archive archive = new Archive(folder, read.schema(), read.thesaurus());
    Dossier dossier = archive.open(file);
    tell(dossier, archive);
    if (json) {
      console.out().print(JsonAnswer.print(object(dossier)));
      return Exit.FINE;
    }
    Optional<Text> text = Text.find(documents.orElse(folder), dossier.file().document().id());
    walk(archive, dossier, new ClaimSheet(text, Terms.of(read.vocabulary()), console.out()), judge);
    return Exit.FINE;
  }

  private Judge judge() {
    try {
      return new Judge(by, Optional.of(LocalDate.now(Clock.systemUTC())));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void walk(Archive archive, Dossier dossier, ClaimSheet sheet, Judge judge)
      throws IOException {
    save(archive, dossier);
    try (Terminal terminal = Terminal.byKey()) {
      Keys keys = terminal.keys(console.in());
      ClaimReview cases =
          new ClaimReview(
              dossier, new ClaimReview.Which(all, surestFirst), judge, note, sheet, keys);
      if (terminal.needsEnter() && cases.count() > 0) {
        console.say("Press Enter after each key.");
      }
      Walk<Dossier> walk =
          new Walk<>(cases, dossier, console.out(), decided -> save(archive, decided));
      int decisions = walk.run(keys);
      console.say(
          decisions
              + (decisions == 1 ? " decision" : " decisions")
              + (dryRun ? ", not written." : "."));
    }
  }

  private void save(Archive archive, Dossier dossier) {
    if (!dryRun) {
      archive.save(file, dossier);
    }
  }

  private void tell(Dossier dossier, Archive archive) {
    int lost = dossier.lost().size();
    if (lost > 0) {
      console.say(
          (lost == 1 ? "1 decision is" : lost + " decisions are")
              + " on what the claim file no longer states; kept in "
              + archive.decisions(dossier.file().document().id())
              + ".");
    }
    if (dossier.file().claims().stream().noneMatch(dossier::isOpen)) {
      console.say("Nothing waits for a decision.");
    }
  }

  private static JsonObject object(Dossier dossier) {
    JsonObject json = new JsonObject();
    json.addProperty("document", dossier.file().document().id());
    JsonArray open = new JsonArray();
    for (Claim claim : dossier.file().claims()) {
      if (dossier.isOpen(claim)) {
        JsonObject waiting = about(Statement.of(claim, dossier.schema()));
        waiting.addProperty("paragraph", claim.passage().paragraph());
        waiting.addProperty("start", claim.passage().start());
        waiting.addProperty("end", claim.passage().end());
        waiting.addProperty("by", claim.by());
        open.add(waiting);
      }
    }
    json.add("waiting", open);
    json.add("decided", array(dossier.decisions().all()));
    json.add("lost", array(dossier.lost()));
    return json;
  }

  private static JsonObject about(Statement statement) {
    JsonObject json = new JsonObject();
    json.addProperty("id", statement.id());
    json.addProperty("claim", statement.says());
    return json;
  }

  private static JsonArray array(List<Decision> decisions) {
    JsonArray array = new JsonArray();
    for (Decision decision : decisions) {
      JsonObject json = about(decision.on());
      json.addProperty("decision", decision.verdict().term());
      decision.reason().ifPresent(reason -> json.addProperty("reason", reason.term()));
      decision.edited().ifPresent(edited -> json.addProperty("edited", edited));
      json.addProperty("by", decision.judge().by());
      decision.judge().date().ifPresent(date -> json.addProperty("date", date.toString()));
      json.addProperty("note", decision.note());
      array.add(json);
    }
    return array;
  }
}
