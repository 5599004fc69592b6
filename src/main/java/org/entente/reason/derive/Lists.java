package org.entente.reason.derive;

import java.util.Arrays;

/** Lists of facts, each found by a term that its facts share. */
final class Lists {
  // Place 0 tells how many facts follow.
  private final int[] none = {0};
  // Term + 1 in each place, 0 where there is none; at most half full.
  private int[] terms = new int[16];
  private int[][] lists = new int[16][];
  private int count;

  /** How many facts stand under a term at place 0, and then these; to be read only. */
  int[] of(int term) {
    int place = place(term);
    return terms[place] == 0 ? none : lists[place];
  }

  void add(int term, int fact) {
    int place = place(term);
    if (terms[place] == 0) {
      terms[place] = term + 1;
      lists[place] = new int[] {1, fact};
      if (2 * ++count > terms.length) {
        grow();
      }
      return;
    }
    int[] list = lists[place];
    int size = list[0] + 1;
    if (size == list.length) {
      list = Arrays.copyOf(list, size + 1 + size / 2);
      lists[place] = list;
    }
    list[size] = fact;
    list[0] = size;
  }

  void remove(int term, int fact) {
    int[] list = of(term);
    int size = list[0];
    int at = size;
    while (list[at] != fact) {
      at--;
    }
    list[at] = list[size];
    list[0] = size - 1;
  }

  private int place(int term) {
    int mask = terms.length - 1;
    int place = ((term * 0x9E3779B9) >>> 7) & mask;
    while (terms[place] != 0 && terms[place] != term + 1) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    int[] oldTerms = terms;
    int[][] oldLists = lists;
    terms = new int[2 * oldTerms.length];
    lists = new int[2 * oldTerms.length][];
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldTerms[i] != 0) {
        int place = place(oldTerms[i] - 1);
        terms[place] = oldTerms[i];
        lists[place] = oldLists[i];
      }
    }
  }
}
