package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends phrases that tell with a hyphen by whom something is made or led: "two Chinese-made FK-3
 * batteries", where a parser takes the participle for a verb, or hangs the name on the number.
 */
final class Origin extends Repair {
  private static final Set<String> NAMES = Set.of("PROPN", "ADJ");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
  private static final Set<String> PHRASE = Set.of("NOUN", "PROPN", "ADJ", "NUM");

  Origin(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int made = 2; made + 1 < tree.size(); made++) {
      if (tree.xpos(made).equals("VBN")
          && tree.form(made - 1).equals("-")
          && NAMES.contains(tree.upos(made - 2))) {
        int noun = noun(made);
        if (noun > made) {
          mend(made, noun);
        }
      }
    }
  }

  /** The noun of which the participle tells, in the same phrase; -1 where there is none. */
  private int noun(int made) {
    int noun = -1;
    for (int at = made + 1; at < tree.size() && PHRASE.contains(tree.upos(at)); at++) {
      // "Iran-backed Houthi rebels": the last noun, or the one on which the others hang.
      boolean part = noun >= 0 && tree.head(at) != noun && tree.head(noun) != at;
      if (part) {
        break;
      }
      noun = NOUNS.contains(tree.upos(at)) ? at : noun;
    }
    return noun;
  }

  private void mend(int made, int noun) {
    int name = made - 2;
    int first = tree.upos(Math.max(0, name - 1)).equals("NUM") ? name - 1 : name;
    if (tree.head(made) != noun || first != name) {
      raise(first, made, noun);
    }
    if (tree.head(name) != made && tree.head(made) != name) {
      draft.hang(name, made, "compound");
    }
  }

  /** Makes the noun the head of its phrase, and hangs on it what hung on the words before. */
  private void raise(int first, int made, int noun) {
    int top = -1;
    for (int word = first; word <= made; word++) {
      if (top < 0 && (tree.head(word) < first || tree.head(word) > noun)) {
        top = word;
      }
    }
    int head = tree.head(noun);
    if (top >= 0 && head >= first && head <= made) {
      draft.raise(noun, top);
      for (int word = first; word <= made; word++) {
        for (int child : tree.children(word)) {
          if (child < first || child > noun) {
            draft.hang(child, noun);
          }
        }
      }
    }
    draft.hang(made, noun, "amod");
    draft.hang(made - 2, made, "compound");
    if (first < made - 2) {
      draft.hang(first, noun, "nummod");
    }
  }
}
