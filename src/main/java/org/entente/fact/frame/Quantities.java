package org.entente.fact.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Money;
import org.entente.fact.entity.Numbers;

/**
 * The dates, sums and numbers of one sentence, and to which of its words they belong.
 *
 * @param dates in order
 * @param sums in order
 */
public record Quantities(List<Dated> dates, List<Money> sums) {
  /** Takes copies. */
  public Quantities {
    dates = List.copyOf(dates);
    sums = List.copyOf(sums);
  }

  /** The date that says when what a word carries took place. */
  Optional<Dated> date(Tree tree, int trigger) {
    return nearest(tree, trigger, dates, Dated::start, Dated::end);
  }

  /** The sum that what a word carries is worth; not a price a piece. */
  Optional<Money> sum(Tree tree, int trigger) {
    List<Money> whole = sums.stream().filter(it -> !isApiece(tree, it)).toList();
    return nearest(tree, trigger, whole, Money::start, Money::end);
  }

  private static boolean isApiece(Tree tree, Money sum) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.word(i).start() >= sum.end()) {
        return List.of("each", "apiece", "per", "a").contains(tree.form(i));
      }
    }
    return false;
  }

  /** How many of what a word names, by a number before it. */
  static Optional<BigDecimal> count(Tree tree, int noun) {
    for (int child : tree.children(noun)) {
      if (tree.relation(child).startsWith("nummod")) {
        Optional<BigDecimal> number = Numbers.whole(tree.form(child));
        if (number.isPresent()) {
          return number;
        }
      }
    }
    return Optional.empty();
  }

  private static <T> Optional<T> nearest(
      Tree tree, int trigger, List<T> all, ToIntFunction<T> start, ToIntFunction<T> end) {
    Optional<T> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (T it : all) {
      int word = head(tree, start.applyAsInt(it), end.applyAsInt(it));
      int distance = word < 0 ? -1 : distance(tree, trigger, word);
      if (distance >= 0 && distance < least) {
        least = distance;
        best = Optional.of(it);
      }
    }
    return best;
  }

  /** The word of a span on which the span's other words hang. */
  private static int head(Tree tree, int start, int end) {
    for (int i = 0; i < tree.size(); i++) {
      boolean inside = tree.word(i).start() >= start && tree.word(i).end() <= end + 1;
      if (inside) {
        int head = tree.head(i);
        boolean outside =
            head < 0 || tree.word(head).end() <= start || tree.word(head).start() >= end;
        if (outside) {
          return i;
        }
      }
    }
    return -1;
  }

  /**
   * How far a phrase is from a trigger: the steps down to it from the trigger, or from what the
   * trigger hangs on within its sentence; -1 where another statement lies between.
   */
  private static int distance(Tree tree, int trigger, int phrase) {
    List<Integer> above = new ArrayList<>(List.of(trigger));
    int at = trigger;
    while (tree.head(at) >= 0 && passes(tree, at)) {
      at = tree.head(at);
      above.add(at);
    }
    int steps = 0;
    int word = phrase;
    while (word >= 0 && !above.contains(word)) {
      if (steps > 0 && isClause(tree, word)) {
        return -1;
      }
      word = tree.head(word);
      steps++;
    }
    return word < 0 ? -1 : steps + 3 * above.indexOf(word);
  }

  private static boolean isClause(Tree tree, int word) {
    return switch (tree.relation(word)) {
      case "conj" -> tree.upos(word).equals("VERB");
      case "advcl", "acl:relcl", "ccomp", "parataxis", "xcomp" -> true;
      default -> false;
    };
  }

  /** Whether what is said of the word above is said of the one below, too. */
  private static boolean passes(Tree tree, int word) {
    return switch (tree.relation(word)) {
      case "ccomp", "parataxis", "acl:relcl" -> false;
      default -> true;
    };
  }
}
