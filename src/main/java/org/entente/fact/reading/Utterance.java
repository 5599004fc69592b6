package org.entente.fact.reading;

import java.util.List;
import java.util.Optional;
import org.entente.document.Document;
import org.entente.document.PartialDate;
import org.entente.document.Text;
import org.entente.document.read.Reading;
import org.entente.document.read.Zone;

/** Words without a document, read as if they were the body of one. */
public final class Utterance {
  private static final String NAME = "utterance";

  private Utterance() {}

  /**
   * A reading of words.
   *
   * @param words not blank
   * @param date when they were said, where that is known
   */
  public static Reading of(String words, Optional<PartialDate> date) {
    Text text = Text.of(words);
    Document document =
        new Document(
            NAME,
            NAME,
            List.of(),
            Optional.empty(),
            date,
            date.isPresent() ? Document.DateSource.STATED : Document.DateSource.UNKNOWN,
            "en",
            Optional.empty(),
            text.sha256(),
            'F');
    return new Reading(document, text, List.of(new Zone(Zone.Kind.BODY, 0, text.length())));
  }
}
