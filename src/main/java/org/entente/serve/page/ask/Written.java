package org.entente.serve.page.ask;

import java.util.List;
import java.util.Set;
import org.entente.serve.page.ask.Words.Word;

/**
 * What was written, dates left out, with all that no question changes.
 *
 * @param asking the words by which it asks, such as "who"
 * @param opening those of them with which it begins
 * @param denials the words that deny
 * @param isBeyond whether it asks for reasons, say
 */
record Written(
    List<Word> words,
    Set<String> asking,
    Set<String> opening,
    Set<String> denials,
    boolean isBeyond) {
  static Written of(List<Word> words) {
    return new Written(
        words,
        Wording.asking(words),
        Wording.asking(words.stream().limit(2).toList()),
        Wording.denials(words),
        words.stream().anyMatch(Word::isBeyond));
  }

  boolean isDenying() {
    return !denials.isEmpty();
  }
}
