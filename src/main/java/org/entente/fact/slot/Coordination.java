package org.entente.fact.slot;

import java.util.Set;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/** What stands side by side, as a parser hangs it: each on the first. */
final class Coordination {
  private static final Set<String> BESIDE = WordSet.of("conj", "appos", "flat");

  private Coordination() {}

  /** The first of the list in which a word stands. */
  static int first(Tree tree, int word) {
    int at = word;
    while (tree.head(at) >= 0 && BESIDE.contains(tree.relation(at))) {
      at = tree.head(at);
    }
    return at;
  }

  /** As what the list in which a word stands hangs on its head: nsubj, obj. */
  static String relation(Tree tree, int word) {
    return tree.relation(first(tree, word));
  }
}
