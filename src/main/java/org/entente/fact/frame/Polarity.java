package org.entente.fact.frame;

import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/** What shows of a word that what it says is not so, and what only seems to show it. */
final class Polarity {
  private static final Set<String> LIMITS = WordSet.of("only", "just", "merely", "least", "until");
  private static final Set<String> NOBODY = WordSet.of("neither", "none", "nobody");
  private static final Set<String> DONE = Set.of("do", "have");
  private static final Set<String> NOTHING = Set.of("nothing", "none");

  private final Tree tree;
  private final Syntax syntax;

  Polarity(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
  }

  /** "not only": nothing is denied. */
  boolean isOnly(int child) {
    return child + 1 < tree.size() && LIMITS.contains(syntax.lower(child + 1));
  }

  /** "Did not hesitate to sign": it signed; "will not hesitate" leaves it open. */
  boolean isUnhesitating(int verb) {
    boolean not = false;
    for (int child : tree.children(verb)) {
      not |= Set.of("not", "n't", "never").contains(syntax.lower(child));
      if (tree.relation(child).equals("aux") && !DONE.contains(tree.lemma(child))) {
        return false;
      }
    }
    return not && tree.lemma(verb).equals("hesitate") && !syntax.subjects(verb).isEmpty();
  }

  /** "does not include", "will never include". */
  boolean isNot(int verb) {
    return tree.children(verb).stream()
        .anyMatch(
            it -> Set.of("not", "n't", "n’t", "never").contains(syntax.lower(it)) && !isOnly(it));
  }

  /** "has yet to deliver" has not delivered. */
  boolean isYet(int verb) {
    return tree.children(verb).stream().anyMatch(child -> syntax.lower(child).equals("yet"));
  }

  /** "is not yet a member", "is no longer one": a parser hangs the negation on the adverb. */
  boolean isNotYet(int adverb) {
    if (syntax.lower(adverb).equals("longer")) {
      return adverb > 0 && syntax.lower(adverb - 1).equals("no");
    }
    return syntax.lower(adverb).equals("yet")
        && syntax.children(adverb, "advmod").stream()
            .anyMatch(child -> Set.of("not", "n't").contains(syntax.lower(child)));
  }

  /**
   * "Neither X nor Y joined", "no state joined".
   *
   * @param below the word by which one came here, whose own "no" has been weighed; -1 for none
   */
  boolean isNobodys(int word, int below) {
    return tree.children(word).stream()
        .filter(child -> tree.relation(child).startsWith("nsubj"))
        .filter(child -> child != below || NOBODY.contains(syntax.lower(child)))
        .anyMatch(
            subject ->
                NOBODY.contains(syntax.lower(subject))
                    || isNotOne(subject)
                    || tree.children(subject).stream()
                        .anyMatch(
                            child ->
                                child < subject
                                    && Set.of("no", "neither").contains(syntax.lower(child))));
  }

  /** "Not one of them signed", "not a single state signed". */
  private boolean isNotOne(int subject) {
    boolean one =
        syntax.lower(subject).equals("one")
            || tree.children(subject).stream()
                .anyMatch(it -> Set.of("one", "single").contains(syntax.lower(it)));
    return one
        && tree.children(subject).stream()
            .anyMatch(it -> it < subject && syntax.lower(it).equals("not"));
  }

  /** "sent no troops", "sent nothing", "a member of neither": sent none. */
  boolean isNone(int object) {
    if (NOTHING.contains(syntax.lower(object))) {
      return true;
    }
    for (int child : tree.children(object)) {
      String form = syntax.lower(child);
      if ((form.equals("no") && tree.relation(child).equals("det"))
          || (form.equals("neither") && tree.relation(child).equals("cc:preconj"))) {
        return true;
      }
    }
    return false;
  }
}
