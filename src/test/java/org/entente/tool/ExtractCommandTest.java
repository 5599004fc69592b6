package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.document.Text;
import org.entente.document.read.Formats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From documents to claims by the command, whatever lies in the folder. */
class ExtractCommandTest {
  private static final String PACT =
      """
      A New Pact

      Japan and the Philippines signed a defence treaty in Manila on 8 July 2024. The two governments \
      had talked about it for three years, and lawyers of both sides read each of its nine chapters \
      again in the spring before they were content with it.

      Officials said that Japan had delivered ten patrol boats to the Philippines. The boats are made \
      in a yard that was opened for them, and their crews come there each winter to learn how the \
      engines are looked after.

      Japan has a mission to NATO. Nobody has yet said who will be asked to come there next, how \
      long it will last, or what the guests will find on the table when they sit down.

      Fishermen on both shores hope for calmer seas. Some of them have lost their nets more than \
      once, and none of them has ever been told by whom.
      """;

  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void open() throws IOException {
    shell = new Shell(folder);
    Files.createDirectory(shell.file("my-texts"));
  }

  @AfterEach
  void close() {
    shell.close();
  }

  private void given(String name, String text) throws IOException {
    Files.writeString(shell.file("my-texts").resolve(name), text);
  }

  private String run(String command) throws IOException, InterruptedException {
    return shell.run("entente " + command);
  }

  private List<String> lines(String command) throws IOException, InterruptedException {
    return run(command + " --format jsonl 2>/dev/null").lines().toList();
  }

  /** What a line says, without the document and the place in it. */
  private static String statement(String line) {
    JsonObject json = JsonParser.parseString(line).getAsJsonObject();
    List.of("document", "start", "end", "paragraph").forEach(json::remove);
    return json.toString();
  }

  @Test
  void eachLineIsWhatTheSchemaOfClaimLinesSays() throws Exception {
    given("pact.txt", PACT);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("data", "claim-lines.schema.json")));
    List<String> lines = lines("extract my-texts");
    assertFalse(lines.isEmpty());
    lines.forEach(line -> assertEquals(List.of(), schema.validate(line, InputFormat.JSON)));
  }

  @Test
  void everyPassageIsASentenceOfTheText() throws Exception {
    given("pact.txt", PACT);
    Text text = Text.of(PACT);
    for (String line : lines("extract my-texts")) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      String passage = text.slice(json.get("start").getAsInt(), json.get("end").getAsInt());
      assertTrue(Character.isUpperCase(passage.charAt(0)) && passage.endsWith("."), passage);
    }
  }

  @Test
  void theSameTextSaysTheSameInEveryFormat() throws Exception {
    List<Path> files = Formats.write(folder, PACT);
    List<String> first =
        lines("extract " + files.get(0)).stream().map(it -> statement(it)).toList();
    assertFalse(first.isEmpty());
    for (Path file : files) {
      List<String> own = lines("extract " + file).stream().map(it -> statement(it)).toList();
      assertEquals(first, own, file.toString());
    }
  }

  @Test
  void otherCountriesInTheSamePlacesSayTheSameOfThem() throws Exception {
    Map<String, String> others =
        Map.of("the Philippines", "Kenya", "Japan", "Chile", "Manila", "Nairobi");
    String swapped = PACT;
    for (Map.Entry<String, String> pair : others.entrySet()) {
      swapped = swapped.replace(pair.getKey(), pair.getValue());
    }
    given("pact.txt", PACT);
    List<String> before =
        lines("extract my-texts").stream()
            .map(it -> statement(it))
            .map(it -> it.replace("Philippines", "Kenya").replace("Japan", "Chile"))
            .map(it -> it.replace("Manila", "Nairobi"))
            .sorted()
            .toList();
    given("pact.txt", swapped);
    assertEquals(sortedSlots(before), sortedSlots(lines("extract my-texts")));
  }

  /** Lists of values are sets here: which of two signatories stands first tells nothing. */
  private static List<String> sortedSlots(List<String> lines) {
    return lines.stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .map(
            json -> {
              Map<String, List<String>> slots = new TreeMap<>();
              json.getAsJsonObject("slots")
                  .asMap()
                  .forEach(
                      (slot, values) ->
                          slots.put(
                              slot,
                              values.getAsJsonArray().asList().stream()
                                  .map(Object::toString)
                                  .sorted()
                                  .toList()));
              slots.remove("name");
              return json.get("kind") + " " + json.get("modality") + " " + slots;
            })
        .sorted()
        .toList();
  }

  @Test
  void aSecondRunWritesTheSameBytes() throws Exception {
    given("pact.txt", PACT);
    given(
        "page.html",
        "<html><body><p>Chile and Japan signed a treaty in May 2024.</p></body></html>");
    for (String format : List.of("yaml", "jsonl", "trig")) {
      run("extract my-texts --format " + format + " -o my-first-" + format);
      run("extract my-texts --format " + format + " -o my-second-" + format);
      assertEquals(
          contents(shell.file("my-first-" + format)), contents(shell.file("my-second-" + format)));
      assertEquals(
          Set.of("pact." + format, "page." + format, "page.txt"),
          Set.copyOf(contents(shell.file("my-first-" + format)).keySet()));
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    contents.remove("pact.txt");
    return contents;
  }

  @Test
  void whatIsWrittenChecksAgainstTheTextsAndLoads() throws Exception {
    given("pact.txt", PACT);
    run("extract my-texts -o my-claims");
    String checked = run("check my-claims --documents my-texts --data none");
    assertEquals(Exit.FINE, shell.code(), checked);
    assertTrue(run("load my-claims --location my-store").startsWith("loaded pact\n"));
  }

  @Test
  void badDocumentsGiveALineEachAndStopNoOther() throws Exception {
    given("a-good.txt", PACT);
    given("b-empty.txt", "");
    given("c-broken.pdf", "%PDF-1.7 and nothing else");
    given("d-binary.docx", "no archive");
    given(
        "e-entities.html",
        "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><html><body><p>&a;</p></body></html>");
    Files.write(
        shell.file("my-texts").resolve("f-latin.txt"),
        "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    given(
        "g-german.txt",
        ("Die Bundesregierung hat am Montag mit der Regierung von Japan einen Vertrag über die"
                + " Zusammenarbeit bei der Verteidigung geschlossen, und der Minister war in Berlin dabei. ")
            .repeat(4));
    String said = run("extract my-texts --format jsonl >/dev/null");
    assertEquals(Exit.INPUT, shell.code());
    for (String bad :
        List.of("b-empty.txt", "c-broken.pdf", "d-binary.docx", "f-latin.txt", "g-german")) {
      assertEquals(
          1, said.lines().filter(line -> line.contains(bad)).count(), bad + " in\n" + said);
    }
    assertFalse(said.contains("root:"), said);
    assertTrue(said.contains("1 document") || said.contains("2 documents"), said);
    assertFalse(lines("extract my-texts").isEmpty());
  }

  @Test
  void severalClaimFilesNeedAFolder() throws Exception {
    given("a.txt", PACT);
    given("b.txt", PACT);
    String said = run("extract my-texts");
    assertEquals(Exit.INPUT, shell.code());
    assertTrue(said.contains("-o"), said);
  }

  @Test
  void claimsAreNotWrittenAmongTheDocuments() throws Exception {
    given("a.txt", PACT);
    String said = run("extract my-texts -o my-texts/claims");
    assertEquals(Exit.INPUT, shell.code());
    assertTrue(said.contains("lies within"), said);
  }

  @Test
  void whatAPersonWroteIsNotOverwritten() throws Exception {
    given("pact.txt", PACT);
    run("extract my-texts -o my-claims");
    Path file = shell.file("my-claims").resolve("pact.yaml");
    String byHand = Files.readString(file).replaceFirst("(?m)^ +by: .*\n", "");
    Files.writeString(file, byHand);
    String said = run("extract my-texts -o my-claims");
    assertEquals(Exit.INPUT, shell.code());
    assertTrue(said.contains("written by hand"), said);
    assertEquals(byHand, Files.readString(file));
  }

  @Test
  void decisionsAreMadeAgain() throws Exception {
    given("pact.txt", PACT);
    run("extract my-texts -o my-claims");
    shell.run("echo 'a' | entente review my-claims/pact.yaml --documents my-texts --by me");
    Path file = shell.file("my-claims").resolve("pact.yaml");
    String reviewed = Files.readString(file);
    Files.delete(file);
    String said = run("extract my-texts -o my-claims");
    assertEquals(reviewed, Files.readString(file));
    assertTrue(said.contains("accepted 1"), said);
  }

  @Test
  void aDocumentsClaimsWaitUnlessTheyAreAccepted() throws Exception {
    given("pact.txt", PACT);
    run("load my-texts --location my-store");
    String ask = "ask agreements-with --actor Japan --format plain --location ";
    assertTrue(run(ask + "my-store").contains("say nothing"));
    run("load my-texts --location my-other --accept");
    assertTrue(run(ask + "my-other").contains("defence treaty"));
  }

  @Test
  void aStoreKeepsTheWordsOfADocumentsPassages() throws Exception {
    given("pact.html", "<html><body><p>" + PACT.replace("\n\n", "</p><p>") + "</p></body></html>");
    run("load my-texts --location my-store --accept");
    String said = run("ask agreements-with --actor Japan --location my-store");
    assertTrue(said.contains("signed a defence treaty in Manila on 8 July 2024."), said);
  }

  @Test
  void anExplanationFitsOnATerminal() throws Exception {
    String said = run("extract --explain 'Japan might sell 20 tanks to Kenya.' --date 2024-05-03");
    assertEquals(Exit.FINE, shell.code());
    assertTrue(said.lines().allMatch(line -> line.length() <= 100), said);
    assertTrue(said.contains("only wished"), said);
    assertTrue(said.contains("CLAIMS\n  none"), said);
  }
}
