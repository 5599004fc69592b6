package org.entente.graph.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A page of a sorted set. A leaf has no children; in a branch, child {@code i > 0} holds tuples
 * from key {@code i}. A leaf that was filled at once is packed as far as it can be: neighbours
 * differ by little, so two bytes a number are mostly enough.
 */
final class Page {
  /** How many tuples a leaf holds, and how many children a branch. */
  static final int FULL = 64;

  /** A leaf gets room for so many more at a time. */
  private static final int STEP = 8;

  /** Lends its want of children to all leaves. */
  private static final Page EMPTY = new Page(new Object(), new int[0], new Page[0], 0, 0);

  /** Whose page this is: who has the mark may change it in place. */
  final Object mark;

  // A leaf has room for few more than it holds: there are many. Of a packed one, the least number
  // in each place.
  int[] keys;
  // Of a packed leaf, how much is to be added to the least number.
  private char @Nullable [] packed;
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
    return new Page(mark, new int[room * width], EMPTY.children, 0, 0);
  }

  /**
   * A leaf that holds some of the tuples in a row, which nobody changes hereafter.
   *
   * @param isPacked whether it is worth while to pack it, if that can be
   */
  static Page leaf(Object mark, int width, int[] tuples, int from, int count, boolean isPacked) {
    int start = from * width;
    int end = start + count * width;
    int[] least = isPacked ? least(tuples, start, end, width) : new int[0];
    if (least.length == 0) {
      boolean isAll = start == 0 && end == tuples.length;
      int[] own = isAll ? tuples : Arrays.copyOfRange(tuples, start, end);
      return new Page(mark, own, EMPTY.children, count, 0);
    }
    Page page = new Page(mark, least, EMPTY.children, count, 0);
    char[] packed = new char[end - start];
    for (int place = 0; place < width; place++) {
      for (int i = place; i < packed.length; i += width) {
        packed[i] = (char) (tuples[start + i] - least[place]);
      }
    }
    page.packed = packed;
    return page;
  }

  /** The least number in each place; nothing where another is too much greater in some. */
  private static int[] least(int[] tuples, int start, int end, int width) {
    int[] all = new int[width];
    for (int place = 0; place < width; place++) {
      int least = tuples[start + place];
      int greatest = least;
      for (int i = start + place; i < end; i += width) {
        least = Math.min(least, tuples[i]);
        greatest = Math.max(greatest, tuples[i]);
      }
      if (greatest - least > Character.MAX_VALUE) {
        return new int[0];
      }
      all[place] = least;
    }
    return all;
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

  /** This page, or a copy of it, that whoever has the mark may change, and not packed. */
  Page own(Object forMark, int width) {
    if (mark != forMark) {
      int[] copy = packed == null ? keys.clone() : tuples(width);
      return new Page(forMark, copy, isLeaf() ? children : children.clone(), count, below);
    }
    keys = tuples(width);
    packed = null;
    return this;
  }

  /** The tuples of a leaf or the keys of a branch in a row; not to be changed. */
  int[] tuples(int width) {
    if (packed == null) {
      return keys;
    }
    int[] tuples = new int[packed.length];
    for (int place = 0; place < width; place++) {
      for (int i = place; i < tuples.length; i += width) {
        tuples[i] = keys[place] + packed[i];
      }
    }
    return tuples;
  }

  /** The first tuple. */
  int[] first(int width) {
    int[] first = new int[width];
    for (int place = 0; place < width; place++) {
      first[place] = get(0, place, width);
    }
    return first;
  }

  /** Makes room for one more tuple in a leaf that is not full. */
  void makeRoom(int width) {
    if (keys.length == count * width) {
      keys = Arrays.copyOf(keys, Math.min(FULL, count + STEP) * width);
    }
  }

  /** A number of a tuple or key. */
  int get(int at, int place, int width) {
    int offset = at * width + place;
    return packed == null ? keys[offset] : keys[place] + packed[offset];
  }

  /** Compares a tuple of this page with the first numbers of another tuple. */
  int compare(int at, int[] tuple, int start, int width, int length) {
    for (int i = 0; i < length; i++) {
      int own = get(at, i, width);
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
