package org.entente.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of documentation that shows commands and what they print, indented by four spaces:
 *
 * <pre>
 *     $ entente stats
 *     facts: 2768
 *     …
 * </pre>
 *
 * A line of nothing but {@code …} stands for any lines.
 *
 * @param parts prose and examples, in order
 */
record Page(List<Part> parts) {
  private static final String INDENT = "    ";
  private static final String PROMPT = INDENT + "$ ";
  private static final String CUT = "…";

  /**
   * An example, or the prose before one, which has no command.
   *
   * @param command as typed; empty for prose
   * @param lines what it prints, or the prose
   */
  record Part(String command, List<String> lines) {
    boolean isExample() {
      return !command.isEmpty();
    }

    /** Whether this is what was printed, with what is cut out. */
    boolean shows(List<String> printed) {
      String pattern =
          lines.stream()
              .map(line -> line.equals(CUT) ? "(?s:(?:.*\n)?)" : Pattern.quote(line + "\n"))
              .collect(Collectors.joining());
      return joined(printed, line -> line).matches(pattern);
    }

    private String text() {
      return isExample()
          ? PROMPT + command + "\n" + joined(lines, line -> line.isEmpty() ? "" : INDENT + line)
          : joined(lines, line -> line);
    }

    private static String joined(List<String> lines, UnaryOperator<String> form) {
      return lines.stream().map(line -> form.apply(line) + "\n").collect(Collectors.joining());
    }
  }

  /** Reads a page. */
  static Page of(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    Part open = new Part("", new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean starts = line.startsWith(PROMPT);
      boolean ends = open.isExample() && !starts && !goesOn(lines.subList(i, lines.size()));
      if (starts || ends) {
        parts.add(open);
        open = new Part(starts ? line.substring(PROMPT.length()) : "", new ArrayList<>());
      }
      if (!starts) {
        open.lines()
            .add(open.isExample() && !line.isEmpty() ? line.substring(INDENT.length()) : line);
      }
    }
    parts.add(open);
    return new Page(parts);
  }

  /** An empty line belongs to an example where more of its output follows. */
  private static boolean goesOn(List<String> rest) {
    String next = rest.stream().filter(line -> !line.isEmpty()).findFirst().orElse("");
    return next.startsWith(INDENT) && (next.equals(rest.get(0)) || !next.startsWith(PROMPT));
  }

  /** The page as text. */
  String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
