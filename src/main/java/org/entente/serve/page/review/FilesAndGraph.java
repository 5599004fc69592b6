package org.entente.serve.page.review;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.WholeFile;
import org.entente.fact.ClaimFile;
import org.entente.fact.review.Archive;
import org.entente.fact.review.Dossier;
import org.entente.graph.Corpus;
import org.entente.graph.journal.Act;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/**
 * The claim files under review and the graph that follows them: a decision reaches both or neither.
 * The files are written beside the old ones first, then the graph changes, then the files take
 * their places; so whatever ends the program in between, the graph tells whether to go on.
 */
public final class FilesAndGraph {
  private final Archive archive;
  private final Corpus corpus;

  /** Takes the two sides. */
  public FilesAndGraph(Archive archive, Corpus corpus) {
    this.archive = archive;
    this.corpus = corpus;
  }

  /**
   * Finishes each decision that was cut off where the graph has followed it, and takes it back
   * where the graph has not. A claim file that cannot be read or written waits.
   */
  public void settle() {
    for (Path file : archive.files()) {
      try {
        settle(file);
      } catch (DataException | UncheckedIOException e) {
        // Whoever opens it for review reads what is wrong with it.
      }
    }
  }

  /**
   * The same for one claim file.
   *
   * @throws DataException if it cannot be read
   */
  public void settle(Path file) {
    if (!archive.isBegun(file)) {
      return;
    }
    Optional<Dossier> begun = archive.begun(file);
    if (begun.filter(it -> corpus.holds(it.file())).isPresent()) {
      archive.finish(file, begun.get());
      return;
    }
    Dossier made = archive.open(file);
    archive.forget(file, made);
    // Decisions that are in their place already were made, wherever the rest was cut off.
    corpus.exchange(Act.user(), archive.read(file), made.file());
    archive.save(file, made);
  }

  /**
   * Decides.
   *
   * @param who decides, as the journal tells
   * @param before the file as it is now
   * @param after the file as decided
   * @throws DataException if the graph refuses it; then nothing changes
   * @throws Refusal if the graph holds something else than the file, or the files cannot be
   *     written; then nothing changes
   */
  public void decide(String who, Path file, Dossier before, Dossier after) {
    ClaimFile held = held(file, before);
    try {
      archive.begin(file, after);
    } catch (UncheckedIOException e) {
      throw unwritten(file, e);
    }
    follow(who, file, held, after);
    try {
      archive.finish(file, after);
    } catch (UncheckedIOException e) {
      corpus.load(who, List.of(held));
      archive.forget(file, after);
      throw unwritten(file, e);
    }
  }

  private void follow(String who, Path file, ClaimFile held, Dossier after) {
    boolean followed = false;
    try {
      followed = corpus.exchange(who, held, after.file());
    } finally {
      // Of a change that failed while it was made, only the graph tells whether it was made.
      if (!followed && !corpus.holds(after.file())) {
        archive.forget(file, after);
      }
    }
    if (!followed) {
      throw another(file, held);
    }
  }

  /** The file as the graph holds it: with the decisions made on it, or as it was loaded. */
  private ClaimFile held(Path file, Dossier before) {
    if (corpus.holds(before.file())) {
      return before.file();
    }
    ClaimFile plain = archive.read(file);
    if (!corpus.holds(plain)) {
      throw another(file, plain);
    }
    return plain;
  }

  private Refusal another(Path file, ClaimFile known) {
    String id = known.document().id();
    String why =
        corpus.documents().contains(id)
            ? "another version of it is loaded"
            : "the document is not loaded";
    return new Refusal(
        Outcome.INVALID,
        "The graph does not hold what the claim file "
            + file.getFileName()
            + " states: "
            + why
            + ". Nothing is decided. Write into the file what is right, and load it: an editor by"
            + " PUT to /document/"
            + id
            + ", or entente load while the server is stopped. Without --location it is enough to"
            + " start the server again.");
  }

  private static Refusal unwritten(Path file, UncheckedIOException e) {
    return new Refusal(
        Outcome.FAILED,
        "The decision is not made. "
            + WholeFile.unwritable(file, Objects.requireNonNull(e.getCause())).getMessage());
  }
}
