package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.document.Digests;
import org.entente.document.Problem;
import org.entente.document.Text;
import org.entente.graph.Corpora;
import org.junit.jupiter.api.Test;

class PassageCheckTest {
  private static final String TEXT = "Japan is a partner.\n\n\uD83C\uDDEF\uD83C\uDDF5 met NATO.\n";
  private static final Schema SCHEMA = Cases.schema();
  private final Thesaurus thesaurus;

  PassageCheckTest() throws IOException {
    thesaurus = Cases.thesaurus(SCHEMA);
  }

  @Test
  void whatLiesWhereTheFileSaysIsRight() {
    thenProblemsAre("", file(Digests.sha256(TEXT), 2, 21, 33, TEXT), TEXT);
  }

  @Test
  void anotherTextIsNotHeldAgainstTheOffsets() {
    String tampered = TEXT.replace("NATO", "OTAN");
    thenProblemsAre(
        "a.yaml: the text at hand of a-text is not the one that was read\n  its SHA-256 is "
            + Digests.sha256(tampered)
            + "; the file says "
            + Digests.sha256(TEXT),
        file(Digests.sha256(TEXT), 2, 21, 33, TEXT),
        tampered);
  }

  @Test
  void aPassageThatLiesElsewhereIsTold() {
    ClaimFile file = file(Digests.sha256(TEXT), 1, 22, 33, TEXT);
    thenProblemsAre(
        "a.yaml:9:5: paragraph 1 should be paragraph 2\n"
            + "a.yaml:9:5: the text from 22 to 33 is another one\n  its SHA-256 is "
            + Digests.sha256("\uD83C\uDDF5 met NATO."),
        file,
        TEXT);
  }

  @Test
  void aPassageBetweenParagraphsIsInNone() {
    ClaimFile file = file(Digests.sha256(TEXT), 1, 20, 33, TEXT);
    assertTrue(
        check(file, TEXT).startsWith("a.yaml:9:5: paragraph 1 should be paragraph 0"),
        check(file, TEXT));
  }

  @Test
  void aPassageAfterTheEndIsTold() {
    thenProblemsAre(
        "a.yaml:9:5: end 99 lies after the text's end, 34",
        file(Digests.sha256(TEXT), 2, 21, 99, TEXT),
        TEXT);
  }

  @Test
  void everyPassageOfTheProjectLiesInItsText() {
    assumeTrue(Corpora.hasTexts(), "the source texts are not on this machine");
    List<ClaimFile> files = Corpora.files(Corpora.ontology());
    for (ClaimFile file : files) {
      Optional<Text> text = Text.find(Corpora.TEXTS, file.document().id());
      assertEquals(
          Optional.of(List.of()),
          text.map(found -> PassageCheck.check(file, found)),
          file.source().name());
    }
  }

  private static void thenProblemsAre(String expected, ClaimFile file, String text) {
    assertEquals(expected, check(file, text));
  }

  private static String check(ClaimFile file, String text) {
    return PassageCheck.check(file, Text.of(text)).stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n"));
  }

  private ClaimFile file(String sha256, int paragraph, int start, int end, String text) {
    String passage = Digests.sha256(Text.of(text).slice(21, 33));
    String yaml =
        """
        format: 1
        document:
          id: a-text
          title: A text
          date: 2024
          sha256: %s
          reliability: B
        passages:
          - paragraph: %d
            start: %d
            end: %d
            sha256: %s
            claims: {kind: partnerOf, slots: {subject: Japan, object: NATO}}
        """
            .formatted(sha256, paragraph, start, end, passage);
    return ClaimReader.read(List.of(new Source("a.yaml", yaml)), SCHEMA, thesaurus).get(0);
  }
}
