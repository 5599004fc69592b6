package org.entente.graph.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sorted set of tuples of whole numbers, all of one width: a B+ tree whose pages are shared with
 * the copies made of it and copied on their first change. A copy costs nothing, and neither sees
 * what is changed in the other afterwards.
 */
final class Tuples {
  /** How many tuples a leaf holds, and how many children a branch. */
  private static final int FULL = 64;

  private final int width;
  private Page root;
  // Pages made under this mark belong to this set alone and may be changed in place.
  private Object mark = new Object();

  /** A leaf has no children; in a branch, child {@code i > 0} holds tuples from key {@code i}. */
  private static final class Page {
    final Object mark;
    final int[] keys;
    final Page[] children;
    int count;

    Page(Object mark, int[] keys, Page[] children, int count) {
      this.mark = mark;
      this.keys = keys;
      this.children = children;
      this.count = count;
    }

    boolean isLeaf() {
      return children.length == 0;
    }

    Page copy(Object newMark) {
      return new Page(newMark, keys.clone(), children.clone(), count);
    }
  }

  /** An empty set. */
  Tuples(int width) {
    this.width = width;
    this.root = leaf();
  }

  private Tuples(int width, Page root) {
    this.width = width;
    this.root = root;
  }

  /** The same tuples, in a set of its own. */
  Tuples copy() {
    freeze();
    return new Tuples(width, root);
  }

  /** Keeps what is there now for those who are reading it. */
  void freeze() {
    mark = new Object();
  }

  boolean contains(int[] tuple) {
    Page page = root;
    while (!page.isLeaf()) {
      page = page.children[child(page, tuple)];
    }
    int at = lowerBound(page, tuple, width);
    return at < page.count && compare(page, at, tuple, width) == 0;
  }

  /** Adds a tuple that is not there. */
  void add(int[] tuple) {
    root = own(root);
    Page sibling = add(root, tuple);
    if (sibling != null) {
      Page top = branch();
      top.children[0] = root;
      top.children[1] = sibling;
      System.arraycopy(sibling.keys, 0, top.keys, width, width);
      top.count = 2;
      root = top;
    }
  }

  /** Adds to an own page; where it had to be split, the second half is returned. */
  private @Nullable Page add(Page page, int[] tuple) {
    if (page.isLeaf()) {
      return insert(page, lowerBound(page, tuple, width), tuple, null);
    }
    int at = child(page, tuple);
    Page child = own(page.children[at]);
    page.children[at] = child;
    Page sibling = add(child, tuple);
    if (sibling == null) {
      return null;
    }
    return insert(page, at + 1, Arrays.copyOf(sibling.keys, width), sibling);
  }

  private @Nullable Page insert(Page page, int at, int[] key, @Nullable Page child) {
    Page target = page;
    int place = at;
    Page sibling = null;
    if (page.count == FULL) {
      // What grows at its end is split there, so that tuples that come in order fill their pages.
      int kept = at == FULL ? FULL - (page.isLeaf() ? 0 : 1) : FULL / 2;
      sibling = split(page, kept);
      if (at > kept || sibling.count == 0) {
        target = sibling;
        place = at - kept;
      }
    }
    int moved = target.count - place;
    System.arraycopy(target.keys, place * width, target.keys, (place + 1) * width, moved * width);
    System.arraycopy(key, 0, target.keys, place * width, width);
    if (child != null) {
      System.arraycopy(target.children, place, target.children, place + 1, moved);
      target.children[place] = child;
    }
    target.count++;
    return sibling;
  }

  private Page split(Page page, int kept) {
    Page sibling = page.isLeaf() ? leaf() : branch();
    sibling.count = page.count - kept;
    System.arraycopy(page.keys, kept * width, sibling.keys, 0, sibling.count * width);
    if (!page.isLeaf()) {
      System.arraycopy(page.children, kept, sibling.children, 0, sibling.count);
      Arrays.fill(page.children, kept, page.count, null);
    }
    page.count = kept;
    return sibling;
  }

  /** Takes away a tuple that is there. */
  void remove(int[] tuple) {
    root = own(root);
    remove(root, tuple);
    while (!root.isLeaf() && root.count == 1) {
      root = root.children[0];
    }
    if (root.count == 0) {
      root = leaf();
    }
  }

  private void remove(Page page, int[] tuple) {
    int at = page.isLeaf() ? lowerBound(page, tuple, width) : child(page, tuple);
    if (!page.isLeaf()) {
      Page child = own(page.children[at]);
      page.children[at] = child;
      remove(child, tuple);
      if (child.count > 0) {
        return;
      }
      System.arraycopy(page.children, at + 1, page.children, at, page.count - at - 1);
      page.children[page.count - 1] = null;
    }
    int moved = page.count - at - 1;
    System.arraycopy(page.keys, (at + 1) * width, page.keys, at * width, moved * width);
    page.count--;
  }

  private Page own(Page page) {
    return page.mark == mark ? page : page.copy(mark);
  }

  private Page leaf() {
    return new Page(mark, new int[FULL * width], new Page[0], 0);
  }

  private Page branch() {
    return new Page(mark, new int[FULL * width], new Page[FULL], 0);
  }

  /** The child that holds a tuple, if any does. */
  private int child(Page page, int[] tuple) {
    int low = 1;
    int high = page.count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(page, middle, tuple, width) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The first tuple of a leaf, or key of a branch, that does not lie before a prefix. */
  private int lowerBound(Page page, int[] prefix, int length) {
    int low = page.isLeaf() ? 0 : 1;
    int high = page.count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(page, middle, prefix, length) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(Page page, int at, int[] prefix, int length) {
    int offset = at * width;
    for (int i = 0; i < length; i++) {
      int order = Integer.compare(page.keys[offset + i], prefix[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Goes through the tuples that begin with a prefix, in their order, as they are now. */
  Cursor from(int[] prefix, int length) {
    return new Cursor(root, prefix, length);
  }

  /** The least first number of a tuple that is not below a number; {@code -1} if there is none. */
  int least(int number) {
    Cursor cursor = from(new int[] {number}, 1);
    cursor.next();
    return cursor.at < cursor.leaf.count ? cursor.get(0) : -1;
  }

  /** Stands before the first tuple at first. */
  final class Cursor {
    private final Page top;
    private final int[] prefix;
    private final int length;
    private Page leaf;
    private @Nullable Page following;
    private int at;

    private Cursor(Page top, int[] prefix, int length) {
      this.top = top;
      this.prefix = prefix;
      this.length = length;
      this.leaf = top;
      seek(prefix, length, false);
      at--;
    }

    /** Goes to the first tuple that does not lie before a key; a leaf's end stands for the next. */
    private void seek(int[] key, int size, boolean held) {
      leaf = top;
      following = null;
      while (!leaf.isLeaf()) {
        int next = held ? child(leaf, key) + 1 : lowerBound(leaf, key, size);
        if (next < leaf.count) {
          following = leaf.children[next];
        }
        leaf = leaf.children[next - 1];
      }
      at = lowerBound(leaf, key, size);
    }

    /** Goes on to the next tuple, if there is one. */
    boolean next() {
      at++;
      if (at >= leaf.count) {
        if (following == null) {
          return false;
        }
        Page least = following;
        while (!least.isLeaf()) {
          least = least.children[0];
        }
        seek(Arrays.copyOf(least.keys, width), width, true);
      }
      return compare(leaf, at, prefix, length) == 0;
    }

    /** A number of the tuple. */
    int get(int place) {
      return leaf.keys[at * width + place];
    }
  }
}
