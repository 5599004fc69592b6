package org.entente.fact.frame;

import java.util.Set;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/**
 * Tells where a sentence goes on behind an aside: "got six jets, ordered in May, in June": in June
 * they came.
 */
final class Asides {
  private static final Set<String> LOOSE = WordSet.of("acl", "acl:relcl", "appos");

  private Asides() {}

  /** The verb that what stands behind a comma belongs to, if that closes an aside; else -1. */
  static int over(Tree tree, int comma) {
    int aside = -1;
    for (int at = comma - 1; at >= 0; at = tree.head(at)) {
      boolean loose =
          LOOSE.contains(tree.relation(at))
              && tree.head(at) < at
              && last(tree, at) < comma
              && begins(tree, at);
      aside = loose ? at : aside;
    }
    int verb = aside < 0 ? -1 : tree.head(aside);
    while (verb >= 0 && !tree.upos(verb).equals("VERB")) {
      verb = tree.head(verb);
    }
    return verb;
  }

  /** Whether a comma stands before all that hangs on a word. */
  private static boolean begins(Tree tree, int top) {
    int first = first(tree, top);
    return (first > 0 && tree.form(first - 1).equals(",")) || tree.form(first).equals(",");
  }

  private static int first(Tree tree, int top) {
    int first = top;
    for (int child : tree.children(top)) {
      first = child < first ? Math.min(first, first(tree, child)) : first;
    }
    return first;
  }

  private static int last(Tree tree, int top) {
    int last = top;
    for (int child : tree.children(top)) {
      boolean mark = tree.relation(child).equals("punct");
      last = child > last && !mark ? Math.max(last, last(tree, child)) : last;
    }
    return last;
  }
}
