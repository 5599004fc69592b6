package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;

/**
 * The phrases with a preposition that a parser has attached to a word. Words are numbers from 0.
 */
final class Attached {
  private final Tree tree;
  private final Syntax syntax;

  Attached(Tree tree, Syntax syntax) {
    this.tree = tree;
    this.syntax = syntax;
  }

  /**
   * The heads of the phrases with a preposition below a word.
   *
   * @param depth how far below
   */
  List<Integer> to(int word, String preposition, int depth) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      boolean meant = syntax.preposition(child).equals(preposition) || isMarked(child, preposition);
      if (isPhrase(tree, child) || (meant && tree.relation(child).equals("advcl"))) {
        if (meant && !syntax.isRelative(child) && !isOnlooker(child, preposition)) {
          found.add(child);
          // "a drill in the bay": what is in the drill's phrase is as good as in the verb's.
          if (tree.upos(child).equals("NOUN") && Places.TIES.contains(preposition)) {
            found.addAll(to(child, preposition, 1));
          }
        } else if (depth > 1) {
          found.addAll(to(child, preposition, depth - 1));
        }
      }
    }
    return found;
  }

  /** "signed it in Lima, with X as host": X takes no part. */
  private boolean isOnlooker(int child, String preposition) {
    return preposition.equals("with")
        && syntax.children(child, "case").stream()
            .anyMatch(it -> it > 0 && tree.form(it - 1).equals(","))
        && child + 1 < tree.size()
        && syntax.lower(child + 1).equals("as");
  }

  // "accused it of stirring up a war".
  private boolean isMarked(int clause, String preposition) {
    return tree.xpos(clause).equals("VBG")
        && syntax.children(clause, "mark").stream()
            .anyMatch(mark -> syntax.lower(mark).equals(preposition));
  }

  /** Whether a word heads a phrase that a preposition may tie to another. */
  static boolean isPhrase(Tree tree, int word) {
    String relation = tree.relation(word);
    return relation.startsWith("obl")
        || (relation.startsWith("nmod") && !relation.equals("nmod:poss"));
  }

  /** Phrases that a parser has hung somewhere below a verb, but in no other clause. */
  List<Integer> anywhere(int top, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(top)) {
      boolean other =
          (syntax.isVerb(child) && (!tree.relation(child).equals("xcomp") || isPurpose(child, top)))
              || tree.relation(child).startsWith("nsubj");
      if (!other) {
        if (syntax.preposition(child).equals(preposition)) {
          found.add(child);
        }
        found.addAll(anywhere(child, preposition));
      }
    }
    return found;
  }

  /** "Ordered tanks to renew its fleet": no part of what is ordered. */
  private boolean isPurpose(int clause, int verb) {
    return syntax.hasTo(clause) && !syntax.children(verb, "obj").isEmpty();
  }

  /** The last word of a noun's phrase. */
  int last(int noun) {
    int last = noun;
    for (int child : tree.children(noun)) {
      last = child > last ? last(child) : last;
    }
    return last;
  }
}
