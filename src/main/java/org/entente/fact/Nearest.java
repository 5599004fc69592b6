package org.entente.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known names nearest to one that is not known, by edit distance (Levenshtein 1966). */
public final class Nearest {
  private Nearest() {}

  /**
   * Up to three names, nearest first; only those that a slip of the hand could explain.
   *
   * @param name what was written
   * @param known what could have been meant
   */
  public static List<String> to(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int limit = Math.min(wanted.length() - 1, Math.max(2, wanted.length() / 3));
    record Candidate(String name, int distance) {}
    return known.stream()
        // Lengths that differ by more are further apart.
        .filter(other -> !other.isEmpty() && Math.abs(other.length() - wanted.length()) <= limit)
        .distinct()
        .map(other -> new Candidate(other, distance(wanted, other.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance() <= limit)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(3)
        .map(Candidate::name)
        .toList();
  }

  /** The advice for an unknown name, empty where nothing is near. */
  public static String advice(String name, Collection<String> known) {
    List<String> near = to(name, known);
    return near.isEmpty() ? "" : "nearest known: " + String.join(", ", near);
  }

  /** The advice for an unknown name among few: all of them where nothing is near. */
  public static String adviceOrAll(String name, Collection<String> known) {
    String advice = advice(name, known);
    return advice.isEmpty() ? "known: " + String.join(", ", known) : advice;
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substitution, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
