package org.entente.fact.clause;

import java.util.Set;
import org.entente.fact.analysis.Draft;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;

/**
 * Takes what somebody condemns, and what he calls it, for one: "Chile condemned what it called an
 * attack by Peru" condemns the attack. Words are numbers from 0.
 */
final class SoCalled {
  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;

  private SoCalled(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
  }

  /** The tree with what is so called in the place of the clause; the same where there is none. */
  static Tree mended(Tree tree, Lexicon lexicon) {
    SoCalled mending = new SoCalled(tree, lexicon);
    for (int word = 1; word < tree.size(); word++) {
      int what = mending.called(word);
      if (what >= 0) {
        return mending.without(word, what);
      }
    }
    return tree;
  }

  /** What a verb calls something that it does not name; -1 where it calls nothing so. */
  private int called(int verb) {
    boolean clause =
        syntax.isVerb(verb)
            && lexicon.has(Lexicon.Role.CALLING, tree.lemma(verb))
            && (isOfWhat(verb)
                || (Set.of("ccomp", "obj", "advcl", "obl").contains(tree.relation(verb))
                    && tree.children(verb).stream()
                        .anyMatch(it -> it < verb && syntax.lower(it).equals("what"))));
    if (!clause) {
      return -1;
    }
    return tree.children(verb).stream()
        .filter(it -> it > verb && Set.of("obj", "obl", "xcomp").contains(tree.relation(it)))
        .filter(it -> syntax.isNoun(it) && isRole(verb, it))
        .findFirst()
        .orElse(-1);
  }

  /** "condemned what it called …": the clause may say more of the pronoun. */
  private boolean isOfWhat(int verb) {
    int what = tree.head(verb);
    return what >= 0
        && what < verb
        && tree.relation(verb).startsWith("acl")
        && syntax.lower(what).equals("what");
  }

  private boolean isRole(int verb, int noun) {
    return tree.lemma(verb).equals("call")
        ? syntax.preposition(noun).isEmpty()
        : Set.of("as", "").contains(syntax.preposition(noun));
  }

  private Tree without(int verb, int what) {
    Draft draft = new Draft(tree);
    int place = isOfWhat(verb) ? tree.head(verb) : verb;
    draft.hang(what, tree.head(place), object(place));
    draft.hang(place, what, "dep");
    draft.hang(verb, what, "acl");
    for (int child : tree.children(verb)) {
      // "an attack by Peru": whose it is may hang on the verb.
      if (child > what && tree.relation(child).startsWith("obl")) {
        draft.hang(child, what, "nmod");
      }
    }
    for (int child : tree.children(what)) {
      if (child < what && tree.form(child).equals("as")) {
        draft.relate(child, "dep");
      }
    }
    return draft.tree();
  }

  private String object(int verb) {
    return tree.relation(verb).equals("ccomp") ? "obj" : tree.relation(verb);
  }
}
