package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;

/**
 * Parts what a noun is about from what is said of the noun: in "the bid to join X failed" the bid
 * fails, and nobody joins failing; in "its bid to join X has support" X is joined, and has none.
 */
final class Aims extends Repair {
  private static final Set<String> ABOUT = Set.of("acl", "ccomp");
  private static final Set<String> PAST = Set.of("VBD", "VBN");

  Aims(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int clause = 1; clause < tree.size(); clause++) {
      int noun = tree.head(clause);
      if (ABOUT.contains(tree.relation(clause)) && noun >= 0 && noun < clause) {
        joined(noun, clause);
        failed(noun, clause);
      }
    }
  }

  /** "Its bid to join X has": what stands right behind "to join" is joined. */
  private void joined(int noun, int clause) {
    boolean open =
        tree.relation(noun).startsWith("nsubj")
            && tree.xpos(clause).equals("VB")
            && syntax.children(clause, "obj").isEmpty();
    if (!open) {
      return;
    }
    List<Integer> subjects =
        tree.children(tree.head(noun)).stream()
            .filter(it -> tree.relation(it).startsWith("nsubj"))
            .toList();
    int second = subjects.size() == 2 ? subjects.get(1) : -1;
    if (second > clause && second < tree.head(noun) && start(second) == clause + 1) {
      draft.hang(second, clause, "obj");
    }
  }

  /**
   * "The bid to join X failed", "the claim that X attacked Y was contradicted", where a parser
   * makes the noun the one that all hangs on.
   */
  private void failed(int noun, int clause) {
    if (tree.head(noun) >= 0 || !tree.upos(noun).equals("NOUN") || syntax.hasCopula(noun)) {
      return;
    }
    for (int verb : tree.children(clause)) {
      boolean said =
          verb > clause
              && Set.of("xcomp", "ccomp").contains(tree.relation(verb))
              && tree.upos(verb).equals("VERB")
              && PAST.contains(tree.xpos(verb))
              && syntax.children(verb, "mark").isEmpty()
              && syntax.children(verb, "aux").isEmpty();
      List<Integer> between =
          tree.children(verb).stream().filter(it -> tree.relation(it).startsWith("nsubj")).toList();
      boolean own = between.isEmpty() || isObject(between.get(0), clause);
      if (said && own) {
        between.forEach(it -> draft.hang(it, clause, "obj"));
        draft.relate(clause, "acl");
        draft.root(verb);
        draft.hang(noun, verb, syntax.asSubjectOf(verb));
        syntax.children(noun, "punct").stream()
            .filter(it -> it > verb)
            .forEach(it -> draft.hang(it, verb));
        return;
      }
    }
  }

  private boolean isObject(int noun, int clause) {
    return start(noun) == clause + 1 && syntax.children(clause, "obj").isEmpty();
  }

  private int start(int noun) {
    int start = noun;
    for (int child : tree.children(noun)) {
      start = child < start ? Math.min(start, start(child)) : start;
    }
    return start;
  }
}
