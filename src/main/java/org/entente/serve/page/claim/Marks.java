package org.entente.serve.page.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks of footnotes that follow each other.
 *
 * @param first the first number, from 1
 * @param last the last one
 */
public record Marks(int first, int last) {
  /** Gives the runs of numbers that are sorted; two that follow each other stay two. */
  public static List<Marks> of(List<Integer> numbers) {
    List<Marks> marks = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
        add(numbers.get(begin), numbers.get(i - 1), marks);
        begin = i;
      }
    }
    return List.copyOf(marks);
  }

  private static void add(int first, int last, List<Marks> marks) {
    if (last == first + 1) {
      marks.add(new Marks(first, first));
      marks.add(new Marks(last, last));
    } else {
      marks.add(new Marks(first, last));
    }
  }

  /** Says whether it is more than one. */
  public boolean isRun() {
    return last > first;
  }
}
