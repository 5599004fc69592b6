package org.entente.document.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds paragraphs that say nothing but what another one near them says. */
final class Repeats {
  /** So many paragraphs before and after are looked at. */
  private static final int NEAR = 40;

  /** A pull quote has at most so many words. */
  private static final int LONGEST = 60;

  private static final int FEWEST = 7;

  /** So much of it stands word by word in the other one; editors shorten. */
  private static final double SHARE = 0.7;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The hashes of the runs of three words in each paragraph, sorted. */
  private final int[][] runs;

  Repeats(List<String> paragraphs) {
    runs = paragraphs.stream().map(Repeats::runs).toArray(int[][]::new);
  }

  private static int[] runs(String paragraph) {
    List<String> words =
        NO_LETTER
            .splitAsStream(paragraph.toLowerCase(Locale.ROOT))
            .filter(it -> !it.isEmpty())
            .toList();
    return IntStream.range(0, Math.max(0, words.size() - 2))
        .map(i -> words.subList(i, i + 3).hashCode())
        .sorted()
        .toArray();
  }

  /** Whether a longer paragraph near it says the same, or an equal one before it. */
  boolean isRepeat(int index) {
    int[] own = runs[index];
    return own.length + 2 >= FEWEST
        && own.length + 2 <= LONGEST
        && IntStream.range(Math.max(0, index - NEAR), Math.min(runs.length, index + NEAR + 1))
            .filter(i -> i != index && (isLonger(i, own) || (i < index && isEqual(i, own))))
            .anyMatch(i -> shared(own, runs[i]) >= SHARE * own.length);
  }

  private boolean isLonger(int other, int[] own) {
    return runs[other].length > own.length * 1.2;
  }

  private boolean isEqual(int other, int[] own) {
    return Arrays.equals(runs[other], own);
  }

  private static long shared(int[] own, int[] other) {
    return Arrays.stream(own).filter(run -> Arrays.binarySearch(other, run) >= 0).count();
  }
}
