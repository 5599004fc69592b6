package org.entente.fact.frame;

import java.util.Set;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;

/** Tells which years stand before a noun and say which of several it is: the 2014 treaty. */
final class Years {
  private static final int LENGTH = 4;
  private static final Set<String> NAMING = WordSet.of("NOUN", "PROPN", "ADJ");

  private Years() {}

  /** "the 1951 pact": whether a year stands right before a name, or between its words. */
  static boolean isBefore(Tree tree, Dated date, int name) {
    for (int i = name; i >= 0 && (i == name || tree.head(i) == name); i--) {
      if (tree.word(i).start() == date.end() + 1) {
        return isYear(date) && NAMING.contains(tree.upos(i));
      }
    }
    return false;
  }

  /** "the 2014 treaty": whether a date is a year between a word and the noun it stands before. */
  static boolean isAttributive(Tree tree, Dated date) {
    int next = 0;
    while (next < tree.size() && tree.word(next).start() < date.end()) {
      next++;
    }
    boolean stands =
        next > 0 && next < tree.size() && isYear(date) && tree.word(next).start() == date.end() + 1;
    return stands
        && (Set.of("NOUN", "ADJ").contains(tree.upos(next))
            || (tree.upos(next).equals("PROPN") && tree.word(next - 1).end() == date.start() - 1));
  }

  private static boolean isYear(Dated date) {
    return date.end() - date.start() == LENGTH;
  }
}
