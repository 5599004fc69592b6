package org.entente.fact.clause;

import java.util.Set;
import org.entente.fact.analysis.Draft;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/**
 * Hangs a clause on the gathering of which it tells: in "a summit in Lima, to which Kenya was
 * invited" nobody is invited to a town. Words are numbers from 0.
 */
final class Gatherings {
  private static final Set<String> KINDS = WordSet.of("Summit", "Meeting", "Event");
  private static final Set<String> AT = WordSet.of("in", "at", "near");

  private Gatherings() {}

  /** The tree put right; the same where nothing is wrong. */
  static Tree mended(Tree tree, Lexicon lexicon) {
    Syntax syntax = new Syntax(tree);
    Draft draft = new Draft(tree);
    for (int i = 0; i < tree.size(); i++) {
      int gathering =
          isAttended(tree, syntax, lexicon, i) ? gathering(tree, syntax, lexicon, i) : -1;
      if (gathering >= 0) {
        draft.hang(i, gathering);
      }
    }
    return draft.tree();
  }

  /** Whether a clause about taking part hangs on a place. */
  private static boolean isAttended(Tree tree, Syntax syntax, Lexicon lexicon, int verb) {
    int place = tree.head(verb);
    return place >= 0
        && place < verb
        && tree.relation(verb).startsWith("acl")
        && lexicon.has(Lexicon.Role.ATTENDING, tree.lemma(verb))
        && tree.upos(place).equals("PROPN")
        && AT.contains(syntax.preposition(place));
  }

  /** The gathering that is told to be in the place before a clause; -1 where there is none. */
  private static int gathering(Tree tree, Syntax syntax, Lexicon lexicon, int verb) {
    int head = tree.head(tree.head(verb));
    if (head < 0 || isGathering(tree, lexicon, head)) {
      return head;
    }
    return syntax.children(head, "obj").stream()
        .filter(it -> it < verb && isGathering(tree, lexicon, it))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isGathering(Tree tree, Lexicon lexicon, int noun) {
    String lemma = tree.lemma(noun);
    return tree.upos(noun).equals("NOUN")
        && lexicon
            .kind(lemma.substring(lemma.lastIndexOf(' ') + 1))
            .filter(KINDS::contains)
            .isPresent();
  }
}
