package org.entente.graph.memory;

/**
 * A page of a sorted set. A leaf has no children; in a branch, child {@code i > 0} holds tuples
 * from key {@code i}.
 */
final class Page {
  /** How many tuples a leaf holds, and how many children a branch. */
  static final int FULL = 64;

  /** Whose page this is: who has the mark may change it in place. */
  final Object mark;

  final int[] keys;
  final Page[] children;
  int count;

  private Page(Object mark, int[] keys, Page[] children, int count) {
    this.mark = mark;
    this.keys = keys;
    this.children = children;
    this.count = count;
  }

  static Page leaf(Object mark, int width) {
    return new Page(mark, new int[FULL * width], new Page[0], 0);
  }

  static Page branch(Object mark, int width) {
    return new Page(mark, new int[FULL * width], new Page[FULL], 0);
  }

  boolean isLeaf() {
    return children.length == 0;
  }

  /** This page, or a copy of it, that whoever has the mark may change. */
  Page own(Object forMark) {
    return mark == forMark ? this : new Page(forMark, keys.clone(), children.clone(), count);
  }

  /** Compares a tuple of this page with the first numbers of another tuple. */
  int compare(int at, int[] tuple, int start, int width, int length) {
    int offset = at * width;
    for (int i = 0; i < length; i++) {
      int own = keys[offset + i];
      int other = tuple[start + i];
      if (own != other) {
        return own < other ? -1 : 1;
      }
    }
    return 0;
  }

  /** The child of a branch that holds a tuple, if any does. */
  int child(int[] tuple, int start, int width) {
    int low = 1;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, tuple, start, width, width) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
