package org.entente.fact.analysis;

/** Mends clauses that "nor" begins. */
final class Negations {
  private final Tree tree;
  private final Syntax syntax;
  private final int[] heads;
  private final String[] relations;
  private boolean changed;

  /** Of a tree; what is mended is written into its heads and relations. */
  Negations(Tree tree, Syntax syntax, int[] heads, String[] relations) {
    this.tree = tree;
    this.syntax = syntax;
    this.heads = heads;
    this.relations = relations;
  }

  /** Whether there was something to mend. */
  boolean mended() {
    for (int word = 1; word < tree.size(); word++) {
      nor(word);
    }
    return changed;
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
      heads[word] = tree.head(auxiliary);
      relations[word] = "cc";
      changed = true;
    }
  }
}
