package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;

/**
 * Hangs a noun that a parser hung on a verb on the one that it is another name of, or goes on from:
 * "bought drones, six Bayraktars", "telephoned him and his colleague".
 */
final class Renamings extends Repair {
  private static final Set<String> OWN =
      WordSet.of("det", "amod", "compound", "nummod", "nmod:poss", "advmod");

  /** What makes a noun a clause, or a phrase with a preposition, and no other name. */
  private static final Set<String> MORE =
      WordSet.of("case", "cop", "mark", "nsubj", "nsubj:pass", "cc", "obj", "orphan");

  Renamings(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int noun = 2; noun < tree.size(); noun++) {
      int verb = tree.head(noun);
      if (verb >= 0 && verb < noun && tree.upos(verb).equals("VERB") && isNamed(noun)) {
        switch (tree.relation(noun)) {
          case "appos" -> renamed(noun);
          case "obj" -> second(noun, verb);
          case "conj" -> joined(noun, verb);
          default -> {}
        }
      }
    }
  }

  private boolean isNamed(int noun) {
    return syntax.isNoun(noun) || tree.upos(noun).equals("NUM");
  }

  /** "Granted six months, the second extension": the months are the extension. */
  private void renamed(int noun) {
    int first = first(noun);
    boolean named =
        first > 1
            && tree.form(first - 1).equals(",")
            && syntax.isNoun(first - 2)
            && !isCountedBehindName(noun, first - 2)
            && tree.children(noun).stream().noneMatch(it -> MORE.contains(tree.relation(it)));
    if (named && !draft.isUnder(first - 2, noun)) {
      draft.hang(noun, first - 2, "appos");
    }
  }

  /** "Bought drones from Turkey, six Bayraktars": the drones are, and Turkey is not. */
  private boolean isCountedBehindName(int noun, int before) {
    return tree.upos(before).equals("PROPN") && !syntax.children(noun, "nummod").isEmpty();
  }

  /** "Bought drones, six Bayraktars": nothing has two objects in a row. */
  private void second(int noun, int verb) {
    boolean behind = syntax.children(verb, "obj").get(0) == first(noun) - 2;
    if (behind && syntax.children(noun, "conj").isEmpty()) {
      renamed(noun);
    }
  }

  /** "Telephoned him and his colleague": no noun goes on from a verb. */
  private void joined(int noun, int verb) {
    List<Integer> objects = syntax.children(verb, "obj");
    boolean more =
        !objects.isEmpty()
            && objects.get(0) == first(noun) - 2
            && tree.upos(objects.get(0)).equals("PRON")
            && syntax.children(noun, "cc").contains(first(noun) - 1)
            && tree.children(noun).stream()
                .noneMatch(
                    it -> MORE.contains(tree.relation(it)) && !tree.relation(it).equals("cc"));
    if (more) {
      draft.hang(noun, objects.get(0));
    }
  }

  private int first(int noun) {
    int first = noun;
    while (first > 0 && tree.head(first - 1) == noun && OWN.contains(tree.relation(first - 1))) {
      first--;
    }
    return first;
  }
}
