package org.entente.fact.reading;

import java.util.List;
import java.util.Optional;
import org.entente.document.PartialDate;
import org.entente.document.Text;
import org.entente.document.read.Reading;
import org.entente.document.read.Zone;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.English;
import org.entente.fact.entity.Gazetteer;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Frame;
import org.entente.graph.Corpora;
import org.entente.graph.KnowledgeReader;

/** The project's analyser, thesaurus and frames, loaded once for all tests. */
public final class Project {
  /** The day on which the tests' documents are written: a Friday. */
  public static final String WRITTEN = "2024-06-14";

  private static final Knowledge KNOWLEDGE = KnowledgeReader.read(Corpora.ONTOLOGY_FOLDER);
  private static final English ENGLISH = English.load();

  public static final Schema SCHEMA = KNOWLEDGE.schema();
  public static final Thesaurus THESAURUS = KNOWLEDGE.thesaurus();
  public static final Lexicon LEXICON = KNOWLEDGE.lexicon();
  public static final List<Frame> FRAMES = KNOWLEDGE.frames();
  public static final Gazetteer GAZETTEER = new Gazetteer(THESAURUS, LEXICON);
  public static final Extractor EXTRACTOR = extractor(FRAMES);

  private Project() {}

  /** An extractor with the project's names and words, and other frames. */
  public static Extractor extractor(List<Frame> frames) {
    return new Knowledge(SCHEMA, THESAURUS, LEXICON, frames, KNOWLEDGE.calibration())
        .extractor(ENGLISH);
  }

  /** A document that is nothing but body. */
  public static Reading document(String content) {
    return Utterance.of(content, Optional.of(PartialDate.parse(WRITTEN)));
  }

  /** A document in which only one zone lies. */
  static Reading document(Text text, Zone zone) {
    return new Reading(document(text.slice(0, text.length())).document(), text, List.of(zone));
  }
}
