package org.entente.fact.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that is being mended: what is to change is written here, while the tree itself can still
 * be read as it was. Words are numbers from 0.
 */
public final class Draft {
  private final Tree tree;
  private List<Tree.Node> nodes;
  private boolean changed;

  /** Of a tree, as it is. */
  public Draft(Tree tree) {
    this.tree = tree;
    this.nodes = tree.nodes();
  }

  /**
   * The tree as it is now; the first one where nothing was changed, or where the changes lead in a
   * circle.
   */
  public Tree tree() {
    return changed && Tree.isTree(nodes) ? Tree.of(nodes) : tree;
  }

  /** Whether anything was changed. */
  public boolean isChanged() {
    return changed;
  }

  /** What a word hangs on now. */
  public int head(int word) {
    return nodes.get(word).head();
  }

  /** How a word hangs on its head now. */
  public String relation(int word) {
    return nodes.get(word).relation();
  }

  /** Whether a word now hangs on another, at whatever depth, or is that word. */
  public boolean isUnder(int word, int above) {
    int at = word;
    // What is changed so far may lead in a circle.
    for (int steps = 0; at >= 0 && at != above && steps < nodes.size(); steps++) {
      at = head(at);
    }
    return at == above;
  }

  /** Hangs a word on another, or on {@link Tree#ROOT}, by a relation. */
  public void hang(int word, int head, String relation) {
    set(word, nodes.get(word).on(head, relation));
  }

  /** Hangs a word on another by the relation that it has. */
  public void hang(int word, int head) {
    hang(word, head, relation(word));
  }

  /** Hangs a word on its head by another relation. */
  public void relate(int word, String relation) {
    hang(word, head(word), relation);
  }

  /** Hangs a word where another hangs now, and by the same relation. */
  public void raise(int word, int other) {
    hang(word, head(other), relation(other));
  }

  /** Makes a word the one that its sentence hangs on. */
  public void root(int word) {
    hang(word, Tree.ROOT, "root");
  }

  /** Takes a word for another part of speech. */
  public void tag(int word, String upos, String xpos) {
    set(word, nodes.get(word).as(upos, xpos));
  }

  /** Takes a word for another one in the dictionary, and another part of speech. */
  public void tag(int word, String lemma, String upos, String xpos) {
    set(word, nodes.get(word).of(lemma).as(upos, xpos));
  }

  private void set(int word, Tree.Node node) {
    if (!changed) {
      // Most trees need no mending.
      nodes = new ArrayList<>(nodes);
      changed = true;
    }
    nodes.set(word, node);
  }
}
