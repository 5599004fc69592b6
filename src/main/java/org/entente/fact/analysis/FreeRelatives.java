package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;

/**
 * Takes what is meant for what is named: who "cancelled what would have been his first visit" has
 * cancelled the visit.
 */
final class FreeRelatives extends Repair {
  private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp");
  private static final Set<String> LINKING = Set.of("cop", "aux", "nsubj", "obj");

  FreeRelatives(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int what = 1; what < tree.size(); what++) {
      int noun = tree.head(what);
      boolean free =
          syntax.lower(what).equals("what")
              && noun > what
              && syntax.isNoun(noun)
              && tree.head(noun) == what - 1
              && tree.upos(what - 1).equals("VERB")
              && CLAUSES.contains(tree.relation(noun));
      if (free) {
        draft.relate(noun, "obj");
        List<Integer> linking =
            tree.children(noun).stream()
                .filter(it -> it < noun && LINKING.contains(tree.relation(it)))
                .toList();
        linking.forEach(it -> draft.relate(it, "dep"));
      }
    }
  }
}
