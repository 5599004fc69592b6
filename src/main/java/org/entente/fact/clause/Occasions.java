package org.entente.fact.clause;

import java.util.Set;
import org.entente.fact.analysis.Draft;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/**
 * "Chile said it would sell the tanks, after talks in Lima": the talks are what was said after, and
 * no part of the plan. Words are numbers from 0.
 */
final class Occasions {
  private static final Set<String> AFTER = Set.of("after", "following");
  private static final Set<String> AHEAD = Set.of("would", "will");
  private static final Set<String> CONTENT = WordSet.of("ccomp", "xcomp", "advcl", "obl", "conj");

  private Occasions() {}

  /** The tree put right; the same where nothing is wrong. */
  static Tree mended(Tree tree, Lexicon lexicon) {
    Syntax syntax = new Syntax(tree);
    Draft draft = new Draft(tree);
    for (int i = 0; i < tree.size(); i++) {
      int saying = isOccasion(tree, syntax, i) ? saying(tree, lexicon, i) : -1;
      if (saying >= 0) {
        draft.hang(i, saying, "obl");
      }
    }
    return draft.tree();
  }

  private static boolean isOccasion(Tree tree, Syntax syntax, int word) {
    return syntax.isNoun(word)
        && Set.of("obl", "nmod").contains(tree.relation(word))
        && tree.children(word).stream()
            .anyMatch(
                it ->
                    it > 1
                        && it < word
                        && AFTER.contains(syntax.lower(it))
                        && tree.form(it - 1).equals(","));
  }

  /** The verb of saying before the plan in which a word stands; -1 where there is none. */
  private static int saying(Tree tree, Lexicon lexicon, int word) {
    boolean planned = false;
    int at = tree.head(word);
    while (at >= 0) {
      planned |= tree.children(at).stream().anyMatch(it -> AHEAD.contains(tree.form(it)));
      int head = tree.head(at);
      if (planned && head >= 0 && head < at && isSaid(tree, lexicon, head, at)) {
        return head;
      }
      at = CONTENT.contains(tree.relation(at)) || !planned ? head : -1;
    }
    return -1;
  }

  private static boolean isSaid(Tree tree, Lexicon lexicon, int verb, int content) {
    return Set.of("ccomp", "xcomp").contains(tree.relation(content))
        && lexicon.has(Lexicon.Role.SAID, tree.lemma(verb));
  }
}
