package org.entente.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out page numbers, and heads and feet that return on other pages. */
final class RunningHeads {
  /** So many lines at the top and the bottom of a page may be heads and feet. */
  private static final int OUTER = 3;

  /** So many letter heights of room lie between them and the text. */
  private static final double ROOM = 1.8;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:page|p\\.|seite)? ?(?:[-–—|] ?)?(?:\\d{1,4}|[ivxl]{1,6})(?: ?[-–—|])?(?: ?(?:of|/|von|\\|) ?\\d{1,4})?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private RunningHeads() {}

  /** The pages without them. */
  static List<List<Line>> without(List<List<Line>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Line> page : pages) {
      Set<String> own = new HashSet<>();
      outer(page).forEach(line -> own.add(form(line)));
      own.forEach(form -> counts.merge(form, 1, Integer::sum));
    }
    return pages.stream()
        .map(
            page -> {
              Set<Line> outer = outer(page);
              return page.stream()
                  .filter(
                      line ->
                          !outer.contains(line)
                              || !(isNumber(page, line) || counts.getOrDefault(form(line), 0) >= 2))
                  .toList();
            })
        .toList();
  }

  /** A page's first and last lines by their place, as far as room parts them from the others. */
  private static Set<Line> outer(List<Line> page) {
    List<Line> sorted = new ArrayList<>(page);
    sorted.sort(Comparator.comparingDouble(Line::base));
    Set<Line> outer = new HashSet<>(apart(sorted));
    Collections.reverse(sorted);
    outer.addAll(apart(sorted));
    return outer;
  }

  private static List<Line> apart(List<Line> fromEdge) {
    int count = 0;
    for (int i = 0; i < Math.min(OUTER, fromEdge.size() - 1); i++) {
      Line line = fromEdge.get(i);
      boolean room = Math.abs(fromEdge.get(i + 1).base() - line.base()) > ROOM * line.size();
      count = room ? i + 1 : count;
    }
    return fromEdge.subList(0, count);
  }

  /** A page's number is its highest or lowest line. */
  private static boolean isNumber(List<Line> page, Line line) {
    boolean highest = page.stream().allMatch(it -> it.base() >= line.base() - 2);
    boolean lowest = page.stream().allMatch(it -> it.base() <= line.base() + 2);
    return (highest || lowest) && NUMBER.matcher(line.text().strip()).matches();
  }

  /** The words but for numbers, and the place but for what the eye does not see. */
  private static String form(Line line) {
    String words = DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("0");
    return words + "@" + Math.round(line.base() / 4);
  }
}
