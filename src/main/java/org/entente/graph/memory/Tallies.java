package org.entente.graph.memory;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The numbers that follow a prefix in a sorted set, counted without going through its tuples. */
final class Tallies implements Iterator<NumberTally> {
  private final Tuples tuples;
  private final Page top;
  // The prefix, and the least number that may follow.
  private final int[] next;
  private final int length;
  private final int end;
  private int before;

  /** Counts below a page of the set. */
  Tallies(Tuples tuples, Page top, int[] prefix, int length) {
    this.tuples = tuples;
    this.top = top;
    this.next = Arrays.copyOf(prefix, length + 1);
    this.next[length] = 0;
    this.length = length;
    this.before = tuples.before(top, prefix, length, 0);
    this.end = tuples.before(top, prefix, length, 1);
  }

  @Override
  public boolean hasNext() {
    return before < end;
  }

  @Override
  public NumberTally next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Tuples.Cursor first = tuples.from(top, next, length + 1);
    first.next();
    int number = first.get(length);
    next[length] = number;
    int after = tuples.before(top, next, length + 1, 1);
    NumberTally tally = new NumberTally(number, after - before);
    before = after;
    next[length] = number + 1;
    return tally;
  }
}
