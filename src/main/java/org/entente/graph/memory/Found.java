package org.entente.graph.memory;

import java.util.NoSuchElementException;
import org.apache.jena.atlas.iterator.IteratorCloseable;

/** The tuples that fit a pattern, in the order of a sorted set. */
final class Found implements IteratorCloseable<int[]> {
  private final int[] pattern;
  private final int[] places;
  private final Tuples.Cursor cursor;
  private int[] tuple;
  private boolean ready;
  private boolean more = true;

  /**
   * Goes on from a cursor that stands before the first.
   *
   * @param places those that the cursor's tuples have in the pattern's
   */
  Found(int[] pattern, int[] places, Tuples.Cursor cursor) {
    this.pattern = pattern;
    this.places = places;
    this.cursor = cursor;
    this.tuple = pattern;
  }

  @Override
  public boolean hasNext() {
    while (more && !ready) {
      more = cursor.next();
      ready = more && fits();
    }
    return more;
  }

  private boolean fits() {
    int[] found = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      int number = cursor.get(i);
      int place = places[i];
      if (pattern[place] != Relation.ANY && pattern[place] != number) {
        return false;
      }
      found[place] = number;
    }
    tuple = found;
    return true;
  }

  @Override
  public int[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    return tuple;
  }

  @Override
  public void close() {
    more = false;
  }
}
