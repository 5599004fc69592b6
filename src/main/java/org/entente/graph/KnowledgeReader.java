package org.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.Calibration;
import org.entente.fact.CalibrationFile;
import org.entente.fact.OntologyException;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.LexiconReader;
import org.entente.fact.frame.FrameReader;
import org.entente.fact.reading.Knowledge;

/** Reads from an ontology's folder what is needed to find claims in documents, and no more. */
public final class KnowledgeReader {
  private static final String WORDS = "words.yaml";
  private static final String CONFIDENCE = "confidence.yaml";

  private KnowledgeReader() {}

  /**
   * Reads a folder's vocabulary, topics, thesaurus and frames.
   *
   * @throws OntologyException with every problem of the first kind of file that has some
   */
  public static Knowledge read(Path folder) {
    Ontology.requireFolder(folder);
    List<Problem> problems = new ArrayList<>();
    Graph vocabulary = Ontology.turtle(List.of(folder.resolve("entente.ttl")), problems);
    Graph topics = Ontology.turtle(List.of(folder.resolve("topics.ttl")), problems);
    if (!problems.isEmpty()) {
      throw new OntologyException(problems);
    }
    Schema schema = SchemaReader.read(vocabulary);
    return read(folder, schema, Ontology.thesaurus(folder, schema, topics));
  }

  /** Adds a folder's frames and words to what is read of it already. */
  public static Knowledge read(Path folder, Schema schema, Thesaurus thesaurus) {
    Path frames = folder.resolve("frames");
    Path words = frames.resolve(WORDS);
    if (!Files.exists(words)) {
      throw new OntologyException(
          Location.of(words.toString()),
          "is not there",
          "Copy it from the ontology that comes with the program: without it no text can be read");
    }
    List<Source> sources = new ArrayList<>(Ontology.sources(Ontology.files(frames, ".yaml")));
    sources.removeIf(source -> source.name().equals(words.toString()));
    Source own = Ontology.sources(List.of(words)).get(0);
    Lexicon lexicon = LexiconReader.read(own, schema.ancestors().keySet());
    List<String> missing = LexiconReader.missing(lexicon);
    if (!missing.isEmpty()) {
      throw new OntologyException(
          Location.of(words.toString()),
          "lacks the lists " + String.join(", ", missing),
          "Copy them from the ontology that comes with the program: without them texts are misread");
    }
    return new Knowledge(
        schema,
        thesaurus,
        lexicon,
        FrameReader.read(sources, schema, thesaurus),
        calibration(folder, schema));
  }

  /**
   * Reads how sure readings by a folder's frames turned out to be; a folder may lack that.
   *
   * @throws OntologyException with every problem of its file
   */
  public static Calibration calibration(Path folder, Schema schema) {
    Path file = folder.resolve(CONFIDENCE);
    return Files.exists(file)
        ? CalibrationFile.read(Ontology.sources(List.of(file)).get(0), schema)
        : Calibration.NONE;
  }
}
