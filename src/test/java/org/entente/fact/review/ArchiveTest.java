package org.entente.fact.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.entente.fact.ReviewStatus;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions lie beside the claim files, and both are read and written together. */
class ArchiveTest {
  private static final Ontology ONTOLOGY = Corpora.ontology();
  @TempDir private Path data;

  private Archive archive(Path claims) {
    return new Archive(claims, ONTOLOGY.schema(), ONTOLOGY.thesaurus());
  }

  @Test
  void whatIsDecidedIsThereWhenTheFileIsOpenedAgain() throws IOException {
    Path file = Harbour.write(data);
    Archive archive = archive(data.resolve("claims"));
    Dossier dossier = archive.open(file);
    Statement first = dossier.statements().get(0);
    archive.save(file, dossier.with(Decision.accept(first, Judge.UNNAMED)));

    assertTrue(Files.exists(data.resolve("decisions").resolve(Harbour.ID + ".tsv")));
    assertEquals(ReviewStatus.ACCEPTED, archive.open(file).file().claims().get(0).status());
    Files.writeString(file, Harbour.claims());
    assertEquals(ReviewStatus.ACCEPTED, archive.open(file).file().claims().get(0).status());
  }

  @Test
  void whatIsTheSameIsNotWrittenAnew() throws IOException {
    Path file = Harbour.write(data);
    Archive archive = archive(data.resolve("claims"));
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, old);
    archive.save(file, archive.open(file));

    assertEquals(old, Files.getLastModifiedTime(file));
    assertFalse(Files.exists(data.resolve("decisions")));
  }

  @Test
  void inAFolderOfAnotherNameDecisionsLieWithin() {
    assertEquals(
        Path.of("my-claims", "decisions", "a.tsv"), archive(Path.of("my-claims")).decisions("a"));
    assertEquals(
        Path.of("data", "decisions", "a.tsv"), archive(Path.of("data", "claims")).decisions("a"));
  }
}
