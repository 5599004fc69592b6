package org.entente.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes paragraphs of lines: by indents, by room between lines, by a change of type. */
final class Paragraphs {
  /** Letters whose heights differ by more than this part are of another type. */
  private static final double OTHER_SIZE = 0.08;

  private final List<Line> lines;
  private final Joining joining;
  private final double body;
  private final double leading;

  private Paragraphs(List<Line> lines) {
    this.lines = lines;
    this.joining = new Joining(lines);
    this.body =
        usual(
            lines.stream()
                .collect(
                    Collectors.toMap(
                        Line::size, it -> it.text().length(), Integer::sum, TreeMap::new)));
    this.leading = usual(leadings(lines));
  }

  /** The paragraphs of a document's lines in reading order. */
  static List<Paragraph> of(List<Line> lines) {
    return lines.isEmpty() ? List.of() : new Paragraphs(lines).all();
  }

  /** The value that most text has. */
  private static double usual(Map<Double, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(1.0);
  }

  private static Map<Double, Integer> leadings(List<Line> lines) {
    Map<Double, Integer> counts = new TreeMap<>(Comparator.naturalOrder());
    for (int i = 1; i < lines.size(); i++) {
      double step = (lines.get(i).base() - lines.get(i - 1).base()) / lines.get(i).size();
      if (step > 0.5 && step < 3) {
        counts.merge(Math.round(step * 20) / 20.0, 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<Paragraph> all() {
    List<Paragraph> all = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || begins(lines.get(i - 1), lines.get(i))) {
        all.add(paragraph(lines.subList(start, i)));
        start = i;
      }
    }
    return all;
  }

  private Paragraph paragraph(List<Line> own) {
    StringBuilder text = new StringBuilder();
    own.forEach(line -> joining.join(text, line.text()));
    Line first = own.get(0);
    return new Paragraph(
        text.toString(), first.page(), first.size() / body, own.stream().allMatch(Line::bold));
  }

  private boolean begins(Line before, Line line) {
    boolean otherType =
        Math.abs(before.size() - line.size()) > OTHER_SIZE * Math.max(before.size(), line.size())
            || before.bold() != line.bold();
    if (otherType || startsItem(line)) {
      return true;
    } else if (!before.endsSentence() && Character.isLowerCase(line.text().codePointAt(0))) {
      return false;
    } else if (before.page() != line.page() || before.column() != line.column()) {
      return before.endsSentence() || isShort(before);
    }
    return isApart(before, line)
        || isIndented(before, line)
        || (before.endsSentence() && isShort(before));
  }

  private static boolean startsItem(Line line) {
    return line.text().matches("(?s)^(?:[•●▪◦‣–—]|\\[\\d{1,3}\\]|\\d{1,2}[.)])\\s.*");
  }

  private boolean isApart(Line before, Line line) {
    return line.base() - before.base() > (leading + 0.35) * line.size();
  }

  private static boolean isIndented(Line before, Line line) {
    double indent = line.left() - before.left();
    return indent > 0.7 * line.size()
        && indent < 5 * line.size()
        && before.room() - before.right() < 12 * line.size();
  }

  /** Whether the next word could have stood in the line. */
  private static boolean isShort(Line line) {
    return line.room() - line.right() > 8 * line.size();
  }
}
