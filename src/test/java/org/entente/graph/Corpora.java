package org.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.Thesaurus;
import org.entente.reason.Rules;
import org.entente.reason.derive.Reasoner;

/** The project's own ontology and claim files, for tests. */
public final class Corpora {
  public static final Path ONTOLOGY_FOLDER = Path.of("ontology");
  public static final Path CLAIMS = Path.of("data", "claims");

  /** The source texts, which lie beside a developer's checkout and nowhere else. */
  public static final Path TEXTS = Path.of("..", "shared", "documents");

  private Corpora() {}

  /** The ontology, read anew but for its thesaurus, which takes longest and never changes. */
  public static Ontology ontology() {
    return Ontology.read(ONTOLOGY_FOLDER, Once.THESAURUS);
  }

  private static final class Once {
    static final Thesaurus THESAURUS = Ontology.read(ONTOLOGY_FOLDER).thesaurus();
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
    corpus(store, ontology).load(files(ontology));
    return store;
  }

  /** A corpus in a store, reasoned over by the ontology's rules, without links. */
  public static Corpus corpus(Store store, Ontology ontology) {
    return corpus(store, ontology, thing -> List.of());
  }

  /** A corpus in a store, reasoned over by the ontology's rules. */
  public static Corpus corpus(Store store, Ontology ontology, Function<Node, List<Quad>> links) {
    return new Corpus(store, ontology, links, new Reasoner(Rules.read(ontology.rules(), ontology)));
  }

  /** Whether the source texts are at hand. */
  public static boolean hasTexts() {
    return Files.isDirectory(TEXTS);
  }
}
