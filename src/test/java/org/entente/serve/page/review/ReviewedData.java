package org.entente.serve.page.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.entente.NewFolder;
import org.entente.fact.ClaimFile;
import org.entente.fact.review.Archive;
import org.entente.fact.review.Harbour;
import org.entente.graph.Corpora;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.view.Terms;

/** A folder of data with the harbour's candidates, and the graph that follows them. */
public final class ReviewedData implements AutoCloseable {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

  private static final Ontology ONTOLOGY = Corpora.ontology();

  private final Store store = DatasetStore.inMemory(CLOCK);
  private final Corpus corpus = Corpora.corpus(store, ONTOLOGY);
  private final NewFolder folder = new NewFolder("entente-review");
  private final Path data = folder.path();

  /** Makes the folder. */
  public ReviewedData() {
    reset();
  }

  /** Closes the store and deletes the folder. */
  @Override
  public void close() {
    store.close();
    folder.close();
  }

  /** Begins anew: nothing is decided. */
  public void reset() {
    try {
      Files.deleteIfExists(decisions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Harbour.write(data);
    corpus.load(List.of(Harbour.read(ONTOLOGY.schema(), ONTOLOGY.thesaurus())));
  }

  /** Gives the store that follows the decisions. */
  public Store store() {
    return store;
  }

  /** Gives what its kinds and names mean. */
  public Ontology ontology() {
    return ONTOLOGY;
  }

  /** Gives the documents of the store. */
  public Corpus corpus() {
    return corpus;
  }

  /** Loads another claim file of the document, as an editor does. */
  void put(String claims) {
    corpus.load(List.of(read(claims)));
  }

  /** Says whether the store holds what a claim file of the document states. */
  boolean holds(String claims) {
    return corpus.holds(read(claims));
  }

  private static ClaimFile read(String claims) {
    return Harbour.read(claims, ONTOLOGY.schema(), ONTOLOGY.thesaurus());
  }

  /** Gives the claim files and the decisions on them. */
  Archive archive() {
    return new Archive(data.resolve("claims"), ONTOLOGY.schema(), ONTOLOGY.thesaurus());
  }

  /** Gives the claim files, decided on by Kim. */
  public Optional<ReviewDesk> desk() {
    Path claims = data.resolve("claims");
    return Optional.of(
        new ReviewDesk(archive(), corpus, claims, Terms.of(ONTOLOGY.vocabulary()), "Kim", CLOCK));
  }

  public Path claims() {
    return data.resolve("claims").resolve(Harbour.ID + ".yaml");
  }

  Path decisions() {
    return data.resolve("decisions").resolve(Harbour.ID + ".tsv");
  }

  /** What is decided, in the words of the file; empty where nothing is. */
  public String decided() {
    try {
      return Files.exists(decisions()) ? Files.readString(decisions()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
