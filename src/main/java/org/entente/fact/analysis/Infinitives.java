package org.entente.fact.analysis;

import java.util.Set;

/** Makes verbs again of words that a parser takes for nouns: "decided to station a brigade". */
final class Infinitives {
  private static final Set<String> VERBS =
      WordSet.of(
          "station",
          "host",
          "base",
          "patrol",
          "exercise",
          "drill",
          "escort",
          "ferry",
          "shell",
          "bomb",
          "blockade",
          "target",
          "garrison",
          "man",
          "shadow",
          "ambush",
          "torpedo");

  private static final Set<String> BEFORE_NOUNS = WordSet.of("DET", "NUM", "ADJ", "PROPN");

  private Infinitives() {}

  /** The tree, mended where it needs it; the same where not. */
  static Tree mended(Tree tree) {
    Draft draft = new Draft(tree);
    for (int word = 2; word + 1 < tree.size(); word++) {
      if (isVerb(tree, word)) {
        draft.tag(word, tree.form(word), "VERB", "VB");
        draft.hang(word, tree.head(word), "xcomp");
        draft.tag(word - 1, "to", "PART", "TO");
        draft.hang(word - 1, word, "mark");
        for (int child : tree.children(tree.head(word))) {
          if (child > word && tree.relation(child).equals("obl")) {
            draft.hang(child, word);
          }
        }
      }
    }
    return draft.tree();
  }

  private static boolean isVerb(Tree tree, int word) {
    int head = tree.head(word);
    return VERBS.contains(tree.form(word))
        && tree.upos(word).equals("NOUN")
        && tree.form(word - 1).equals("to")
        && tree.head(word - 1) == word
        && BEFORE_NOUNS.contains(tree.upos(word + 1))
        && head >= 0
        && head < word
        && tree.upos(head).equals("VERB")
        && tree.children(word).stream()
            .anyMatch(it -> it > word && tree.relation(it).equals("obj"));
  }
}
