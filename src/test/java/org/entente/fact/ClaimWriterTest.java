package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimWriterTest {
  private static final String ITEM = "      - ";
  private static final Ontology ONTOLOGY = Corpora.ontology();
  private static final List<ClaimFile> FILES = Corpora.files(ONTOLOGY);
  private final ClaimWriter writer = new ClaimWriter(ONTOLOGY.thesaurus().with(made()));

  /** What the project's own claims make, so that the writer calls it by its name. */
  private static List<Thesaurus.Entry> made() {
    return FILES.stream()
        .flatMap(file -> file.claims().stream())
        .filter(claim -> claim.thing().isPresent() && !claim.values(Schema.NAME).isEmpty())
        .map(claim -> made(claim.thing().get(), (Value.Words) claim.values(Schema.NAME).get(0)))
        .toList();
  }

  private static Thesaurus.Entry made(Value.Thing thing, Value.Words name) {
    SortedMap<String, String> labels = new TreeMap<>(Map.of("en", name.words()));
    return new Thesaurus.Entry(thing.key(), thing.kind(), labels, List.of());
  }

  static Stream<ClaimFile> files() {
    return FILES.stream();
  }

  static Stream<String> layouts() throws IOException {
    return Cases.names("replace");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileReadAndWrittenAgainIsTheSameToTheByte(ClaimFile file) {
    thenSame(file.source().text(), writer.write(file.document(), file.claims()));
  }

  @Test
  void aDocumentMayBeOfAnUnknownDate() {
    ClaimFile file = FILES.get(0);
    String known = file.source().text();
    String text = known.replaceFirst(" {2}date: .*\n {2}dateSource: .*", "  dateSource: unknown");
    ClaimFile read = read(text, ONTOLOGY.thesaurus());
    assertEquals(Optional.empty(), read.document().date());
    thenSame(text, writer.write(read.document(), read.claims()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aClaimReplacedByItselfChangesNothing(ClaimFile file) {
    for (int i = 0; i < file.entries().size(); i++) {
      thenSame(file.source().text(), writer.replace(file, i, file.claims().get(i)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aChangedClaimChangesItsOwnLinesOnly(long seed) {
    Random random = new Random(seed);
    for (ClaimFile file : FILES) {
      List<String> lines = withComments(file.source().text().lines().toList(), random);
      ClaimFile commented = read(String.join("\n", lines) + "\n", ONTOLOGY.thesaurus());
      int index = random.nextInt(commented.entries().size());
      Claim changed = judged(commented.claims().get(index));
      String text = writer.replace(commented, index, changed);
      assertEquals(expected(lines, index, changed, file.document()), text.lines().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void aClaimIsReplacedInPlaceHoweverItIsLaidOut(String name) throws IOException {
    Thesaurus thesaurus = Cases.thesaurus(ONTOLOGY.schema());
    ClaimFile file = read(Cases.given("replace", name).get(0).text(), thesaurus);
    int index = Math.min(1, file.entries().size() - 1);
    Claim changed = judged(file.claims().get(index));
    String text = new ClaimWriter(thesaurus).replace(file, index, changed);
    assertEquals(Cases.expected("replace", name), text.stripTrailing());
    List<Claim> claims = new ArrayList<>(file.claims());
    claims.set(index, changed);
    assertEquals(claims, read(text, thesaurus).claims());
  }

  @Test
  void lineBreaksAndAByteOrderMarkStayAsTheyAre() {
    ClaimFile file = FILES.get(0);
    String text = "\uFEFF" + file.source().text().replace("\n", "\r\n");
    ClaimFile windows = read(text, ONTOLOGY.thesaurus());
    for (int i = 0; i < file.entries().size(); i++) {
      Claim changed = judged(file.claims().get(i));
      assertEquals(
          "\uFEFF" + writer.replace(file, i, changed).replace("\n", "\r\n"),
          writer.replace(windows, i, changed));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "null",
        "~",
        "- a",
        "a: b",
        "a #b",
        "#b",
        "[a]",
        "{a}",
        "a, b",
        "\"a\"",
        "'a'",
        "a\\b",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "?",
        "1e3",
        "0x1F",
        "2022-01-01",
        " a",
        "a ",
        "a\nb",
        "a\tb",
        "\u0007",
        "\u0085",
        "a\u2028b",
        "\uFEFFa",
        "한국",
        "\uD83C\uDDF0\uD83C\uDDF7",
        "Türkiye’s “pact” – 2022",
        "…",
        "a\u00A0b",
        "<<",
        "---",
        "...",
        "\u200B"
      })
  void anyTextCanBeAName(String name) {
    ClaimFile file = FILES.get(0);
    Claim named = named(file.claims().get(0), name);
    String text = writer.write(file.document(), List.of(named));
    assertEquals(List.of(named), read(text, ONTOLOGY.thesaurus()).claims(), text);
    ClaimFile before = read(text.replaceFirst("(?m)^ {6}- (?s).*", FLOW), ONTOLOGY.thesaurus());
    String flow = writer.replace(before, 0, named);
    assertEquals(List.of(named), read(flow, ONTOLOGY.thesaurus()).claims(), flow);
  }

  private static final String FLOW =
      "      - {kind: allyOf, slots: {subject: Japan, object: NATO}}\n";

  @Test
  void claimsAreGroupedByPassage() {
    ClaimFile file = FILES.get(0);
    Claim first = file.claims().get(0);
    Claim last = file.claims().get(file.claims().size() - 1);
    String text = writer.write(file.document(), List.of(first, last, judged(named(first, "N"))));
    assertEquals(
        List.of(first, judged(named(first, "N")), last), read(text, ONTOLOGY.thesaurus()).claims());
  }

  @Test
  void aDocumentWithoutClaimsIsWrittenToo() {
    ClaimFile file = FILES.get(0);
    String text = writer.write(file.document(), List.of());
    assertEquals(file.document(), read(text, ONTOLOGY.thesaurus()).document());
  }

  @Test
  void aClaimOfAnotherPassageIsRefused() {
    ClaimFile file = FILES.get(0);
    Claim other = file.claims().get(file.claims().size() - 1);
    assertThrows(IllegalArgumentException.class, () -> writer.replace(file, 0, other));
  }

  /** Tells the first line that differs, not two whole files. */
  private static void thenSame(String expected, String actual) {
    if (!expected.equals(actual)) {
      List<String> wanted = expected.lines().toList();
      List<String> found = actual.lines().toList();
      for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
        assertEquals(wanted.get(i), found.get(i), "line " + (i + 1));
      }
      assertEquals(expected.length(), actual.length(), "length");
    }
  }

  /** Comments and blank lines after some lines, at any depth. */
  private static List<String> withComments(List<String> lines, Random random) {
    List<String> all = new ArrayList<>();
    for (String line : lines) {
      all.add(line);
      if (random.nextInt(4) == 0) {
        all.add(" ".repeat(random.nextInt(12)) + "# note " + random.nextInt(100));
        all.add("");
      }
    }
    return all;
  }

  /** The lines in which those of one claim, from its first to its last value, are other ones. */
  private List<String> expected(List<String> lines, int index, Claim changed, Document document) {
    int[] items =
        IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(ITEM)).toArray();
    int first = items[index];
    int last = first;
    for (int i = first + 1; i < lines.size() && !begins(lines.get(i)); i++) {
      boolean value = !lines.get(i).isBlank() && !lines.get(i).strip().startsWith("#");
      last = value ? i : last;
    }
    List<String> own = writer.write(document, List.of(changed)).lines().toList();
    List<String> expected = new ArrayList<>(lines.subList(0, first));
    expected.addAll(own.subList(own.indexOf("    claims:") + 1, own.size()));
    expected.addAll(lines.subList(last + 1, lines.size()));
    return expected;
  }

  private static boolean begins(String line) {
    return line.startsWith(ITEM) || line.startsWith("  - ");
  }

  private static ClaimFile read(String text, Thesaurus thesaurus) {
    Source source = new Source("a.yaml", text);
    return ClaimReader.read(List.of(source), ONTOLOGY.schema(), thesaurus).get(0);
  }

  /** The claim as a reviewer leaves it who is not convinced. */
  private static Claim judged(Claim claim) {
    return new Claim(
        claim.passage(),
        claim.kind(),
        claim.thing(),
        claim.slots(),
        Modality.DENIED,
        ReviewStatus.REJECTED,
        0.0001,
        claim.credibility(),
        claim.attributedTo(),
        claim.validity(),
        "frame@2",
        claim.inherited());
  }

  /** A treaty of that name at the same place. */
  private static Claim named(Claim claim, String name) {
    SortedMap<String, List<Value>> slots = new TreeMap<>();
    slots.put(Schema.NAME, List.of(new Value.Words(name)));
    slots.put("signatory", List.of(new Value.Thing("japan", "State")));
    return new Claim(
        claim.passage(),
        "Treaty",
        java.util.Optional.of(new Value.Thing("a-treaty", "Treaty")),
        slots,
        claim.modality(),
        claim.status(),
        claim.confidence(),
        claim.credibility(),
        claim.attributedTo(),
        Claim.Validity.ALWAYS,
        claim.by(),
        Set.of());
  }
}
