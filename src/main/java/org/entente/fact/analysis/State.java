package org.entente.fact.analysis;

/**
 * Where an arc-hybrid parser stands (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer
 * and the arcs made so far. Words count from 1; 0 stands for none, and the root comes after the
 * last word.
 */
public final class State {
  /** No word. */
  public static final int NONE = 0;

  private final int root;
  private final int[] stack;
  private final int[] heads;
  private final int[] relations;
  // For each word its outermost and second outermost child on either side, and how many.
  final int[] left1;
  final int[] left2;
  final int[] right1;
  final int[] right2;
  final int[] lefts;
  final int[] rights;
  // The relations of the children on either side, as a set of bits.
  final long[] leftSet;
  final long[] rightSet;
  private int height;
  private int next = 1;

  /** The state before the first step over a number of words. */
  public State(int words) {
    root = words + 1;
    stack = new int[words + 1];
    heads = new int[words + 2];
    relations = new int[words + 2];
    left1 = new int[words + 2];
    left2 = new int[words + 2];
    right1 = new int[words + 2];
    right2 = new int[words + 2];
    lefts = new int[words + 2];
    rights = new int[words + 2];
    leftSet = new long[words + 2];
    rightSet = new long[words + 2];
  }

  /** The word at a depth of the stack, 0 being its top. */
  public int stack(int depth) {
    return depth < height ? stack[height - 1 - depth] : NONE;
  }

  /** The number of words on the stack. */
  public int height() {
    return height;
  }

  /** The word at a place of the buffer, 0 being its first; the root is its last. */
  public int buffer(int place) {
    return next + place <= root ? next + place : NONE;
  }

  /** The place of the root, which is one after the last word. */
  public int root() {
    return root;
  }

  /** The head of a word, 0 where it has none yet. */
  public int head(int word) {
    return heads[word];
  }

  /** The number of a word's relation. */
  public int relation(int word) {
    return relations[word];
  }

  boolean isDone() {
    return next == root && height == 0;
  }

  /** Whether only one step is possible: to hang the last word left on the root. */
  boolean isLast() {
    return next == root && height == 1;
  }

  boolean canShift() {
    return next < root;
  }

  // Only one word may hang on the root, so a second one must first find another head.
  boolean canLeft() {
    return height > 0 && (next < root || height == 1);
  }

  boolean canRight() {
    return height > 1;
  }

  void shift() {
    stack[height++] = next++;
  }

  /** Hangs the top of the stack on the first of the buffer. */
  void left(int relation) {
    int child = stack[--height];
    join(next, child, relation);
    left2[next] = left1[next];
    left1[next] = child;
    lefts[next]++;
    leftSet[next] |= 1L << relation;
  }

  /** Hangs the top of the stack on the word below it. */
  void right(int relation) {
    int child = stack[--height];
    int head = stack[height - 1];
    join(head, child, relation);
    right2[head] = right1[head];
    right1[head] = child;
    rights[head]++;
    rightSet[head] |= 1L << relation;
  }

  private void join(int head, int child, int relation) {
    heads[child] = head;
    relations[child] = relation;
  }
}
