package org.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;

/** The project's own ontology and claim files, for tests. */
public final class Corpora {
  public static final Path ONTOLOGY_FOLDER = Path.of("ontology");
  public static final Path CLAIMS = Path.of("data", "claims");

  /** The source texts, which lie beside a developer's checkout and nowhere else. */
  public static final Path TEXTS = Path.of("..", "shared", "documents");

  private Corpora() {}

  /** The ontology, read anew. */
  public static Ontology ontology() {
    return Ontology.read(ONTOLOGY_FOLDER);
  }

  /** All claim files of the project. */
  public static List<ClaimFile> files(Ontology ontology) {
    return ClaimReader.read(
        Ontology.sources(Ontology.files(CLAIMS, ".yaml")), ontology.schema(), ontology.thesaurus());
  }

  /** A store in memory with all documents loaded. */
  public static Store loaded() {
    Ontology ontology = ontology();
    Store store = DatasetStore.inMemory(Clock.systemUTC());
    new Corpus(store, ontology, thing -> List.of()).load(files(ontology));
    return store;
  }

  /** Whether the source texts are at hand. */
  public static boolean hasTexts() {
    return Files.isDirectory(TEXTS);
  }
}
