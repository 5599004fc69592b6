package org.entente.fact.analysis;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Weights that no longer change: a hash table with open addressing from a feature to its row of
 * classes and weights. What takes time here is waiting for memory, so a small table of bits tells
 * most features that are absent, the places of the others are fetched all before any is needed, a
 * row of one weight stands in the table itself, and a long one has a weight for every class, which
 * a processor adds up several at a time.
 */
final class PackedWeights implements Weights {
  private static final int LENGTH_BITS = 8;
  private static final int CLASS_BITS = 8;
  private static final int LOW = 0xff;

  // How many bits there are for each place of the table.
  private static final int SPARSE = 2;

  // Rows of that many weights are long, and have this in place of their length.
  private static final int LONG = 12;
  private static final int FULL = LOW;

  private final int shift;
  // Two numbers for each place: the key; then the length of its row, and above it where the row
  // starts, or the only entry.
  private final int[] table;
  // A weight, and its class in the lowest bits.
  private final int[] entries;
  private final long[] present;
  // The long rows, each with a weight for each class.
  private final int[] rows;
  private final int classes;

  private PackedWeights(int[] sorted, int[] lengths, int[] all) {
    int bits = 33 - Integer.numberOfLeadingZeros(sorted.length);
    this.shift = 32 - bits;
    this.table = new int[2 << bits];
    this.present = new long[Math.max(1, (1 << (bits + SPARSE)) / Long.SIZE)];
    this.classes = 1 + Arrays.stream(all).map(entry -> entry & LOW).max().orElse(0);
    this.rows = new int[classes * (int) Arrays.stream(lengths).filter(it -> it >= LONG).count()];
    this.entries = new int[Arrays.stream(lengths).filter(it -> it > 1 && it < LONG).sum()];
    int start = 0;
    int used = 0;
    int usedRows = 0;
    for (int i = 0; i < sorted.length; i++) {
      int hash = hash(sorted[i]);
      int place = place(sorted[i], hash >>> shift << 1);
      int length = lengths[i];
      table[place] = sorted[i];
      present[word(hash)] |= bit(hash);
      if (length >= LONG) {
        spread(all, start, length, usedRows);
        table[place + 1] = usedRows << LENGTH_BITS | FULL;
        usedRows += classes;
      } else if (length > 1) {
        System.arraycopy(all, start, entries, used, length);
        table[place + 1] = used << LENGTH_BITS | length;
        used += length;
      } else {
        table[place + 1] = all[start] << LENGTH_BITS | length;
      }
      start += length;
    }
  }

  private void spread(int[] all, int start, int length, int row) {
    for (int i = start; i < start + length; i++) {
      rows[row + (all[i] & LOW)] = all[i] >> CLASS_BITS;
    }
  }

  /**
   * Reads a table: the number of rows and of weights, each row's key and length, then the class
   * (one byte) and weight (two bytes) of every entry.
   */
  static PackedWeights read(ByteBuffer in) {
    int[] keys = new int[in.getInt()];
    int[] entries = new int[in.getInt()];
    int[] lengths = new int[keys.length];
    in.asIntBuffer().get(keys);
    in.position(in.position() + 4 * keys.length);
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = in.get() & LOW;
    }
    for (int i = 0; i < entries.length; i++) {
      entries[i] = in.get() & LOW;
    }
    for (int i = 0; i < entries.length; i++) {
      entries[i] |= in.getShort() << CLASS_BITS;
    }
    return new PackedWeights(keys, lengths, entries);
  }

  @Override
  public void score(Features features, int[] scores) {
    Arrays.fill(scores, 0);
    int[] places = features.places();
    int found = find(features, features.found(), places);
    for (int i = 0; i < found; i++) {
      int row = table[places[i] + 1];
      int length = row & LOW;
      if (length == 1) {
        scores[(row >>> LENGTH_BITS) & LOW] += row >> (LENGTH_BITS + CLASS_BITS);
      } else if (length == FULL) {
        addRow(row >>> LENGTH_BITS, scores);
      } else {
        addEntries(row >>> LENGTH_BITS, length, scores);
      }
    }
  }

  /** Puts down the places of the features that are there, and maybe of a few that are not. */
  private int find(Features features, int[] keys, int[] places) {
    int found = 0;
    for (int i = 0; i < features.size(); i++) {
      int key = features.key(i);
      int hash = hash(key);
      keys[found] = key;
      places[found] = hash >>> shift << 1;
      found += (present[word(hash)] & bit(hash)) != 0 ? 1 : 0;
    }
    for (int i = 0; i < found; i++) {
      places[i] = place(keys[i], places[i]);
    }
    return found;
  }

  private void addRow(int start, int[] scores) {
    for (int i = 0; i < classes; i++) {
      scores[i] += rows[start + i];
    }
  }

  private void addEntries(int start, int length, int[] scores) {
    for (int i = start; i < start + length; i++) {
      scores[entries[i] & LOW] += entries[i] >> CLASS_BITS;
    }
  }

  /** The place of a key, or the free place where it would stand. */
  private int place(int key, int first) {
    int place = first;
    while (table[place] != key && table[place] != 0) {
      place = (place + 2) & (table.length - 1);
    }
    return place;
  }

  private static int hash(int key) {
    return key * 0x9E3779B1;
  }

  // The bits beside those that tell the place in the table tell more.
  private int word(int hash) {
    return hash >>> (shift - SPARSE) >>> 6;
  }

  private long bit(int hash) {
    return 1L << (hash >>> (shift - SPARSE));
  }
}
