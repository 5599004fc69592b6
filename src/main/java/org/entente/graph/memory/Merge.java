package org.entente.graph.memory;

import java.util.Arrays;

/**
 * Puts tuples that are in order into a sorted set, page by page, which costs much less than one by
 * one where they are many.
 */
final class Merge {
  /** A leaf that gets so many at once is packed; one that gets few may soon get others. */
  private static final int MANY = 8;

  private final int width;
  private final Object mark;
  private final Batch batch;
  // Before here tuples are merged; of these, so many were new and stand at the beginning.
  private int at;
  private int kept;

  /**
   * For a set of pages.
   *
   * @param mark pages with this mark may be changed in place
   * @param batch in order, perhaps some of them twice
   */
  Merge(Object mark, Batch batch) {
    this.width = batch.width;
    this.mark = mark;
    this.batch = batch;
  }

  /** Pages in a row, each with a key that no tuple in it lies before, but for the first. */
  private final class Row {
    Page[] pages = new Page[Page.FULL];
    int[] keys = new int[Page.FULL * width];
    int count;

    void add(Page page, int[] from, int key) {
      if (count == pages.length) {
        pages = Arrays.copyOf(pages, 2 * count);
        keys = Arrays.copyOf(keys, 2 * keys.length);
      }
      pages[count] = page;
      System.arraycopy(from, key * width, keys, count * width, width);
      count++;
    }

    void addChildren(Page branch, int from, int to) {
      for (int child = from; child < to; child++) {
        add(branch.children[child], branch.keys, child);
      }
    }
  }

  /** The root of the set with the tuples in it; in the batch stay those that were not there. */
  Page into(Page root) {
    Row row = new Row();
    merge(root, batch.size, row, root.keys, 0);
    while (row.count > 1) {
      Row above = new Row();
      addBranches(row, false, above, row.keys, 0);
      row = above;
    }
    batch.size = kept;
    return row.pages[0];
  }

  /** Merges the tuples before an end into a page; what then stands for it gets its key. */
  private void merge(Page page, int end, Row out, int[] keys, int key) {
    if (page.isLeaf()) {
      mergeLeaf(page, end, out, keys, key);
    } else {
      mergeBranch(page, end, out, keys, key);
    }
  }

  private void mergeBranch(Page branch, int end, Row out, int[] keys, int key) {
    Row children = new Row();
    int next = 0;
    int before = kept;
    while (at < end) {
      int child = branch.child(batch.numbers, at * width, width);
      children.addChildren(branch, next, child);
      next = child + 1;
      int stop = next == branch.count ? end : endBefore(branch, next, end);
      merge(branch.children[child], stop, children, branch.keys, child);
    }
    boolean isAtEnd = next == branch.count;
    children.addChildren(branch, next, branch.count);
    if (children.count > branch.count) {
      addBranches(children, isAtEnd, out, keys, key);
      return;
    }
    Page own = branch.own(mark, width);
    System.arraycopy(children.pages, 0, own.children, 0, own.count);
    own.below += kept - before;
    out.add(own, keys, key);
  }

  /** The first tuple that does not lie before a key, which the next to be merged does. */
  private int endBefore(Page branch, int key, int end) {
    int step = 1;
    int low = at + 1;
    while (low + step < end && isBefore(low + step, branch, key)) {
      low += step;
      step *= 2;
    }
    int high = Math.min(end, low + step);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(middle, branch, key)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isBefore(int tuple, Page page, int key) {
    return page.compare(key, batch.numbers, tuple * width, width, width) > 0;
  }

  private void addBranches(Row children, boolean isAtEnd, Row out, int[] keys, int key) {
    int share = share(children.count, isAtEnd);
    for (int from = 0; from < children.count; from += share) {
      Page page = Page.branch(mark, width);
      page.count = Math.min(share, children.count - from);
      System.arraycopy(children.pages, from, page.children, 0, page.count);
      System.arraycopy(children.keys, from * width, page.keys, 0, page.count * width);
      page.below = page.size(page.count);
      out.add(page, from == 0 ? keys : page.keys, from == 0 ? key : 0);
    }
  }

  /** What grows at its end fills its pages; elsewhere pages are left with room for more. */
  private static int share(int total, boolean isAtEnd) {
    int pages = (total + Page.FULL - 1) / Page.FULL;
    return isAtEnd ? Page.FULL : (total + pages - 1) / pages;
  }

  private void mergeLeaf(Page leaf, int end, Row out, int[] keys, int key) {
    int first = kept;
    keepNew(leaf, end);
    int total = leaf.count + kept - first;
    if (total == leaf.count) {
      out.add(leaf, keys, key);
      return;
    }
    boolean isAtEnd =
        leaf.count == 0
            || leaf.compare(leaf.count - 1, batch.numbers, first * width, width, width) < 0;
    int[] merged = merged(leaf, first, total);
    int share = share(total, isAtEnd);
    for (int from = 0; from < total; from += share) {
      int count = Math.min(share, total - from);
      Page page = Page.leaf(mark, width, merged, from, count, kept - first >= MANY);
      out.add(page, from == 0 ? keys : merged, from == 0 ? key : from);
    }
  }

  /** Keeps the tuples before an end that are not in a leaf, once. */
  private void keepNew(Page leaf, int end) {
    int[] tuples = batch.numbers;
    int next = 0;
    for (; at < end; at++) {
      int start = at * width;
      next = firstNotBefore(leaf, next, start);
      boolean isThere = next < leaf.count && leaf.compare(next, tuples, start, width, width) == 0;
      if (!isThere && !isKept(start)) {
        System.arraycopy(tuples, start, tuples, kept * width, width);
        kept++;
      }
    }
  }

  /** The first tuple of a leaf, from one on, that does not lie before one of the batch. */
  private int firstNotBefore(Page leaf, int from, int start) {
    int step = 1;
    int low = from;
    while (low + step <= leaf.count && isBefore(leaf, low + step - 1, start)) {
      low += step;
      step *= 2;
    }
    int high = Math.min(leaf.count, low + step - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(leaf, middle, start)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isBefore(Page leaf, int tuple, int start) {
    return leaf.compare(tuple, batch.numbers, start, width, width) < 0;
  }

  /** Whether a tuple is the same as the last that was kept. */
  private boolean isKept(int start) {
    int last = (kept - 1) * width;
    // The last numbers first, in which neighbours differ.
    for (int i = width - 1; i >= 0; i--) {
      if (last < 0 || batch.numbers[last + i] != batch.numbers[start + i]) {
        return false;
      }
    }
    return true;
  }

  /** The tuples of a leaf and those that were kept from one on. */
  private int[] merged(Page leaf, int from, int total) {
    int[] merged = new int[total * width];
    int[] tuples = leaf.tuples(width);
    int own = 0;
    int other = from;
    for (int end = 0; end < merged.length; end += width) {
      boolean isOwn =
          other == kept
              || (own < leaf.count
                  && leaf.compare(own, batch.numbers, other * width, width, width) < 0);
      int[] source = isOwn ? tuples : batch.numbers;
      int start = (isOwn ? own++ : other++) * width;
      for (int i = 0; i < width; i++) {
        merged[end + i] = source[start + i];
      }
    }
    return merged;
  }
}
