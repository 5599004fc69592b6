package org.entente.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * Puts the pieces of a page into reading order. A gutter is a vertical strip which most lines leave
 * free and beside which several stand on both sides; what crosses it parts the page from top to
 * bottom, unless the text of the column runs on below.
 */
final class Columns {
  /** A column has at least so many pieces, one below the other. */
  private static final int FEWEST = 4;

  /** A gutter is at least so wide, in letter heights. */
  private static final double NARROWEST = 0.7;

  /** Gutters are looked for at steps of so many points. */
  private static final double STEP = 2;

  /** So many columns are told apart: 2 to the power of this. */
  private static final int DEEPEST = 3;

  private final int page;
  private final List<Line> lines = new ArrayList<>();
  private int column;

  private Columns(int page) {
    this.page = page;
  }

  /** The lines of a page, from 1, in reading order. */
  static List<Line> order(List<Piece> pieces, int page) {
    Columns columns = new Columns(page);
    columns.read(pieces, 0);
    return columns.lines;
  }

  private void read(List<Piece> pieces, int depth) {
    OptionalDouble gutter = depth < DEEPEST ? gutter(pieces) : OptionalDouble.empty();
    if (gutter.isEmpty()) {
      column(pieces);
      return;
    }
    double x = gutter.getAsDouble();
    List<Piece> crossing = some(pieces, piece -> isCrossing(piece, x));
    List<Piece> rest = some(pieces, piece -> !isCrossing(piece, x));
    double top = Double.NEGATIVE_INFINITY;
    List<Piece> floating = new ArrayList<>();
    for (List<Piece> block : blocks(crossing)) {
      double from = top;
      double above = block.get(0).base();
      List<Piece> band = some(rest, piece -> piece.base() >= from && piece.base() < above);
      double below = block.get(block.size() - 1).base();
      if (runsOn(some(band, piece -> piece.right() <= x))) {
        floating.addAll(block);
      } else {
        band(band, x, depth);
        column(floating);
        floating.clear();
        column(block);
        top = below;
      }
    }
    double from = top;
    band(some(rest, piece -> piece.base() >= from), x, depth);
    column(floating);
  }

  private void band(List<Piece> pieces, double x, int depth) {
    read(some(pieces, piece -> piece.right() <= x), depth + 1);
    read(some(pieces, piece -> piece.right() > x), depth + 1);
  }

  /** Whether a column breaks off within a sentence. */
  private boolean runsOn(List<Piece> left) {
    return left.stream()
        .max(Comparator.comparingDouble(Piece::base))
        .filter(last -> last.text().matches("(?s).*[\\p{Ll},-]$"))
        .isPresent();
  }

  /** Pieces that follow each other without room for a line between them. */
  private static List<List<Piece>> blocks(List<Piece> pieces) {
    List<List<Piece>> blocks = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Piece> last = blocks.isEmpty() ? List.of() : blocks.get(blocks.size() - 1);
      if (!last.isEmpty() && piece.base() - last.get(last.size() - 1).base() < 2 * piece.size()) {
        last.add(piece);
      } else {
        blocks.add(new ArrayList<>(List.of(piece)));
      }
    }
    return blocks;
  }

  /** The middle of the strip that fewest pieces cross, where columns stand beside it. */
  private static OptionalDouble gutter(List<Piece> pieces) {
    if (pieces.size() < 2 * FEWEST) {
      return OptionalDouble.empty();
    }
    double left = pieces.stream().mapToDouble(Piece::left).min().orElse(0);
    double right = pieces.stream().mapToDouble(Piece::right).max().orElse(0);
    double size =
        pieces.stream()
            .mapToDouble(Piece::size)
            .sorted()
            .skip(pieces.size() / 2)
            .findFirst()
            .orElse(0);
    double margin = (right - left) / 8;
    double half = NARROWEST * size / 2;
    double[] best =
        DoubleStream.iterate(left + margin, x -> x < right - margin, x -> x + STEP)
            .filter(x -> isGutter(pieces, x, half))
            .toArray();
    if (best.length == 0) {
      return OptionalDouble.empty();
    }
    long fewest = DoubleStream.of(best).mapToLong(x -> crossings(pieces, x, half)).min().orElse(0);
    double[] clearest =
        DoubleStream.of(best).filter(x -> crossings(pieces, x, half) == fewest).toArray();
    return OptionalDouble.of(middle(clearest));
  }

  /** The middle of the first unbroken run. */
  private static double middle(double[] steps) {
    int end = 0;
    while (end + 1 < steps.length && steps[end + 1] - steps[end] < 1.5 * STEP) {
      end++;
    }
    return (steps[0] + steps[end]) / 2;
  }

  private static boolean isGutter(List<Piece> pieces, double x, double half) {
    List<Piece> before = some(pieces, piece -> piece.right() <= x - half);
    List<Piece> after = some(pieces, piece -> piece.left() >= x + half);
    int crossing = pieces.size() - before.size() - after.size();
    return crossing <= Math.min(lines(before), lines(after))
        && lines(before) >= FEWEST
        && lines(after) >= FEWEST
        && besideEachOther(before, after) >= FEWEST;
  }

  private static long lines(List<Piece> pieces) {
    return pieces.stream().mapToLong(piece -> Math.round(piece.base() / 2)).distinct().count();
  }

  /** How many pieces of one side stand no lower and no higher than the other side does. */
  private static long besideEachOther(List<Piece> before, List<Piece> after) {
    double top = before.stream().mapToDouble(Piece::base).min().orElse(0);
    double bottom = before.stream().mapToDouble(Piece::base).max().orElse(0);
    return after.stream()
        .filter(it -> it.base() > top - it.size() && it.base() < bottom + it.size())
        .count();
  }

  private static long crossings(List<Piece> pieces, double x, double half) {
    return pieces.stream().filter(it -> it.left() < x + half && it.right() > x - half).count();
  }

  private static boolean isCrossing(Piece piece, double x) {
    return piece.left() < x && piece.right() > x;
  }

  /** Lines from top to bottom, each of all the pieces on its baseline. */
  private void column(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    double room = pieces.stream().mapToDouble(Piece::right).max().orElse(0);
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Piece::base));
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      boolean ends =
          i == sorted.size()
              || sorted.get(i).base() - sorted.get(start).base() > 0.4 * sorted.get(i).size();
      if (ends) {
        List<Piece> line = new ArrayList<>(sorted.subList(start, i));
        line.sort(Comparator.comparingDouble(Piece::left));
        lines.add(Line.of(line, page, column, room));
        start = i;
      }
    }
    column++;
  }

  private static List<Piece> some(List<Piece> pieces, Predicate<Piece> wanted) {
    return pieces.stream().filter(wanted).toList();
  }
}
