package org.entente.document.read;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of persons as bylines write them. */
final class Names {
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
  private static final String PARTICLE =
      "(?:van|von|der|den|de|del|della|da|dos|di|la|le|bin|ibn|al|el|ter|zu)";
  private static final String TITLE =
      "(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Amb|Ambassador|Gen|General|Col|Lt)\\.?\\s+)";

  /** One name, of two to five words. */
  static final String ONE = TITLE + "*" + WORD + "(?: (?:" + PARTICLE + " ){0,2}" + WORD + "){1,4}";

  private static final Pattern NAME = Pattern.compile("(?:" + ONE + ")");
  private static final Pattern LEADING = Pattern.compile("^" + TITLE + "+");
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,? (?:and|und|et|y) |[&;,])\\s*");

  private Names() {}

  /** The names in a line that holds nothing else; empty where it holds anything else. */
  static List<String> split(String line) {
    List<String> parts = Arrays.stream(BETWEEN.split(line.strip())).map(String::strip).toList();
    return parts.stream().allMatch(part -> NAME.matcher(part).matches())
        ? parts.stream().map(Names::bare).distinct().toList()
        : List.of();
  }

  /** The name that a text begins with, up to a pattern; empty where there is none. */
  static List<String> before(String text, Pattern whatFollows) {
    Matcher found = whatFollows.matcher(text);
    return found.lookingAt() ? List.of(bare(found.group("name"))) : List.of();
  }

  private static String bare(String name) {
    return LEADING.matcher(name).replaceFirst("").strip();
  }
}
