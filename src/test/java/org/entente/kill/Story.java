package org.entente.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.document.DataException;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimWriter;
import org.entente.fact.ReviewStatus;
import org.entente.fact.review.Archive;
import org.entente.fact.review.Decision;
import org.entente.fact.review.Dossier;
import org.entente.fact.review.Judge;
import org.entente.fact.review.Reason;
import org.entente.fact.review.Statement;
import org.entente.graph.Corpora;
import org.entente.graph.Corpus;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.serve.answer.Refusal;
import org.entente.serve.page.review.FilesAndGraph;

/**
 * Loads, drops and reviews the project's documents in a seeded random order. The same seed on the
 * same files and content always tells the same story.
 */
final class Story {
  private static final Judge JUDGE = new Judge("anna", Optional.of(LocalDate.of(2026, 1, 2)));

  private final Ontology ontology;
  private final Corpus corpus;
  private final Archive archive;
  private final FilesAndGraph both;
  private final Random random;

  /** Begins on a folder that {@link #write} made. */
  Story(Path folder, Ontology ontology, Store store, long seed) {
    this.ontology = ontology;
    this.corpus = Corpora.corpus(store, ontology);
    this.archive = archive(folder, ontology);
    this.both = new FilesAndGraph(archive, corpus);
    this.random = new Random(seed);
  }

  /** Gives the claim files of a folder and the decisions on them. */
  static Archive archive(Path folder, Ontology ontology) {
    return new Archive(folder.resolve("claims"), ontology.schema(), ontology.thesaurus());
  }

  /** Writes the project's claim files as they would be before anybody reviewed them. */
  static void write(Path folder, Ontology ontology) throws IOException {
    Path claims = Files.createDirectories(folder.resolve("claims"));
    Files.createDirectories(folder.resolve("decisions"));
    ClaimWriter writer = new ClaimWriter(ontology.thesaurus());
    for (ClaimFile file : Corpora.files(ontology)) {
      List<Claim> open =
          file.claims().stream().map(claim -> claim.with(ReviewStatus.CANDIDATE)).toList();
      Files.writeString(claims.resolve(file.document().id() + ".yaml"), writer.replace(file, open));
    }
  }

  /** Makes the next change, and tells which. */
  String next() {
    List<Path> files = archive.files();
    Path file = files.get(random.nextInt(files.size()));
    String document = file.getFileName().toString().replace(".yaml", "");
    int choice = random.nextInt(10);
    try {
      if (corpus.documents().contains(document)) {
        if (choice < 5) {
          return review(file);
        } else if (choice < 8) {
          corpus.drop("anna", document);
          return "dropped " + document;
        }
      }
      return load(file);
    } catch (DataException | Refusal e) {
      return "refused " + file.getFileName();
    }
  }

  private String load(Path file) {
    ClaimFile claims = archive.open(file).file();
    corpus.load("anna", List.of(claims));
    return "loaded " + claims.document().id();
  }

  private String review(Path file) {
    Dossier before = archive.open(file);
    Dossier dossier = before;
    List<Claim> open = dossier.file().claims().stream().filter(dossier::isOpen).toList();
    int decisions = Math.min(open.size(), 1 + random.nextInt(12));
    for (Claim claim : open.subList(0, decisions)) {
      Statement on = Statement.of(claim, ontology.schema());
      dossier =
          dossier.with(
              random.nextInt(5) > 0
                  ? Decision.accept(on, JUDGE)
                  : Decision.reject(on, Reason.NOT_SAID, JUDGE));
    }
    both.decide("anna", file, before, dossier);
    return "reviewed " + file.getFileName();
  }
}
