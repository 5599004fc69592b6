package org.entente.graph.memory;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A sorted set of tuples of whole numbers, all of one width: a B+ tree whose pages are shared with
 * the copies made of it and copied on their first change. A copy costs nothing, and neither sees
 * what is changed in the other afterwards.
 */
final class Tuples {
  private final int width;
  // Pages made under this mark belong to this set alone and may be changed in place.
  private Object mark = new Object();
  private Page root;

  /** An empty set. */
  Tuples(int width) {
    this.width = width;
    this.root = Page.leaf(mark, width, 1);
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
      page = page.children[page.child(tuple, 0, width)];
    }
    int at = lowerBound(page, tuple, width);
    return at < page.count && page.compare(at, tuple, 0, width, width) == 0;
  }

  /** Adds tuples that are in order; those that were there already leave the batch. */
  void addAll(Batch batch) {
    root = new Merge(mark, batch).into(root);
  }

  /** Adds a tuple that is not there. */
  void add(int[] tuple) {
    root = root.own(mark, width);
    Page sibling = add(root, tuple);
    if (sibling != null) {
      Page top = Page.branch(mark, width);
      top.children[0] = root;
      top.children[1] = sibling;
      System.arraycopy(sibling.keys, 0, top.keys, width, width);
      top.count = 2;
      top.below = top.size(2);
      root = top;
    }
  }

  /** Adds to an own page; where it had to be split, the second half is returned. */
  private @Nullable Page add(Page page, int[] tuple) {
    if (page.isLeaf()) {
      return insert(page, lowerBound(page, tuple, width), tuple, null);
    }
    int at = page.child(tuple, 0, width);
    Page child = page.children[at].own(mark, width);
    page.children[at] = child;
    Page sibling = add(child, tuple);
    page.below++;
    if (sibling == null) {
      return null;
    }
    return insert(page, at + 1, Arrays.copyOf(sibling.keys, width), sibling);
  }

  private @Nullable Page insert(Page page, int at, int[] key, @Nullable Page child) {
    Page target = page;
    int place = at;
    Page sibling = null;
    if (page.count == Page.FULL) {
      // What grows at its end is split there, so that tuples that come in order fill their pages.
      int kept = at == Page.FULL ? Page.FULL - (page.isLeaf() ? 0 : 1) : Page.FULL / 2;
      sibling = split(page, kept);
      if (at > kept || sibling.count == 0) {
        target = sibling;
        place = at - kept;
      }
    }
    if (target.isLeaf()) {
      target.makeRoom(width);
    }
    int moved = target.count - place;
    System.arraycopy(target.keys, place * width, target.keys, (place + 1) * width, moved * width);
    System.arraycopy(key, 0, target.keys, place * width, width);
    if (child != null) {
      System.arraycopy(target.children, place, target.children, place + 1, moved);
      target.children[place] = child;
    }
    target.count++;
    if (child != null && sibling != null) {
      page.below = page.size(page.count);
      sibling.below = sibling.size(sibling.count);
    }
    return sibling;
  }

  private Page split(Page page, int kept) {
    int moved = page.count - kept;
    Page sibling = page.isLeaf() ? Page.leaf(mark, width, moved) : Page.branch(mark, width);
    sibling.count = moved;
    System.arraycopy(page.keys, kept * width, sibling.keys, 0, sibling.count * width);
    if (page.isLeaf()) {
      page.keys = Arrays.copyOf(page.keys, kept * width);
    } else {
      System.arraycopy(page.children, kept, sibling.children, 0, sibling.count);
      Arrays.fill(page.children, kept, page.count, null);
    }
    page.count = kept;
    return sibling;
  }

  /** Takes away a tuple that is there. */
  void remove(int[] tuple) {
    root = root.own(mark, width);
    remove(root, tuple);
    while (!root.isLeaf() && root.count == 1) {
      root = root.children[0];
    }
    if (root.count == 0) {
      root = Page.leaf(mark, width, 1);
    }
  }

  private void remove(Page page, int[] tuple) {
    int at = page.isLeaf() ? lowerBound(page, tuple, width) : page.child(tuple, 0, width);
    if (!page.isLeaf()) {
      Page child = page.children[at].own(mark, width);
      page.children[at] = child;
      remove(child, tuple);
      page.below--;
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

  /** How many tuples begin with a prefix. */
  int count(int[] prefix, int length) {
    return before(root, prefix, length, 1) - before(root, prefix, length, 0);
  }

  /** The numbers that follow a prefix, each with the count of the tuples that begin with both. */
  Iterator<NumberTally> tally(int[] prefix, int length) {
    return new Tallies(this, root, prefix, length);
  }

  /**
   * How many tuples below a page lie before all that begin with a prefix.
   *
   * @param more 1 to count those that begin with it too
   */
  int before(Page top, int[] prefix, int length, int more) {
    int before = 0;
    Page page = top;
    while (!page.isLeaf()) {
      int child = bound(page, prefix, length, more) - 1;
      before += page.size(child);
      page = page.children[child];
    }
    return before + bound(page, prefix, length, more);
  }

  /** The first tuple of a leaf, or key of a branch, that does not lie before a prefix. */
  private int lowerBound(Page page, int[] prefix, int length) {
    return bound(page, prefix, length, 0);
  }

  /** The same where {@code more} is 0; where it is 1, the first that lies behind the prefix. */
  private int bound(Page page, int[] prefix, int length, int more) {
    int low = page.isLeaf() ? 0 : 1;
    int high = page.count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (page.compare(middle, prefix, 0, width, length) < more) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Goes through the tuples that begin with a prefix, in their order, as they are now. */
  Cursor from(int[] prefix, int length) {
    return from(root, prefix, length);
  }

  /** The same, for the tuples below a page. */
  Cursor from(Page top, int[] prefix, int length) {
    return new Cursor(top, prefix, length);
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
        int next = held ? leaf.child(key, 0, width) + 1 : lowerBound(leaf, key, size);
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
        seek(least.first(width), width, true);
      }
      return leaf.compare(at, prefix, 0, width, length) == 0;
    }

    /** A number of the tuple. */
    int get(int place) {
      return leaf.get(at, place, width);
    }
  }
}
