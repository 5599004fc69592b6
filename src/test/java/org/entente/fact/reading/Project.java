package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.document.Document;
import org.entente.document.PartialDate;
import org.entente.document.Text;
import org.entente.document.read.Reading;
import org.entente.document.read.Zone;
import org.entente.fact.Source;
import org.entente.fact.analysis.English;
import org.entente.fact.entity.Gazetteer;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.LexiconReader;
import org.entente.fact.frame.Frame;
import org.entente.fact.frame.FrameReader;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;

/** The project's analyser, thesaurus and frames, loaded once for all tests. */
public final class Project {
  public static final Ontology ONTOLOGY = Corpora.ontology();
  public static final Lexicon LEXICON;
  public static final List<Frame> FRAMES;
  public static final English ENGLISH = English.load();
  public static final Gazetteer GAZETTEER;
  public static final Extractor EXTRACTOR;

  /** The day on which the tests' documents are written: a Friday. */
  public static final String WRITTEN = "2024-06-14";

  static {
    List<Source> frames = new ArrayList<>();
    List<Source> words = new ArrayList<>();
    Ontology.sources(Ontology.files(Corpora.ONTOLOGY_FOLDER.resolve("frames"), ".yaml"))
        .forEach(it -> (it.name().endsWith("words.yaml") ? words : frames).add(it));
    LEXICON = LexiconReader.read(words.get(0), ONTOLOGY.schema().ancestors().keySet());
    FRAMES = FrameReader.read(frames, ONTOLOGY.schema());
    GAZETTEER = new Gazetteer(ONTOLOGY.thesaurus(), LEXICON);
    EXTRACTOR = extractor(FRAMES);
  }

  private Project() {}

  /** An extractor with the project's names and words, and other frames. */
  public static Extractor extractor(List<Frame> frames) {
    return new Extractor(ENGLISH, ONTOLOGY.thesaurus(), ONTOLOGY.schema(), LEXICON, frames);
  }

  /** A document that is nothing but body. */
  public static Reading document(String content) {
    Text text = Text.of(content);
    return new Reading(about(text), text, List.of(new Zone(Zone.Kind.BODY, 0, text.length())));
  }

  /** What is known about a text that a test gives. */
  public static Document about(Text text) {
    return new Document(
        "example",
        "Example",
        List.of(),
        Optional.empty(),
        Optional.of(PartialDate.parse(WRITTEN)),
        Document.DateSource.STATED,
        "en",
        Optional.empty(),
        text.sha256(),
        'F');
  }
}
