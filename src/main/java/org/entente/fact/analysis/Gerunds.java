package org.entente.fact.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what somebody does from a noun: "of arming Peru" is what is done to Peru. */
final class Gerunds {
  private static final String GERUND = "VERB|VBG";
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "by", "from", "against", "without", "after", "before");

  private final List<String> tags;
  private final int gerund;

  /** Of the names of all tags, by number. */
  Gerunds(List<String> tags) {
    this.tags = tags;
    this.gerund = tags.indexOf(GERUND);
  }

  /** Makes a verb of each noun in -ing that stands between a preposition and a name. */
  void mend(List<Word> words, int[] chosen) {
    for (int i = 1; gerund >= 0 && i + 1 < chosen.length; i++) {
      if (tags.get(chosen[i]).equals("NOUN|NN")
          && words.get(i).form().endsWith("ing")
          && words.get(i + 1).name()
          && PREPOSITIONS.contains(words.get(i - 1).form().toLowerCase(Locale.ROOT))) {
        chosen[i] = gerund;
      }
    }
  }
}
