package org.entente.document.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines. A hyphen at the end of a line stays where the document writes the word with one
 * elsewhere, or where it begins as compounds do; else the two halves are one word.
 */
final class Joining {
  private static final Pattern COMPOUND = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+");
  private static final Pattern BROKEN = Pattern.compile("([\\p{L}\\p{N}-]+)[-\u00ad\u2010]$");
  private static final Pattern NEXT = Pattern.compile("^([\\p{L}\\p{N}]+)");
  private static final Set<String> FIRST_HALVES =
      Set.of(
          "well", "self", "long", "short", "non", "anti", "pro", "high", "low", "mid", "like", "so",
          "co", "ex", "all", "cross", "large", "small", "third", "first", "second", "one", "two",
          "three", "four", "five");

  private final Set<String> compounds = new HashSet<>();

  Joining(List<Line> lines) {
    for (Line line : lines) {
      Matcher compound = COMPOUND.matcher(line.text().toLowerCase(Locale.ROOT));
      while (compound.find()) {
        compounds.add(compound.group());
      }
    }
  }

  /** Adds a line to what stands before it. */
  void join(StringBuilder text, String line) {
    Matcher broken = BROKEN.matcher(text);
    Matcher next = NEXT.matcher(line);
    if (text.isEmpty()) {
      text.append(line);
    } else if (!broken.find() || !next.find()) {
      text.append(' ').append(line);
    } else {
      boolean kept = isCompound(broken.group(1), next.group(1));
      text.setLength(text.length() - 1);
      text.append(kept ? "-" : "").append(line);
    }
  }

  private boolean isCompound(String first, String second) {
    String whole = (first + "-" + second).toLowerCase(Locale.ROOT);
    return !Character.isLowerCase(second.codePointAt(0))
        || first.contains("-")
        || FIRST_HALVES.contains(first.toLowerCase(Locale.ROOT))
        || compounds.contains(whole);
  }
}
