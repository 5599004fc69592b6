package org.entente.fact.frame;

import java.util.Set;
import java.util.stream.Collectors;
import org.entente.fact.analysis.Tree;

/**
 * Tells what hangs on another noun than the one that says something, alone or with a verb: "drew
 * condemnation from X and praise from Y", "support for X and opposition to Y". Where a parser hangs
 * one of the two on the verb, it tells nothing.
 */
final class Beside {
  private final Tree tree;

  Beside(Tree tree) {
    this.tree = tree;
  }

  /** Whether a filler is tied to a noun beside the trigger, or beside the one that it needs. */
  boolean isOfAnother(Attempt attempt, Referent filler) {
    int trigger = attempt.word();
    int phrase = filler.word();
    while (tree.relation(phrase).equals("conj")) {
      phrase = tree.head(phrase);
    }
    int noun = tree.head(phrase);
    int first = noun < 0 || !tree.relation(noun).equals("conj") ? -1 : tree.head(noun);
    if (first < 0 || !tree.relation(phrase).equals("nmod")) {
      return false;
    }
    // "Sanctions and controls on X": both are.
    if (first == trigger) {
      return tree.children(first).stream()
          .anyMatch(it -> it > first && tree.relation(it).equals("nmod"));
    }
    if (tree.head(first) != trigger) {
      return false;
    }
    Set<String> needed =
        attempt.construction().triggers().stream()
            .filter(it -> it.lemma().equals(tree.lemma(trigger)))
            .flatMap(it -> it.with().stream())
            .collect(Collectors.toSet());
    return needed.contains(tree.lemma(first)) && !needed.contains(tree.lemma(noun));
  }
}
