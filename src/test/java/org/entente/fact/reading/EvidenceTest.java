package org.entente.fact.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Digests;
import org.entente.document.Passage;
import org.entente.document.Text;
import org.entente.document.read.Reading;
import org.entente.fact.Claim;
import org.entente.fact.ReviewStatus;
import org.entente.fact.analysis.Splitter;
import org.entente.fact.analysis.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim leads to the sentence that says it, over the texts of the development set. */
class EvidenceTest {
  private static final Path TEXTS = Path.of("src/test/resources/extraction/development");

  static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(TEXTS)) {
      return files.filter(it -> it.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyClaimsOffsetsGiveItsSentence(Path file) {
    Text text = Text.read(file);
    Set<String> sentences =
        text.paragraphs().stream()
            .flatMap(it -> sentences(text.slice(it.start(), it.end())))
            .collect(Collectors.toSet());
    Extraction extraction = Project.EXTRACTOR.extract(undated(text));
    assertFalse(extraction.claims().isEmpty());
    for (Claim claim : extraction.claims()) {
      Passage passage = claim.passage();
      String said = text.slice(passage.start(), passage.end());
      assertTrue(sentences.contains(said), said);
      assertEquals(Digests.sha256(said), passage.sha256());
      assertEquals(text.paragraphAt(passage.start()), passage.paragraph());
      assertEquals(ReviewStatus.CANDIDATE, claim.status());
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyNameInAClaimIsKnownOrBroughtAlong(Path file) {
    Extraction extraction = Project.EXTRACTOR.extract(undated(Text.read(file)));
    Set<String> brought =
        extraction.names().stream().map(it -> it.key()).collect(Collectors.toSet());
    extraction.claims().stream()
        .flatMap(it -> it.attributedTo().stream())
        .forEach(
            it ->
                assertTrue(
                    brought.contains(it.key()) || Project.THESAURUS.entry(it.key()).isPresent(),
                    it.key()));
  }

  private static Stream<String> sentences(String paragraph) {
    return Splitter.sentences(paragraph).stream()
        .map(it -> paragraph.substring(it.get(0).start(), end(it)));
  }

  private static int end(List<Word> words) {
    return words.get(words.size() - 1).end();
  }

  private static Reading undated(Text text) {
    return Utterance.of(text.slice(0, text.length()), Optional.empty());
  }
}
