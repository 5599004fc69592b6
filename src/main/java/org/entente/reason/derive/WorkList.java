package org.entente.reason.derive;

import java.util.Arrays;

/** Facts in a row, by the number of their relation and their own. */
final class WorkList {
  private int[] numbers = new int[64];
  private int size;

  int size() {
    return size;
  }

  void add(Relation relation, int fact) {
    if (2 * size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 4 * size);
    }
    numbers[2 * size] = relation.number();
    numbers[2 * size + 1] = fact;
    size++;
  }

  /** Adds a fact that nobody waits for yet; it is followed when its turn comes, as it is then. */
  void await(Relation relation, int fact) {
    if (relation.await(fact)) {
      add(relation, fact);
    }
  }

  int relation(int at) {
    return numbers[2 * at];
  }

  int fact(int at) {
    return numbers[2 * at + 1];
  }
}
