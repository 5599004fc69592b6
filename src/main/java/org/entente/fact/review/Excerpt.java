package org.entente.fact.review;

import java.util.Optional;
import org.entente.document.Passage;
import org.entente.document.Text;
import org.entente.document.Text.Span;
import org.entente.fact.ClaimFile;

/**
 * A sentence in its paragraph.
 *
 * @param before what the paragraph says before it
 * @param after what it says after it
 */
public record Excerpt(String before, String sentence, String after) {
  /** The sentence of a passage; empty where the text is another one than the file tells of. */
  public static Optional<Excerpt> of(ClaimFile file, Passage passage, Text text) {
    boolean same = text.sha256().equals(file.document().sha256());
    return same && passage.end() <= text.length()
        ? Optional.of(of(passage, text))
        : Optional.empty();
  }

  private static Excerpt of(Passage passage, Text text) {
    int number = text.paragraphAt(passage.start());
    Span paragraph =
        number == 0 ? new Span(passage.start(), passage.end()) : text.paragraphs().get(number - 1);
    return new Excerpt(
        text.slice(paragraph.start(), passage.start()),
        text.slice(passage.start(), passage.end()),
        text.slice(passage.end(), Math.max(passage.end(), paragraph.end())));
  }
}
