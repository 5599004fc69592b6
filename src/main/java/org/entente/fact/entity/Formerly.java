package org.entente.fact.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/** Finds what persons were or are that stands between them and what they did. */
final class Formerly {
  private static final Set<String> BEGINNINGS =
      WordSet.of("then", "now", "both", "all", "themselves");

  private Formerly() {}

  /** Which words to leave out: "X and Y, then ministers, signed" is read as "X and Y signed". */
  static boolean[] in(NamedSentence sentence, int longest) {
    List<Word> words = sentence.words();
    boolean[] gone = new boolean[words.size()];
    for (int i = 1; i + 2 < words.size(); i++) {
      boolean opens =
          words.get(i).form().equals(",")
              && BEGINNINGS.contains(words.get(i + 1).form())
              && sentence.at(i - 1).isPresent();
      if (opens) {
        strike(sentence, i, Math.min(words.size() - 1, i + longest), gone);
      }
    }
    return gone;
  }

  private static void strike(NamedSentence sentence, int comma, int end, boolean[] gone) {
    for (int i = comma + 1; i < end && sentence.at(i).isEmpty(); i++) {
      if (sentence.words().get(i).form().equals(",")) {
        Arrays.fill(gone, comma, i + 1, true);
        return;
      }
    }
  }
}
