package org.entente.fact.analysis;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Weights that no longer change: a hash table with open addressing from a feature to its row of
 * classes and weights.
 */
final class PackedWeights implements Weights {
  private final int shift;
  private final int[] keys;
  private final int[] starts;
  private final byte[] classes;
  private final short[] weights;

  private PackedWeights(int[] sorted, int[] lengths, byte[] classes, short[] weights) {
    int bits = 33 - Integer.numberOfLeadingZeros(sorted.length);
    this.shift = 32 - bits;
    this.keys = new int[1 << bits];
    this.starts = new int[(1 << bits) * 2];
    this.classes = classes;
    this.weights = weights;
    int start = 0;
    for (int i = 0; i < sorted.length; i++) {
      int slot = slot(sorted[i]);
      keys[slot] = sorted[i];
      starts[2 * slot] = start;
      start += lengths[i];
      starts[2 * slot + 1] = start;
    }
  }

  /**
   * Reads a table: the number of rows and of weights, each row's key and length, then the class
   * (one byte) and weight (two bytes) of every entry.
   */
  static PackedWeights read(ByteBuffer in) {
    int[] keys = new int[in.getInt()];
    byte[] classes = new byte[in.getInt()];
    short[] weights = new short[classes.length];
    int[] lengths = new int[keys.length];
    in.asIntBuffer().get(keys);
    in.position(in.position() + 4 * keys.length);
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = in.get() & 0xff;
    }
    in.get(classes);
    in.asShortBuffer().get(weights);
    in.position(in.position() + 2 * weights.length);
    return new PackedWeights(keys, lengths, classes, weights);
  }

  @Override
  public void score(Features features, int[] scores) {
    Arrays.fill(scores, 0);
    for (int i = 0; i < features.size(); i++) {
      int slot = slot(features.key(i));
      if (keys[slot] != 0) {
        add(starts[2 * slot], starts[2 * slot + 1], scores);
      }
    }
  }

  private void add(int start, int end, int[] scores) {
    for (int i = start; i < end; i++) {
      scores[classes[i] & 0xff] += weights[i];
    }
  }

  /** The place of a key, or the free place where it would stand. */
  private int slot(int key) {
    int slot = (key * 0x9E3779B1) >>> shift;
    while (keys[slot] != key && keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
