package org.entente.graph.memory;

import java.util.Arrays;

/** Tuples of whole numbers from 0, all of one width, to be put in order together. */
final class Batch {
  /** So many are worth the room; more are better put in order bit by bit. */
  private static final int FULL = 1 << 18;

  /** Fewer are as quick without. */
  private static final int FEW = 100;

  private static final int DIGIT = 11;

  private final int width;
  private int[] numbers = new int[0];
  private int size;

  Batch(int width) {
    this.width = width;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == FULL;
  }

  void add(int[] tuple) {
    if (size * width == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(16 * width, 2 * numbers.length));
    }
    System.arraycopy(tuple, 0, numbers, size * width, width);
    size++;
  }

  /** A tuple, with its numbers in another order. */
  int[] get(int at, int[] places) {
    int[] tuple = new int[width];
    for (int i = 0; i < width; i++) {
      tuple[i] = numbers[at * width + places[i]];
    }
    return tuple;
  }

  /**
   * Which tuple comes first, second … by these places (a radix sort, last digit first); a few stay
   * as they are.
   */
  int[] sorted(int[] places) {
    int[] sorted = new int[size];
    Arrays.setAll(sorted, at -> at);
    if (size < FEW) {
      return sorted;
    }
    for (int i = width - 1; i >= 0; i--) {
      int greatest = greatest(places[i]);
      for (int shift = 0; shift < Integer.SIZE && greatest >>> shift > 0; shift += DIGIT) {
        sorted = sorted(sorted, places[i], shift);
      }
    }
    return sorted;
  }

  private int greatest(int place) {
    int greatest = 0;
    for (int at = place; at < size * width; at += width) {
      greatest = Math.max(greatest, numbers[at]);
    }
    return greatest;
  }

  private int[] sorted(int[] before, int place, int shift) {
    int[] ends = new int[(1 << DIGIT) + 1];
    for (int at : before) {
      ends[digit(at, place, shift) + 1]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    int[] after = new int[size];
    for (int at : before) {
      after[ends[digit(at, place, shift)]++] = at;
    }
    return after;
  }

  private int digit(int at, int place, int shift) {
    return (numbers[at * width + place] >>> shift) & ((1 << DIGIT) - 1);
  }
}
