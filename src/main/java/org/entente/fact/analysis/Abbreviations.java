package org.entente.fact.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the splitter knows of single words, from three lists beside this class. */
final class Abbreviations {
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+");
  // Each abbreviation without its stop, and when it is one.
  private static final Map<String, String> KINDS =
      lines("abbreviations.txt").stream()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
  private static final Set<String> STARTERS = lines("starters.txt");
  private static final Set<String> HYPHENS = lines("hyphens.txt");

  private Abbreviations() {}

  /** Whether the stop after a word belongs to it. */
  static boolean isOne(String word, boolean beforeNumber) {
    String kind = KINDS.getOrDefault(word, "never");
    return kind.equals("number") ? beforeNumber : !kind.equals("never");
  }

  /** Whether a sentence may end with an abbreviation. */
  static boolean mayEnd(String abbreviation) {
    String word = abbreviation.substring(0, abbreviation.length() - 1);
    return INITIALS.matcher(abbreviation).matches() || "end".equals(KINDS.get(word));
  }

  /** Whether a word with a capital most often begins a sentence. */
  static boolean isStarter(String word) {
    return STARTERS.contains(word);
  }

  /** Whether two parts stay one word with the hyphen between them. */
  static boolean keepsHyphen(String left, String right) {
    String first = left.toLowerCase(Locale.ROOT);
    String second = right.toLowerCase(Locale.ROOT);
    boolean syllable = Character.isUpperCase(left.charAt(0)) && HYPHENS.contains("-" + right);
    return syllable || HYPHENS.contains(first + "-") || HYPHENS.contains(first + "-" + second);
  }

  private static Set<String> lines(String name) {
    InputStream in = Objects.requireNonNull(Abbreviations.class.getResourceAsStream(name), name);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
