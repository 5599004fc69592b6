package org.entente.serve.page.review;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.entente.document.DataException;
import org.entente.document.Text;
import org.entente.fact.review.Archive;
import org.entente.fact.review.Decision;
import org.entente.fact.review.Dossier;
import org.entente.fact.review.Judge;
import org.entente.graph.Corpus;
import org.entente.graph.journal.Act;
import org.entente.serve.answer.Refusal;

/**
 * The claim files that a server lets a person review, and the graph that follows each decision.
 * They may change while the server runs: what they say is read anew each time, and understood anew
 * where it is not as before.
 */
public final class ReviewDesk {
  private static final String ENDING = ".yaml";

  private final Archive archive;
  private final FilesAndGraph both;
  private final Path texts;
  private final UnaryOperator<String> terms;
  private final String by;
  private final Clock clock;
  private final Map<String, Dossier> opened = new HashMap<>();
  private Map<Path, ByteBuffer> read = Map.of();

  /**
   * Takes the files, the graph that is served, and who decides. A decision that was cut off is
   * finished or taken back.
   *
   * @param texts the folder of the texts, each as {@code ID.txt}
   * @param terms what the ontology's terms are called
   * @param by the person's name; may be empty
   */
  public ReviewDesk(
      Archive archive,
      Corpus corpus,
      Path texts,
      UnaryOperator<String> terms,
      String by,
      Clock clock) {
    this.archive = archive;
    this.both = new FilesAndGraph(archive, corpus);
    this.texts = texts;
    this.terms = terms;
    this.by = by;
    this.clock = clock;
    both.settle();
  }

  UnaryOperator<String> terms() {
    return terms;
  }

  /**
   * Gives who decides now.
   *
   * @param user who logged in; empty where nobody had to
   */
  Judge judge(Optional<String> user) {
    return new Judge(user.orElse(by), Optional.of(LocalDate.now(clock)));
  }

  /** Gives the names of the claim files, without their ending. */
  List<String> names() {
    return archive.files().stream().map(ReviewDesk::name).toList();
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  /**
   * Opens a claim file.
   *
   * @throws Refusal if there is none of this name
   * @throws DataException if it cannot be read
   */
  Dossier open(String name) {
    Path file = file(name);
    synchronized (opened) {
      Map<Path, ByteBuffer> now = archive.content();
      if (!now.equals(read)) {
        opened.clear();
        read = now;
      }
      return opened.computeIfAbsent(name, key -> archive.open(file));
    }
  }

  private Path file(String name) {
    return archive.files().stream()
        .filter(file -> name(file).equals(name))
        .findFirst()
        .orElseThrow(
            () -> Refusal.absent("There is no claim file " + name + ENDING + " here.", List.of()));
  }

  Optional<Text> text(Dossier dossier) {
    return Text.find(texts, dossier.file().document().id());
  }

  /**
   * Decides: files and graph follow, both or neither.
   *
   * @param judge who decides
   * @param deciding what is decided on the file as it is now
   * @return the file as decided
   * @throws DataException if the decision cannot be carried out; then nothing changes
   * @throws Refusal if the graph holds something else than the file, or the files cannot be
   *     written; then nothing changes
   */
  synchronized Dossier decide(String name, Judge judge, Function<Dossier, Decision> deciding) {
    String reviewer = judge.by().isBlank() ? Act.user() : judge.by();
    Path file = file(name);
    both.settle(file);
    Dossier before = open(name);
    Dossier after = before.with(deciding.apply(before));
    both.decide(reviewer, file, before, after);
    return after;
  }
}
