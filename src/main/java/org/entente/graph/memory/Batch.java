package org.entente.graph.memory;

import java.util.Arrays;

/** Tuples of whole numbers from 0, all of one width, in a row. */
final class Batch {
  /** So many are worth the room; more are better put in order bit by bit. */
  private static final int FULL = 1 << 18;

  private static final int SMALL = 1 << 12;

  final int width;
  // Of tuple n from place n * width.
  int[] numbers;
  int size;

  Batch(int width) {
    this(width, new int[0], 0);
  }

  private Batch(int width, int[] numbers, int size) {
    this.width = width;
    this.numbers = numbers;
    this.size = size;
  }

  boolean isFull() {
    return size == FULL;
  }

  /** Makes room for one more at the end; gives the place of its first number. */
  private int room() {
    int end = size * width;
    if (end == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(16 * width, 2 * end));
    }
    return end;
  }

  void add(int[] tuple) {
    int end = room();
    System.arraycopy(tuple, 0, numbers, end, width);
    size++;
  }

  void add(int first, int second, int third) {
    int end = room();
    numbers[end] = first;
    numbers[end + 1] = second;
    numbers[end + 2] = third;
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
   * The same tuples with their numbers in another order, put in order by the first of these (a
   * radix sort, last digit first).
   *
   * @param places the place of the number that comes first, second …
   * @param keys how many numbers tell the order; tuples that agree in these stay as they stand
   */
  Batch sorted(int[] places, int keys) {
    long[] rows = new long[size];
    Arrays.setAll(rows, at -> at);
    long[] spare = new long[size];
    int digit = size < SMALL ? 8 : 11;
    for (int i = keys - 1; i >= 0; i--) {
      int greatest = key(rows, places[i]);
      for (int shift = 0; shift < Integer.SIZE && greatest >>> shift > 0; shift += digit) {
        sort(rows, spare, Integer.SIZE + shift, (1 << digit) - 1);
        long[] sorted = spare;
        spare = rows;
        rows = sorted;
      }
    }
    return arranged(rows, places);
  }

  /** Writes a number of each tuple above the tuple's own; gives the greatest. */
  private int key(long[] rows, int place) {
    int greatest = 0;
    for (int i = 0; i < rows.length; i++) {
      int at = (int) rows[i];
      int key = numbers[at * width + place];
      greatest = Math.max(greatest, key);
      rows[i] = (long) key << Integer.SIZE | at;
    }
    return greatest;
  }

  private static void sort(long[] before, long[] after, int shift, int mask) {
    int[] ends = new int[mask + 2];
    for (long row : before) {
      ends[((int) (row >>> shift) & mask) + 1]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    for (long row : before) {
      after[ends[(int) (row >>> shift) & mask]++] = row;
    }
  }

  private Batch arranged(long[] rows, int[] places) {
    int[] sorted = new int[size * width];
    int end = 0;
    for (long row : rows) {
      int start = (int) row * width;
      for (int place : places) {
        sorted[end++] = numbers[start + place];
      }
    }
    return new Batch(width, sorted, size);
  }
}
