package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;

/**
 * What prepositions tie to a word. A parser often hangs a phrase on a neighbour of the word that it
 * belongs to, so the neighbours are looked at too.
 */
final class Prepositions {
  private final Tree tree;
  private final Syntax syntax;

  Prepositions(Tree tree, Syntax syntax) {
    this.tree = tree;
    this.syntax = syntax;
  }

  /**
   * The heads of the phrases that a preposition ties to a trigger.
   *
   * @param objects the trigger's objects, whose phrases count as its own
   */
  List<Integer> tied(int trigger, String preposition, List<Integer> objects) {
    boolean verb = syntax.isVerb(trigger);
    List<Integer> found =
        new ArrayList<>(verb ? tied(trigger, preposition, 1) : ofNoun(trigger, preposition));
    if (!tree.relation(trigger).startsWith("acl")) {
      for (int object : objects) {
        if (syntax.isNominal(object)) {
          syntax.list(object).forEach(item -> found.addAll(ofNoun(item, preposition)));
        }
      }
    }
    if (found.isEmpty() && isCarried(trigger)) {
      found.addAll(tied(tree.head(trigger), preposition, 1));
    }
    found.addAll(relative(trigger, preposition));
    if (found.isEmpty() && verb) {
      found.addAll(anywhere(trigger, preposition));
    }
    return found;
  }

  /** "sanctions on Kenya", "sanctions imposed on Kenya". */
  private List<Integer> ofNoun(int noun, String preposition) {
    List<Integer> found = new ArrayList<>(tied(noun, preposition, 2));
    if (found.isEmpty()) {
      syntax.children(noun, "acl").stream()
          .filter(syntax::isParticiple)
          .forEach(clause -> found.addAll(tied(clause, preposition, 1)));
    }
    return found;
  }

  /** Whether what is tied to the word above is as good as tied to this one. */
  private boolean isCarried(int trigger) {
    int head = tree.head(trigger);
    String relation = tree.relation(trigger);
    boolean argument = relation.equals("obj") || relation.startsWith("nsubj");
    boolean ofVerb =
        argument
            && head >= 0
            && syntax.isVerb(head)
            && syntax.isNominal(trigger)
            && !syntax.hasCopula(trigger);
    return head >= 0 && (ofVerb || relation.equals("conj"));
  }

  private List<Integer> tied(int word, String preposition, int depth) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      boolean meant =
          syntax.preposition(child).equals(preposition) || isMarked(child, preposition);
      if (isPhrase(child) || (meant && tree.relation(child).equals("advcl"))) {
        if (meant && !syntax.isRelative(child)) {
          found.add(child);
        } else if (depth > 1) {
          found.addAll(tied(child, preposition, depth - 1));
        }
      }
    }
    return found;
  }

  // "accused it of stirring up a war".
  private boolean isMarked(int clause, String preposition) {
    return tree.xpos(clause).equals("VBG")
        && syntax.children(clause, "mark").stream()
            .anyMatch(mark -> syntax.lower(mark).equals(preposition));
  }

  private boolean isPhrase(int word) {
    String relation = tree.relation(word);
    return relation.startsWith("obl")
        || (relation.startsWith("nmod") && !relation.equals("nmod:poss"));
  }

  /** Phrases that a parser has hung somewhere below a verb, but in no other clause. */
  private List<Integer> anywhere(int top, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(top)) {
      boolean other =
          (syntax.isVerb(child) && !tree.relation(child).equals("xcomp"))
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

  /** "the country to which it sent tanks": what the clause hangs on fills the role. */
  private List<Integer> relative(int verb, String preposition) {
    for (int child : tree.children(verb)) {
      if (syntax.isRelative(child) && syntax.preposition(child).equals(preposition)) {
        return List.of(Roles.antecedent(tree, verb, child));
      }
    }
    return List.of();
  }
}
