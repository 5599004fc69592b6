package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence in which expressions are looked for that begin with a word. */
final class Line {
  private final String text;

  /** Where its words begin, in order: to try these places alone is quicker than to try all. */
  private final int[] starts;

  Line(String text) {
    this.text = text;
    this.starts = starts(text);
  }

  String text() {
    return text;
  }

  /** Where a pattern matches from the beginning of a word on, in order, none within another. */
  List<MatchResult> all(Pattern pattern) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int end = 0;
    for (int start : starts) {
      if (start >= end && matcher.region(start, text.length()).lookingAt()) {
        found.add(matcher.toMatchResult());
        end = matcher.end();
      }
    }
    return found;
  }

  /** Where runs of letters, digits and underscores begin. */
  private static int[] starts(String text) {
    int[] starts = new int[text.length()];
    int count = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int sign = text.codePointAt(i);
      boolean part = Character.isLetterOrDigit(sign) || sign == '_';
      if (part && !within) {
        starts[count++] = i;
      }
      within = part;
    }
    return Arrays.copyOf(starts, count);
  }
}
