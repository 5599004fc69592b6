package org.entente.graph.memory;

import java.util.Arrays;

/**
 * A page of a sorted set. A leaf has no children; in a branch, child {@code i > 0} holds tuples
 * from key {@code i}.
 */
final class Page {
  /** How many tuples a leaf holds, and how many children a branch. */
  static final int FULL = 64;

  /** A leaf gets room for so many more at a time. */
  private static final int STEP = 8;

  /** Whose page this is: who has the mark may change it in place. */
  final Object mark;

  // A leaf has room for few more than it holds: there are many.
  int[] keys;
  final Page[] children;
  int count;
  // Of a branch: how many tuples its leaves hold.
  int below;

  private Page(Object mark, int[] keys, Page[] children, int count, int below) {
    this.mark = mark;
    this.keys = keys;
    this.children = children;
    this.count = count;
    this.below = below;
  }

  /** A leaf with room for some tuples. */
  static Page leaf(Object mark, int width, int room) {
    return new Page(mark, new int[room * width], new Page[0], 0, 0);
  }

  static Page branch(Object mark, int width) {
    return new Page(mark, new int[FULL * width], new Page[FULL], 0, 0);
  }

  boolean isLeaf() {
    return children.length == 0;
  }

  /** How many tuples this page holds, or its leaves. */
  int size() {
    return isLeaf() ? count : below;
  }

  /** How many tuples the first children of a branch hold. */
  int size(int firstChildren) {
    int size = 0;
    for (int child = 0; child < firstChildren; child++) {
      size += children[child].size();
    }
    return size;
  }

  /** This page, or a copy of it, that whoever has the mark may change. */
  Page own(Object forMark) {
    if (mark == forMark) {
      return this;
    }
    return new Page(forMark, keys.clone(), isLeaf() ? children : children.clone(), count, below);
  }

  /** Makes room for one more tuple in a leaf that is not full. */
  void makeRoom(int width) {
    if (keys.length == count * width) {
      keys = Arrays.copyOf(keys, Math.min(FULL, count + STEP) * width);
    }
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
