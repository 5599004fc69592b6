package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;

/** Tells the apostrophe of "the Philippines' navy" from one that begins a quotation. */
final class Possessives {
  private static final String POSSESSIVE = "PART|POS";
  private static final Set<String> SIGNS = Set.of("'", "’");

  private final int possessive;

  /** Of the names of all tags, by number. */
  Possessives(List<String> tags) {
    this.possessive = tags.indexOf(POSSESSIVE);
  }

  /** Tags each apostrophe that stands close behind an "s", but for those that end a quotation. */
  void mend(List<Word> words, int[] chosen) {
    boolean quoted = false;
    for (int i = 0; possessive >= 0 && i + 1 < chosen.length; i++) {
      Word word = words.get(i);
      boolean behind = i > 0 && words.get(i - 1).end() == word.start();
      if (SIGNS.contains(word.form()) || word.form().equals("‘")) {
        boolean plural = behind && words.get(i - 1).form().endsWith("s");
        if (plural && !quoted && words.get(i + 1).start() > word.end()) {
          chosen[i] = possessive;
        }
        // "the '90s" begins no quotation.
        boolean year = Character.isDigit(words.get(i + 1).form().codePointAt(0));
        quoted = !behind && !year && !quoted;
      }
    }
  }
}
