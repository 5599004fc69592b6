package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.fact.review.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The candidates of a claim file are decided on by keys, and what is accepted is loaded. */
class ReviewCommandTest {
  @TempDir private Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeTheClaimFile() {
    Harbour.write(data);
  }

  private Path file() {
    return data.resolve("claims").resolve(Harbour.ID + ".yaml");
  }

  private Path decisions() {
    return data.resolve("decisions").resolve(Harbour.ID + ".tsv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aaaaa|accept accept accept accept accept",
        "A|accept",
        "ur1r8|unsure reject wrong-actor reject other",
        "a~r~6~q~|accept reject not-said",
        "rxa|accept",
        "r~~2|reject wrong-kind",
        "kka|  accept",
        "ab|''",
        "abr7|reject duplicate",
        "aabbu|unsure",
        "b|''",
        "eobject: Norway~~a|edit accept",
        "e~object: Norway~modality: planned~~a|edit accept",
        "e~~~a|accept",
        "eobject: Norwegia~~a|accept",
        "ewhat?~~a|accept",
        "esubject:~~a|accept",
        "eobject: [NATO, Poland]|edit",
        "eobject: NATO~~ba|accept",
        "ax?~z1a|accept accept",
        "aq|accept",
        "kkkkkb|''"
      })
  void keysDecide(String keys, String expected) throws IOException {
    assertEquals(0, review(keys.replace('~', '\n')), err());
    List<String> wanted =
        List.of(expected.strip().split(" (?=accept|reject|unsure|edit)")).stream()
            .filter(it -> !it.isEmpty())
            .sorted()
            .toList();
    assertEquals(wanted, decided());
    assertTrue(err().contains(wanted.size() + (wanted.size() == 1 ? " decision." : " decisions.")));
  }

  /** Each decision with its reason, sorted, as files are sorted by passages. */
  private List<String> decided() throws IOException {
    if (!Files.exists(decisions())) {
      return List.of();
    }
    List<String> decided = new ArrayList<>();
    for (String row : Files.readAllLines(decisions()).stream().skip(1).toList()) {
      String[] cells = row.split("\t", -1);
      decided.add((cells[2] + " " + cells[3]).strip());
    }
    return decided.stream().sorted().toList();
  }

  @Test
  void reviewGoesOnWhereItStopped() throws IOException {
    review("ar1");
    assertTrue(out().contains("1 of 5 · harbour-2025, paragraph 2, characters 37–83"), out());
    out.reset();
    review("u");
    assertTrue(out().startsWith("\n1 of 3 · "), out());
    assertTrue(out().contains("»Mira Kask speaks"), out());
    out.reset();
    review("aa");
    assertEquals(List.of("accept", "accept", "accept", "reject wrong-actor", "unsure"), decided());
    review("");
    assertTrue(err().contains("Nothing waits for a decision."), err());
  }

  @Test
  void theSurestIsAskedFirstWhereThatIsWanted() throws IOException {
    String claims = Files.readString(file());
    for (String confidence : List.of("0.5", "0.9", "0.6", "0.95")) {
      claims = claims.replaceFirst("confidence: 0\\.8\n", "confidence: " + confidence + "\n");
    }
    Files.writeString(file(), claims);
    review("kkkkk", "--surest-first");
    List<Double> shown =
        out()
            .lines()
            .filter(line -> line.contains(" confidence  "))
            .map(line -> Double.valueOf(line.strip().split(" +")[1]))
            .toList();
    assertEquals(List.of(0.95, 0.9, 0.8, 0.6, 0.5), shown);
  }

  @Test
  void withAllEverythingIsAskedAgain() throws IOException {
    review("ar1ukk");
    out.reset();
    review("r5", "--all", "--note", "the ministry's page");
    assertTrue(out().contains("1 of 5"), out());
    assertTrue(out().contains("decided     accepted, by Kim"), out());
    assertEquals(List.of("reject not-actual", "reject wrong-actor", "unsure"), decided());
    assertTrue(Files.readString(decisions()).contains("\tthe ministry's page\n"));
  }

  @Test
  void whatIsShownTellsSentenceClaimFrameAndNames() {
    review("kkkk");
    for (String line :
        List.of(
            "Ships came in. »Estonia became a partner of Japan in May 2025.« Tallinn has",
            "  partner of\n    subject     Estonia\n    object      Japan\n",
            "    said as     actual\n    from        2025-05\n    read by     frame partner@1\n",
            "“Tallinn” is a metonym: a place that stands for it",
            "“Mira Kask” is its label; a new name, not in the thesaurus",
            "Baltic Watch (from a neighbouring sentence)",
            "a accept · r reject · u unsure · e edit · k skip · b back · q quit · ?")) {
      assertTrue(out().contains(line), line + " in " + out());
    }
  }

  @Test
  void aTextThatIsAnotherOneIsNotShown() throws IOException {
    Files.writeString(data.resolve("claims").resolve(Harbour.ID + ".txt"), "Another text");
    review("q");
    assertTrue(out().contains("The text is not at hand."), out());
    assertTrue(out().contains("the sentence is not at hand"), out());
  }

  @Test
  void aTextCannotSteerTheTerminal() throws IOException {
    String claims = Harbour.claims().replace("en: Mira Kask", "en: \"Mira \\u001b[2J\"");
    Files.writeString(file(), claims.replace("subject: Mira Kask", "subject: mira-kask"));
    review("kkq");
    assertFalse(out().contains("\u001b"), out());
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    String before = Files.readString(file());
    assertEquals(0, review("aaaaa", "--dry-run"));
    assertTrue(err().contains("5 decisions, not written."), err());
    assertEquals(before, Files.readString(file()));
    assertFalse(Files.exists(decisions()));
  }

  @Test
  void jsonTellsWhatWaitsAndWhatIsDecided() throws IOException {
    review("ar1");
    out.reset();
    assertEquals(0, review("", "--json"));
    JsonObject json = JsonParser.parseString(out()).getAsJsonObject();
    assertEquals(3, json.getAsJsonArray("waiting").size());
    assertEquals(2, json.getAsJsonArray("decided").size());
    assertTrue(out().contains("\"reason\": \"wrong-actor\""), out());
  }

  @Test
  void aNewExtractionIsDecidedOnAsBeforeAndLostDecisionsAreTold() throws IOException {
    review("ar1");
    Files.writeString(
        file(), Harbour.claims().replace("partner@1", "partner@2").replace("2025-05", "2025-06"));
    out.reset();
    review("q");
    assertTrue(err().contains("1 decision is on what the claim file no longer states"), err());
    assertTrue(Files.readString(file()).contains("reviewStatus: rejected"));
    assertEquals(List.of("accept", "reject wrong-actor"), decided());
  }

  @Test
  void whatIsAcceptedIsLoadedIntoTheGraph() throws IOException {
    assertEquals("loaded harbour-2025\nfacts", load());
    assertEquals("no", ask("ASK { id:estonia ent:partnerOf id:japan }"));
    assertEquals(
        "yes", ask("ASK { GRAPH graph:candidates { id:baltic-watch rdfs:label ?label } }"));
    review("ar1aa");
    assertEquals("loaded harbour-2025\nfacts", load());
    assertEquals("yes", ask("ASK { id:estonia ent:partnerOf id:japan }"));
    assertEquals("yes", ask("ASK { id:baltic-watch rdfs:label 'Baltic Watch'@en }"));
    assertEquals("no", ask("ASK { id:estonia ent:hasMissionTo id:nato }"));
    assertEquals("unchanged harbour-2025\nfacts", load());
    assertEquals(0, run("", "check", file().toString(), "--data", "none"), out());
    assertEquals(0, run("", "check", "--location", data.resolve("store").toString()), out());
    assertEquals(
        0, run("", "drop", Harbour.ID, "--location", data.resolve("store").toString()), err());
    assertEquals("no", ask("ASK { GRAPH ?g { id:baltic-watch rdfs:label ?label } }"));
  }

  private String load() {
    run("", "load", file().toString(), "--location", data.resolve("store").toString());
    return out().strip().replaceAll(" \\d+$", "");
  }

  private String ask(String query) {
    run(query, "query", "-", "--location", data.resolve("store").toString());
    return out().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harbour-2025.yml | no such file",
        "decided | a.tsv:2: unknown decision",
        "broken | unknown key"
      })
  void whatIsWrongIsTold(String name, String expected) throws IOException {
    Path wrong = name.endsWith("yml") ? data.resolve(name) : file();
    if (name.equals("decided")) {
      Files.createDirectories(decisions().getParent());
      Files.writeString(
          decisions(),
          "passage\tclaim\tdecision\treason\tedited\tby\tdate\tnote\n"
              + "a".repeat(64)
              + "\t{}\tyes\t\t\t\t\t\n");
    } else if (name.equals("broken")) {
      Files.writeString(file(), Harbour.claims() + "colour: blue\n");
    }
    assertEquals(2, run("", "review", wrong.toString()));
    assertTrue(err().contains(expected.replace("a.tsv", Harbour.ID + ".tsv")), err());
  }

  @Test
  void otherFilesOfTheFolderMayMakeWhatIsNamed() throws IOException {
    String pact = "kind: Statement\n        thing: harbour-speech";
    Files.writeString(
        file(),
        Harbour.claims()
            .replace("kind: hasMissionTo", pact)
            .replace(
                "subject: Estonia\n          object: NATO",
                "name: A speech\n          speaker: Estonia\n          concerns: sea-pact"));
    assertEquals(2, review("q"));
    Files.writeString(
        data.resolve("claims").resolve("other.yaml"),
        Harbour.claims()
            .replace(Harbour.ID, "other-2025")
            .replace("kind: hasMissionTo", "kind: Treaty\n        thing: sea-pact")
            .replace(
                "subject: Estonia\n          object: NATO",
                "name: Sea pact\n          signatory: NATO"));
    assertEquals(0, review("q"), err());
  }

  private int review(String keys, String... options) {
    List<String> arguments = new ArrayList<>(List.of("review", file().toString(), "--by", "Kim"));
    arguments.addAll(List.of(options));
    return run(keys, arguments.toArray(String[]::new));
  }

  private int run(String in, String... arguments) {
    out.reset();
    err.reset();
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
  }
}
