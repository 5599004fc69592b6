package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;

/**
 * Takes what somebody condemns, and what he calls it, for one: "Chile condemned what it called an
 * attack by Peru" condemns the attack. Words are numbers from 0.
 */
final class SoCalled {
  private static final Set<String> CALLING =
      Set.of("call", "describe", "term", "see", "regard", "view", "label", "characterise", "deem");

  private final Tree tree;
  private final Syntax syntax;

  private SoCalled(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
  }

  /** The tree with what is so called in the place of the clause; the same where there is none. */
  static Tree mended(Tree tree) {
    SoCalled mending = new SoCalled(tree);
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
            && CALLING.contains(tree.lemma(verb))
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
    List<Tree.Node> nodes = new ArrayList<>();
    int place = isOfWhat(verb) ? tree.head(verb) : verb;
    for (int i = 0; i < tree.size(); i++) {
      boolean moved = i == what;
      int head = moved ? tree.head(place) : i == verb || i == place ? what : tree.head(i);
      // "an attack by Peru": whose it is may hang on the verb.
      boolean after = i > what && tree.head(i) == verb && tree.relation(i).startsWith("obl");
      boolean as = tree.head(i) == what && i < what && tree.form(i).equals("as");
      String relation =
          moved ? object(place) : i == verb ? "acl" : as || i == place ? "dep" : after ? "nmod" : tree.relation(i);
      nodes.add(tree.nodes().get(i).on(after ? what : head, relation));
    }
    return Tree.of(nodes);
  }

  private String object(int verb) {
    return tree.relation(verb).equals("ccomp") ? "obj" : tree.relation(verb);
  }
}
