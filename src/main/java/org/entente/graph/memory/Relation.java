package org.entente.graph.memory;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.jspecify.annotations.Nullable;

/**
 * A set of tuples of whole numbers, kept in several orders so that whichever places are given, the
 * tuples that have these numbers there stand together.
 */
final class Relation {
  /** Stands for any number in a pattern. */
  static final int ANY = -1;

  /** Fewer are as quickly put in place one by one. */
  private static final int FEW = 100;

  /** For each order, the place of a tuple that comes first, second … */
  private final int[][] orders;

  /** For each order, by how many of its places what stands in the first order is sorted anew. */
  private final int[] keys;

  private final Tuples[] sorted;
  private long size;
  // What was added and is not yet sorted in.
  private Batch waiting;
  // Once a change has failed half way, its tuples stand in some orders and not in others.
  private boolean isHalfDone;

  /**
   * An empty relation.
   *
   * @param places a letter for each place of a tuple, in the first order
   * @param others the same letters in other orders
   */
  Relation(String places, String... others) {
    this.orders = new int[others.length + 1][];
    this.keys = new int[others.length + 1];
    this.sorted = new Tuples[others.length + 1];
    for (int i = 0; i <= others.length; i++) {
      String order = i == 0 ? places : others[i - 1];
      orders[i] = order.chars().map(places::indexOf).toArray();
      keys[i] = i == 0 ? places.length() : keys(orders[i]);
      sorted[i] = new Tuples(places.length());
    }
    this.waiting = new Batch(places.length());
  }

  // What agrees in all other places stands in the first order already if the last of an order are
  // in that order too.
  private static int keys(int[] order) {
    int keys = order.length - 1;
    while (keys > 0 && order[keys - 1] < order[keys]) {
      keys--;
    }
    return keys;
  }

  private Relation(Relation original) {
    this.orders = original.orders;
    this.keys = original.keys;
    this.size = original.size;
    this.sorted = original.sorted.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = sorted[i].copy();
    }
    this.waiting = new Batch(width());
  }

  /** The same tuples; neither sees what is changed in the other afterwards. */
  Relation copy() {
    return new Relation(this);
  }

  int width() {
    return orders[0].length;
  }

  long size() {
    return size;
  }

  /** Adds a tuple, which shows after {@link #settle()}. */
  void add(int[] tuple) {
    waiting.add(tuple);
    settleIfFull();
  }

  /** The same for a tuple of three. */
  void add(int first, int second, int third) {
    waiting.add(first, second, third);
    settleIfFull();
  }

  private void settleIfFull() {
    if (waiting.isFull()) {
      settle();
    }
  }

  /**
   * Sorts in what was added: together, since neighbours are put in place quickly.
   *
   * @throws IllegalStateException if a change failed half way: from then on this is of no use
   */
  void settle() {
    requireWhole();
    isHalfDone = true;
    if (waiting.size >= FEW) {
      settleMany();
    } else if (waiting.size > 0) {
      settleFew();
    }
    isHalfDone = false;
  }

  private void requireWhole() {
    if (isHalfDone) {
      throw new IllegalStateException("This change failed half way; it can only be given up");
    }
  }

  private void settleFew() {
    for (int at = 0; at < waiting.size; at++) {
      int[] tuple = waiting.get(at, orders[0]);
      if (!sorted[0].contains(tuple)) {
        for (int order = 0; order < orders.length; order++) {
          sorted[order].add(waiting.get(at, orders[order]));
        }
        size++;
      }
    }
    waiting.size = 0;
  }

  private void settleMany() {
    Batch added = waiting.sorted(orders[0], keys[0]);
    sorted[0].addAll(added);
    for (int order = 1; order < orders.length; order++) {
      sorted[order].addAll(added.sorted(orders[order], keys[order]));
    }
    size += added.size;
    waiting = new Batch(width());
  }

  /** Takes a tuple away; whether it was there. */
  boolean remove(int[] tuple) {
    requireWhole();
    if (!sorted[0].contains(arranged(tuple, 0))) {
      return false;
    }
    isHalfDone = true;
    for (int i = 0; i < sorted.length; i++) {
      sorted[i].remove(arranged(tuple, i));
    }
    isHalfDone = false;
    size--;
    return true;
  }

  private int[] arranged(int[] tuple, int order) {
    int[] places = orders[order];
    int[] arranged = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      arranged[i] = tuple[places[i]];
    }
    return arranged;
  }

  /** Whether any tuple fits a pattern. */
  boolean contains(int[] pattern) {
    return find(pattern).hasNext();
  }

  /** The tuples that fit a pattern; after a change to the relation the iterator is of no use. */
  IteratorCloseable<int[]> find(int[] pattern) {
    int order = bestOrder(pattern);
    Tuples.Cursor from = sorted[order].from(arranged(pattern, order), given(pattern, order));
    return new Found(pattern, orders[order], from);
  }

  /** All tuples; after a change to the relation the iterator is of no use. */
  Iterator<int[]> all() {
    int[] pattern = new int[width()];
    Arrays.fill(pattern, ANY);
    return find(pattern);
  }

  /** Lets iterators that exist go on as if nothing changed hereafter. */
  void freeze() {
    for (Tuples tuples : sorted) {
      tuples.freeze();
    }
  }

  /**
   * The least number, not below one, that a tuple has in the first place of the first order; {@link
   * #ANY} where there is none.
   */
  int least(int number) {
    return sorted[0].least(number);
  }

  /**
   * How many tuples fit a pattern; {@link #ANY} where no order has what is given in front, so that
   * they would have to be gone through.
   */
  long count(int[] pattern) {
    int order = bestOrder(pattern);
    int given = given(pattern, order);
    return given < Arrays.stream(pattern).filter(number -> number != ANY).count()
        ? ANY
        : sorted[order].count(arranged(pattern, order), given);
  }

  /**
   * The numbers that tuples which fit a pattern have in some open place, each with the count of
   * these, in their order; null where no order has what is given in front, and then this place.
   */
  @Nullable Iterator<NumberTally> tally(int[] pattern, int place) {
    int[] with = pattern.clone();
    with[place] = 0;
    long given = Arrays.stream(with).filter(number -> number != ANY).count();
    for (int order = 0; order < orders.length; order++) {
      if (given(with, order) == given && orders[order][(int) given - 1] == place) {
        return sorted[order].tally(arranged(pattern, order), (int) given - 1);
      }
    }
    return null;
  }

  private int given(int[] pattern, int order) {
    int[] places = orders[order];
    int given = 0;
    while (given < places.length && pattern[places[given]] != ANY) {
      given++;
    }
    return given;
  }

  private int bestOrder(int[] pattern) {
    int best = 0;
    for (int order = 1; order < orders.length; order++) {
      if (given(pattern, order) > given(pattern, best)) {
        best = order;
      }
    }
    return best;
  }
}
