package org.entente.fact.score;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.document.Text;

/**
 * Whether passages lie in the texts that they are said to come from.
 *
 * @param checked how many claims there are of texts at hand
 * @param outside those whose passage ends after the text does, or holds nothing but blanks
 */
public record Offsets(int checked, List<ClaimLine> outside) {
  /**
   * Checks claims.
   *
   * @param texts those at hand, by the document's id
   */
  public static Offsets of(Collection<ClaimLine> lines, Map<String, Text> texts) {
    List<ClaimLine> checked =
        lines.stream()
            .filter(line -> !line.isRejected() && texts.containsKey(line.document()))
            .toList();
    return new Offsets(
        checked.size(), checked.stream().filter(line -> sentence(line, texts).isBlank()).toList());
  }

  /** What a claim's passage says; empty where the text is not at hand or does not reach so far. */
  public static String sentence(ClaimLine line, Map<String, Text> texts) {
    Text text = texts.get(line.document());
    return text == null || line.end() > text.length() ? "" : text.slice(line.start(), line.end());
  }
}
