package org.entente.fact.analysis;

/** Mends clauses that "nor" begins, and what "neither" stands before. */
final class Negations extends Repair {
  Negations(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int word = 1; word < tree.size(); word++) {
      nor(word);
      neither(word);
    }
  }

  /** "Has signed neither X nor Y": it has not signed. */
  private void neither(int word) {
    int noun = tree.head(word);
    boolean object =
        syntax.lower(word).equals("neither")
            && noun > word
            && syntax.isNoun(noun)
            && !tree.relation(noun).startsWith("nsubj")
            && tree.head(noun) >= 0
            && tree.head(noun) < word
            && tree.upos(tree.head(noun)).equals("VERB");
    if (object) {
      draft.hang(word, tree.head(noun), "advmod");
    }
  }

  /** "nor has it joined": what has not been done is what the verb says. */
  private void nor(int word) {
    int auxiliary = tree.head(word);
    boolean stray =
        syntax.lower(word).equals("nor")
            && auxiliary >= 0
            && tree.relation(auxiliary).startsWith("aux")
            && tree.head(auxiliary) >= 0;
    if (stray) {
      draft.hang(word, tree.head(auxiliary), "cc");
    }
  }
}
