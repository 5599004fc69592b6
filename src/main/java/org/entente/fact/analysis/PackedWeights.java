package org.entente.fact.analysis;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Weights that no longer change: a hash table with open addressing from a feature to its row of
 * classes and weights. What takes time here is waiting for memory, so a small table of bits tells
 * most features that are absent, and the places of the others are fetched all before any is needed.
 */
final class PackedWeights implements Weights {
  private static final int LENGTH_BITS = 8;
  private static final int CLASS_BITS = 8;

  // How many bits there are for each place of the table.
  private static final int SPARSE = 2;

  private final int shift;
  // Two numbers for each place: the key, and where its row starts with its length.
  private final int[] table;
  // A weight, and its class in the lowest bits.
  private final int[] entries;
  private final long[] present;

  private PackedWeights(int[] sorted, int[] lengths, int[] entries) {
    int bits = 33 - Integer.numberOfLeadingZeros(sorted.length);
    this.shift = 32 - bits;
    this.table = new int[2 << bits];
    this.entries = entries;
    this.present = new long[Math.max(1, (1 << (bits + SPARSE)) / Long.SIZE)];
    int start = 0;
    for (int i = 0; i < sorted.length; i++) {
      int hash = hash(sorted[i]);
      int place = place(sorted[i], hash >>> shift << 1);
      table[place] = sorted[i];
      table[place + 1] = start << LENGTH_BITS | lengths[i];
      start += lengths[i];
      present[word(hash)] |= bit(hash);
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
      lengths[i] = in.get() & 0xff;
    }
    for (int i = 0; i < entries.length; i++) {
      entries[i] = in.get() & 0xff;
    }
    for (int i = 0; i < entries.length; i++) {
      entries[i] |= in.getShort() << CLASS_BITS;
    }
    return new PackedWeights(keys, lengths, entries);
  }

  @Override
  public void score(Features features, int[] scores) {
    Arrays.fill(scores, 0);
    int[] keys = features.found();
    int[] places = features.places();
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
    for (int i = 0; i < found; i++) {
      int row = table[places[i] + 1];
      int start = row >>> LENGTH_BITS;
      int end = start + (row & 0xff);
      for (int entry = start; entry < end; entry++) {
        scores[entries[entry] & 0xff] += entries[entry] >> CLASS_BITS;
      }
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
