package org.entente.reason.derive;

import java.util.Arrays;

/** What was worked out of pairs of numbers from 0, whichever of the two comes first. */
final class Pairs {
  /** Stands for a pair of which nothing is known. */
  static final int NONE = -1;

  private static final long EMPTY = -1;

  // At most half full.
  private long[] pairs = new long[1 << 10];
  private int[] results = new int[1 << 10];
  private int size;

  /** An empty table. */
  Pairs() {
    Arrays.fill(pairs, EMPTY);
  }

  int get(int one, int other) {
    long pair = pair(one, other);
    int place = place(pair);
    return pairs[place] == pair ? results[place] : NONE;
  }

  /** Keeps the result of a pair that has none yet. */
  void put(int one, int other, int result) {
    if (2 * ++size > pairs.length) {
      placeAgain();
    }
    put(pair(one, other), result);
  }

  private void put(long pair, int result) {
    int place = place(pair);
    pairs[place] = pair;
    results[place] = result;
  }

  private void placeAgain() {
    long[] old = pairs;
    int[] oldResults = results;
    pairs = new long[2 * old.length];
    results = new int[2 * old.length];
    Arrays.fill(pairs, EMPTY);
    for (int i = 0; i < old.length; i++) {
      if (old[i] != EMPTY) {
        put(old[i], oldResults[i]);
      }
    }
  }

  // The multiplier is 2 to the 64th, divided by the golden ratio: neighbours fall far apart.
  private int place(long pair) {
    int mask = pairs.length - 1;
    int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (pairs[place] != pair && pairs[place] != EMPTY) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static long pair(int one, int other) {
    return ((long) Math.min(one, other) << 32) | Math.max(one, other);
  }
}
