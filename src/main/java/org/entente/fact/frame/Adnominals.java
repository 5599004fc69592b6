package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;

/**
 * Of which noun a clause says more that stands behind several: the one that it hangs on, one around
 * that, or one within. Words are numbers from 0.
 */
final class Adnominals {
  /** More nouns than these no clause stands behind. */
  private static final int MOST = 4;

  private final Tree tree;
  private final Syntax syntax;

  Adnominals(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
  }

  /** Whether a word is what a relative clause with a verb says more of. */
  boolean isAntecedent(int verb, int word) {
    return tree.relation(verb).equals("acl:relcl") && tree.head(verb) == word;
  }

  /** "X, Y and Z, who heads the bank", "…, the only member": what is said of one, the last. */
  boolean isOfOne(int trigger, int filler) {
    return tree.head(trigger) == filler
        && (tree.relation(trigger).equals("appos")
            ? isOne(trigger)
            : isAntecedent(trigger, filler) && isSingular(trigger));
  }

  /** Whether a word is a common noun for one thing. */
  boolean isOne(int word) {
    return tree.xpos(word).equals("NN");
  }

  private boolean isSingular(int verb) {
    int finite = verb;
    for (int child : tree.children(verb)) {
      if (tree.relation(child).startsWith("aux") || tree.relation(child).equals("cop")) {
        finite = child;
        break;
      }
    }
    return tree.xpos(finite).equals("VBZ") || syntax.lower(finite).equals("was");
  }

  /** The nouns of which a clause may say more where it stands behind the last of their words. */
  List<Integer> outers(int clause, int word) {
    List<Integer> found = new ArrayList<>();
    boolean behind = tree.relation(clause).startsWith("acl") && tree.head(clause) == word;
    int at = behind ? above(word) : -1;
    while (at >= 0 && found.size() < MOST) {
      found.add(at);
      at = above(at);
    }
    return found;
  }

  /** "A treaty of friendship and concord": the treaty; "met on a pact between X": the pact. */
  private int above(int word) {
    int first = tree.relation(word).equals("conj") ? tree.head(word) : word;
    int head = tree.head(first);
    if (tree.relation(first).equals("nmod") && syntax.isNoun(head)) {
      return head;
    }
    boolean tied =
        head >= 0 && head < first && tree.relation(first).equals("obl") && syntax.isVerb(head);
    for (int object : tied ? syntax.children(head, "obj") : List.<Integer>of()) {
      if (object > head && object < first) {
        return object;
      }
    }
    return -1;
  }

  /**
   * The last noun of a phrase before a clause that says more of it, where a filler of that clause
   * stands for the phrase: a partner within the framework, which it joined; nothing where another.
   */
  List<Integer> inner(int clause, int filler) {
    int word = tree.head(clause);
    if (!tree.relation(clause).equals("acl:relcl") || tree.head(filler) == clause) {
      return List.of();
    }
    for (int at = clause - 1; at > word; at--) {
      int above = tree.head(at);
      while (above > word && above != clause) {
        above = tree.head(above);
      }
      if (syntax.isNoun(at) && above == word && tree.relation(at).startsWith("nmod")) {
        return List.of(at);
      }
    }
    return List.of();
  }
}
