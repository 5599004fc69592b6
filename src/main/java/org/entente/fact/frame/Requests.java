package org.entente.fact.frame;

import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/** What is only asked or applied for, and whether that is turned down, fails or is withdrawn. */
final class Requests {
  private static final Set<String> REQUESTS =
      WordSet.of("invitation", "offer", "request", "call", "appeal", "demand", "proposal");
  private static final Set<String> SPURNING =
      WordSet.of("decline", "reject", "refuse", "dismiss", "rebuff");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;

  Requests(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
  }

  /**
   * "Turned down a request to sanction X", "the call was rejected": who was asked does not do it.
   * Where it is told whose request it is, either may be meant to do it.
   */
  boolean isSpurned(int noun) {
    int verb = tree.head(noun);
    return syntax.isNoun(noun)
        && REQUESTS.contains(tree.lemma(noun))
        && verb >= 0
        && Set.of("obj", "nsubj:pass").contains(tree.relation(noun))
        && (SPURNING.contains(tree.lemma(verb)) || isTurnedDown(verb))
        && isToDo(noun);
  }

  private boolean isToDo(int request) {
    boolean to = false;
    for (int child : tree.children(request)) {
      String tie = syntax.preposition(child);
      if (tree.relation(child).equals("nmod:poss") || Set.of("of", "by", "from").contains(tie)) {
        return false;
      }
      to |= tie.equals("for");
      to |= tree.relation(child).equals("acl") && syntax.hasTo(child) && !isStop(child);
    }
    return to;
  }

  private boolean isStop(int verb) {
    return lexicon.has(Role.ENDING, tree.lemma(verb)) || tree.lemma(verb).equals("stop");
  }

  private boolean isTurnedDown(int verb) {
    return tree.lemma(verb).equals("turn")
        && syntax.children(verb, "compound:prt").stream()
            .anyMatch(it -> tree.form(it).equals("down"));
  }

  /** "Its application failed", "its offer was turned down": what was to be is not to be. */
  boolean isFailed(int noun, int verb) {
    boolean failed =
        tree.relation(noun).equals("nsubj")
            && syntax.isVerb(verb)
            && lexicon.has(Role.FAILING, tree.lemma(verb));
    boolean turned =
        Set.of("obj", "nsubj:pass").contains(tree.relation(noun)) && isTurnedDown(verb);
    return failed || turned;
  }

  /** "Withdrew its application to join": a parser may hang the aim on the verb. */
  boolean isWithdrawn(int aim, int verb) {
    if (!lexicon.has(Role.WITHDRAWING, tree.lemma(verb)) && !isTakenBack(verb)) {
      return false;
    }
    boolean plan = syntax.isNoun(aim) && Set.of("obj", "nsubj:pass").contains(tree.relation(aim));
    return plan
        || (tree.relation(aim).equals("advcl")
            && syntax.children(verb, "obj").stream()
                .anyMatch(
                    it ->
                        lexicon.has(Role.PLANNED, tree.lemma(it))
                            || lexicon.has(Role.MEMBERSHIP, tree.lemma(it))));
  }

  /** "Took back its offer". */
  private boolean isTakenBack(int verb) {
    return tree.lemma(verb).equals("take")
        && tree.children(verb).stream().anyMatch(it -> syntax.lower(it).equals("back"));
  }

  /** "Withdrew an order for jets": an order is no plan, and yet nothing is bought. */
  boolean isUnbought(int noun, int verb) {
    return Set.of("obj", "nsubj:pass").contains(tree.relation(noun))
        && lexicon.has(Role.CHOSEN, tree.lemma(noun))
        && lexicon.has(Role.WITHDRAWING, tree.lemma(verb));
  }

  /** "Had no request for talks": a parser hangs the talks on the verb. */
  boolean isAskedFor(int noun, int verb) {
    return tree.relation(noun).equals("obl")
        && syntax.preposition(noun).equals("for")
        && syntax.children(verb, "obj").stream()
            .anyMatch(it -> it < noun && lexicon.has(Role.UNREAL, tree.lemma(it)));
  }
}
