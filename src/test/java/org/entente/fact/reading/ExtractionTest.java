package org.entente.fact.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.entente.document.Text;
import org.entente.document.read.Zone;
import org.entente.fact.ClaimReader;
import org.entente.fact.ClaimWriter;
import org.entente.fact.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every extraction, whatever it finds. */
class ExtractionTest {
  private static final String SENTENCE = "Kenya signed a treaty with Rwanda in 2019.";
  private static final Path LONG =
      Path.of("src/test/resources/extraction/development/anzus-treaty.txt");

  @ParameterizedTest
  @EnumSource(Zone.Kind.class)
  void onlyBodyAndCaptionsSpeak(Zone.Kind kind) {
    boolean speaks = kind == Zone.Kind.BODY || kind == Zone.Kind.CAPTION;
    Text text = Text.of(SENTENCE);
    Zone zone = new Zone(kind, 0, text.length());
    Extraction extraction = Project.EXTRACTOR.extract(Project.document(text, zone));
    assertEquals(speaks ? 1 : 0, extraction.claims().size());
    assertEquals(speaks ? 1 : 0, extraction.sentences());
  }

  @Test
  void whatLiesBetweenZonesIsNotRead() {
    Text text = Text.of(SENTENCE + "\n\n" + SENTENCE + "\n\n" + SENTENCE);
    Text.Span second = text.paragraphs().get(1);
    Zone zone = new Zone(Zone.Kind.BODY, second.start(), second.end());
    Extraction extraction = Project.EXTRACTOR.extract(Project.document(text, zone));
    assertEquals(1, extraction.claims().size());
    assertEquals(2, extraction.claims().get(0).passage().paragraph());
    assertEquals(second.start(), extraction.claims().get(0).passage().start());
  }

  @Test
  void offsetsCountCodePoints() {
    Text text = Text.of("🚢🚢 Ships. " + SENTENCE);
    Zone whole = new Zone(Zone.Kind.BODY, 0, text.length());
    Extraction extraction = Project.EXTRACTOR.extract(Project.document(text, whole));
    var passage = extraction.claims().get(0).passage();
    assertEquals(SENTENCE, text.slice(passage.start(), passage.end()));
  }

  @Test
  void aDocumentWithoutSentencesSaysNothing() {
    for (String nothing : List.of("\n\n", "...", "2014")) {
      assertEquals(List.of(), Project.EXTRACTOR.extract(Project.document(nothing)).claims());
    }
  }

  @Test
  void whatIsLeftOfASentenceThatWasCutIsReadOnItsOwn() {
    String brackets = "( ".repeat(500) + "Kenya" + " )".repeat(500) + " signed it.";
    String told = "Kenya signed the treaty, but the deal fell through.\n\n" + brackets;
    assertFalse(Project.EXTRACTOR.extract(Project.document(told)).claims().isEmpty());
  }

  @Test
  void whatCannotBeDatedIsTold() {
    Extraction extraction =
        Project.EXTRACTOR.extract(Project.document("Two years later Kenya signed a treaty."));
    assertEquals(List.of("Two years later"), extraction.unresolved());
  }

  @Test
  void oneTextGivesTheSameClaimsEachTime() {
    assertEquals(written(), written());
    assertFalse(written().isEmpty());
  }

  @Test
  void severalThreadsMayShareAnExtractor() throws ExecutionException, InterruptedException {
    String alone = written();
    List<CompletableFuture<String>> both = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      both.add(CompletableFuture.supplyAsync(ExtractionTest::written));
    }
    for (CompletableFuture<String> each : both) {
      assertEquals(alone, each.get());
    }
  }

  private static String written() {
    Text text = Text.read(LONG);
    Zone whole = new Zone(Zone.Kind.BODY, 0, text.length());
    Extraction extraction = Project.EXTRACTOR.extract(Project.document(text, whole));
    return new ClaimWriter(Project.THESAURUS.with(extraction.names()))
        .write(extraction.document(), extraction.claims());
  }

  @Test
  void whatIsMadeHasOneKindAndOneName() {
    for (String text :
        List.of(
            "Estonia and Kenya signed an agreement on 2 May 2024. It covers cyber security.",
            "Kenya signed a treaty with Rwanda in 2019. The agreement covers trade. It is a pact.")) {
      Extraction found = Project.EXTRACTOR.extract(Project.document(text));
      String written =
          new ClaimWriter(Project.THESAURUS).write(found.document(), found.names(), found.claims());
      List<Source> sources = List.of(new Source("a.yaml", written));
      assertEquals(
          found.claims(),
          ClaimReader.read(sources, Project.SCHEMA, Project.THESAURUS).get(0).claims());
    }
  }
}
