package org.entente.fact.analysis;

/**
 * One way to mend a tree: reads it as a parser has made it, and writes what is to change into a
 * draft. Words are numbers from 0.
 */
abstract class Repair {
  final Tree tree;
  final Syntax syntax;
  final Draft draft;

  Repair(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.draft = new Draft(tree);
  }

  /** The first word that hangs on none; as many as there are words where each does. */
  final int root() {
    int root = 0;
    while (root < tree.size() && tree.head(root) >= 0) {
      root++;
    }
    return root;
  }

  /** Writes what is to change into the draft; nothing where all is well. */
  abstract void mend();

  /** The tree, mended where it needs it; the same where not. */
  final Tree mended() {
    mend();
    return draft.tree();
  }
}
