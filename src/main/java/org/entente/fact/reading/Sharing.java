package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Tree;

/**
 * Puts right what a parser takes for three nouns: "Chile and Peru share intelligence". Words are
 * numbers from 0.
 */
final class Sharing {
  private static final Set<String> VERBS =
      Set.of("share", "exchange", "face", "fear", "plan", "partner", "trade", "station");

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
    List<Tree.Node> nodes = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      Tree.Node old =
          new Tree.Node(
              tree.word(i),
              tree.lemma(i),
              tree.upos(i),
              tree.xpos(i),
              tree.head(i),
              tree.relation(i));
      nodes.add(
          i == verb
              ? new Tree.Node(old.word(), tree.form(i), "VERB", "VBP", -1, "root")
              : i == verb - 1
                  ? hung(old, verb, "nsubj")
                  : i == what ? hung(old, verb, "obj") : old);
    }
    return Tree.of(nodes);
  }

  private static Tree.Node hung(Tree.Node old, int head, String relation) {
    return new Tree.Node(old.word(), old.lemma(), old.upos(), old.xpos(), head, relation);
  }
}
