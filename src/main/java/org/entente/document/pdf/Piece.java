package org.entente.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of signs on one baseline without a gap as wide as one between columns. Lengths are points
 * (1/72 inch) from the page's upper left corner.
 *
 * @param left where the first sign begins
 * @param right where the last one ends
 * @param base the baseline
 * @param size the letters' height
 */
record Piece(double left, double right, double base, double size, boolean bold, String text) {
  /** A gap of so many letter heights may be one between columns. */
  static final double GAP = 0.8;

  /**
   * Baselines that differ by less of a letter's height are one: a raised sign stays in its line.
   */
  private static final double SAME_BASE = 0.4;

  /** A gap of so many letter heights parts words: tightly set lines leave no more. */
  private static final double BLANK = 0.15;

  /** Smaller signs than this part of their neighbours, if digits, are marks of notes. */
  private static final double RAISED = 0.8;

  /** A sign as the page shows it. */
  record Sign(double left, double right, double base, double size, boolean bold, String text) {}

  /** The pieces that signs make up, from top to bottom and from left to right. */
  static List<Piece> of(List<Sign> signs) {
    List<Sign> sorted = new ArrayList<>(signs);
    sorted.sort(Comparator.comparingDouble(Sign::base).thenComparingDouble(Sign::left));
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !isSameBase(sorted.get(start), sorted.get(i))) {
        line(sorted.subList(start, i), pieces);
        start = i;
      }
    }
    return pieces;
  }

  private static boolean isSameBase(Sign first, Sign sign) {
    return sign.base() - first.base() < SAME_BASE * Math.min(first.size(), sign.size());
  }

  private static void line(List<Sign> signs, List<Piece> pieces) {
    List<Sign> line = new ArrayList<>(signs);
    line.sort(Comparator.comparingDouble(Sign::left));
    int start = 0;
    for (int i = 1; i <= line.size(); i++) {
      if (i == line.size() || isApart(line.get(i - 1), line.get(i))) {
        joined(line.subList(start, i)).ifPresent(pieces::add);
        start = i;
      }
    }
  }

  private static boolean isApart(Sign before, Sign after) {
    return after.left() - before.right() > GAP * Math.max(before.size(), after.size());
  }

  private static java.util.Optional<Piece> joined(List<Sign> signs) {
    double size =
        signs.stream()
            .mapToDouble(Sign::size)
            .sorted()
            .skip(signs.size() / 2)
            .findFirst()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < signs.size(); i++) {
      Sign sign = signs.get(i);
      if (i > 0 && isBlankBefore(signs.get(i - 1), sign)) {
        text.append(' ');
      }
      text.append(isMark(sign, size) ? "" : sign.text());
    }
    if (text.toString().isBlank()) {
      return java.util.Optional.empty();
    }
    double base = signs.stream().mapToDouble(Sign::base).max().orElse(0);
    boolean bold = signs.stream().allMatch(sign -> sign.bold() || sign.text().isBlank());
    Sign last = signs.get(signs.size() - 1);
    return java.util.Optional.of(
        new Piece(signs.get(0).left(), last.right(), base, size, bold, text.toString().strip()));
  }

  /** Some programs write no blanks, but leave room. */
  private static boolean isBlankBefore(Sign before, Sign sign) {
    return sign.left() - before.right() > BLANK * Math.min(before.size(), sign.size());
  }

  private static boolean isMark(Sign sign, double size) {
    return sign.size() < RAISED * size && sign.text().chars().allMatch(Character::isDigit);
  }
}
