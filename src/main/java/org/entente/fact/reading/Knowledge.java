package org.entente.fact.reading;

import java.util.List;
import org.entente.fact.Calibration;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Analyser;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Frame;

/**
 * What a reader of documents must know of the world and of how people put things.
 *
 * @param schema what can be said
 * @param thesaurus the things that texts name, topics among them
 * @param lexicon common words by what they do
 * @param frames the ways in which statements are put
 * @param calibration how sure readings turned out to be
 */
public record Knowledge(
    Schema schema,
    Thesaurus thesaurus,
    Lexicon lexicon,
    List<Frame> frames,
    Calibration calibration) {
  /** Takes a copy. */
  public Knowledge {
    frames = List.copyOf(frames);
  }

  /** Somebody who knows this, and reads by an analyser. */
  public Extractor extractor(Analyser analyser) {
    return new Extractor(analyser, this);
  }
}
