package org.entente.tool.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows and columns as plain text, for a terminal.
 *
 * @param header the columns' names
 * @param rows cells, as many in each as there are columns
 */
public record Table(List<String> header, List<List<String>> rows) {
  /** A wider cell goes on in the next line. */
  private static final int WIDEST = 44;

  private static final String GAP = "  ";

  /** The table, each line ended. */
  @Override
  public String toString() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      int here = column;
      int widest =
          rows.stream()
              .flatMap(row -> wrapped(row.get(here)).stream())
              .mapToInt(Table::width)
              .max()
              .orElse(0);
      widths.add(Math.max(widest, width(header.get(column))));
    }
    StringBuilder out = new StringBuilder();
    line(header, widths, out);
    line(widths.stream().map("─"::repeat).toList(), widths, out);
    rows.forEach(row -> lines(row, widths, out));
    return out.toString();
  }

  private static void lines(List<String> row, List<Integer> widths, StringBuilder out) {
    List<List<String>> cells = row.stream().map(Table::wrapped).toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < height; i++) {
      int line = i;
      line(
          cells.stream().map(cell -> line < cell.size() ? cell.get(line) : "").toList(),
          widths,
          out);
    }
  }

  private static void line(List<String> cells, List<Integer> widths, StringBuilder out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(i == 0 ? "" : GAP).append(cell);
      line.append(" ".repeat(Math.max(0, widths.get(i) - width(cell))));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static List<String> wrapped(String cell) {
    if (width(cell) <= WIDEST) {
      return List.of(cell);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : cell.split(" ", -1)) {
      if (line.length() > 0 && width(line + " " + word) > WIDEST) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many columns of a terminal a text takes: Korean, Chinese and Japanese signs take two. */
  private static int width(String text) {
    return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
  }

  private static boolean isWide(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  /** Numbers as footnote marks: {@code [1] [2]}. */
  public static String marks(List<Integer> numbers) {
    return numbers.stream().map(number -> "[" + number + "]").collect(Collectors.joining(" "));
  }
}
