package org.entente.fact.frame;

import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * What a relative word, "where" or "there" stands for beside a verb, in the place of a phrase with
 * a preposition.
 */
final class Places {
  /** Prepositions of places. */
  static final Set<String> TIES = WordSet.of("in", "at", "to");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;

  Places(Tree tree, Syntax syntax, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  private boolean isWhere(int word) {
    return syntax.lower(word).equals("where") && tree.relation(word).equals("advmod");
  }

  /** "flew to Cairo, where he met X": a parser may hang the clause on the verb. */
  private List<Integer> placed(int verb) {
    int head = tree.head(verb);
    boolean stays =
        head >= 0 && tree.upos(head).equals("PROPN") && syntax.hasCopula(head) && head < verb;
    if (stays) {
      return List.of(head);
    }
    if (head < 0 || !tree.relation(verb).equals("advcl")) {
      return List.of();
    }
    return tree.children(head).stream()
        .filter(
            child ->
                (child < verb && Attached.isPhrase(tree, child))
                    || tree.relation(child).equals("obj"))
        .toList();
  }

  /** "met him there": what the word stands for is told before. */
  List<Integer> there(int word) {
    return tree.children(word).stream()
        .filter(
            child -> syntax.lower(child).equals("there") && tree.relation(child).equals("advmod"))
        .toList();
  }

  /** "the country to which it sent tanks": what the clause hangs on fills the role. */
  List<Integer> relative(int verb, String preposition) {
    for (int child : tree.children(verb)) {
      boolean where =
          isWhere(child)
              && TIES.contains(preposition)
              && (!preposition.equals("to") || lexicon.has(Role.SENDING, tree.lemma(verb)));
      if (where || (syntax.isRelative(child) && syntax.preposition(child).equals(preposition))) {
        int meant = Relatives.antecedent(tree, verb, child);
        return where && meant == child ? placed(verb) : List.of(meant);
      }
    }
    return List.of();
  }
}
