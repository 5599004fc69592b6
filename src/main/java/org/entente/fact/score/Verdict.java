package org.entente.fact.score;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a slot of a predicted claim stands to the same slot of the gold claim. */
public enum Verdict {
  /** The same values. */
  RIGHT,
  /** A date that is coarser or finer and agrees, or a list that shares some values. */
  NEAR,
  /** Other values. */
  WRONG,
  /** Gold alone fills the slot. */
  MISSING,
  /** The prediction alone does. */
  EXTRA;

  /** As shown. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Compares values of a slot that at least one side fills. */
  static Verdict of(Set<String> gold, Set<String> predicted) {
    if (gold.equals(predicted)) {
      return RIGHT;
    }
    if (predicted.isEmpty()) {
      return MISSING;
    }
    if (gold.isEmpty()) {
      return EXTRA;
    }
    boolean near =
        gold.stream().anyMatch(it -> predicted.stream().anyMatch(other -> agree(it, other)));
    return near ? NEAR : WRONG;
  }

  /** The share of right ones; not a number where there is none. */
  public static double accuracy(Map<Verdict, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return (double) counts.getOrDefault(RIGHT, 0) / all;
  }

  /** Equal values do, and dates of which one begins the other. */
  private static boolean agree(String value, String other) {
    return value.equals(other) || value.startsWith(other + "-") || other.startsWith(value + "-");
  }
}
