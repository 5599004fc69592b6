package org.entente.fact.analysis;

/**
 * What is seen at one decision: one number for each template, always in the same order. A feature
 * is known by its hash only; two of them sharing one is too rare to matter.
 */
public final class Features {
  private final int[] keys;
  // Room for whoever looks them up.
  private final int[] found;
  private final int[] places;
  private int size;

  Features(int capacity) {
    keys = new int[capacity];
    found = new int[capacity];
    places = new int[capacity];
  }

  int[] found() {
    return found;
  }

  int[] places() {
    return places;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The feature of the template at a place. */
  public int key(int i) {
    return keys[i];
  }

  void clear() {
    size = 0;
  }

  void add(int a) {
    put(mix(size, a));
  }

  void add(int a, int b) {
    put(mix(mix(size, a), b));
  }

  void add(int a, int b, int c) {
    put(mix(mix(mix(size, a), b), c));
  }

  void add(int a, int b, int c, int d) {
    put(mix(mix(mix(mix(size, a), b), c), d));
  }

  // 0 marks a free place in the tables of weights.
  private void put(int key) {
    keys[size++] = key == 0 ? 1 : key;
  }

  /** A hash of a hash and a value (the steps of MurmurHash3, Appleby 2011). */
  static int mix(int hash, int value) {
    int k = value * 0xcc9e2d51;
    k = Integer.rotateLeft(k, 15) * 0x1b873593;
    return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
  }
}
