package org.entente.fact.clause;

import java.util.Set;
import org.entente.fact.analysis.Draft;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/**
 * Puts right what a parser takes for three nouns: "Chile and Peru share intelligence". Words are
 * numbers from 0.
 */
final class Sharing {
  private static final Set<String> VERBS =
      WordSet.of("share", "exchange", "face", "fear", "plan", "partner", "trade", "station");

  private Sharing() {}

  /** The tree put right; the same where nothing is wrong. */
  static Tree mended(Tree tree) {
    for (int word = 1; word < tree.size(); word++) {
      if (isVerb(tree, word)) {
        return mended(tree, word);
      }
    }
    return tree;
  }

  /** Whether a noun between a list of names and the noun that the sentence hangs on is a verb. */
  private static boolean isVerb(Tree tree, int word) {
    int what = tree.head(word);
    return VERBS.contains(tree.form(word))
        && tree.upos(word).equals("NOUN")
        && tree.relation(word).equals("compound")
        && what > word
        && tree.head(what) < 0
        && tree.upos(word - 1).equals("PROPN")
        && tree.form(word - 1).contains(" and ")
        && tree.head(word - 1) == what;
  }

  private static Tree mended(Tree tree, int verb) {
    int what = tree.head(verb);
    Draft draft = new Draft(tree);
    draft.tag(verb, tree.form(verb), "VERB", "VBP");
    draft.root(verb);
    draft.hang(verb - 1, verb, "nsubj");
    draft.hang(what, verb, "obj");
    return draft.tree();
  }
}
