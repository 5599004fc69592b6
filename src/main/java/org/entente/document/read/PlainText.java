package org.entente.document.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Text;

/** Reads text files as they are. */
final class PlainText {
  /** The mark of an item of a list, and what stands before it. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:^|(?<=\\n))[ \\t]*(?:[•●▪◦‣·*–-]|\\d{1,2}[.)]|\\([a-z0-9]\\))[ \\t]+(?=\\S)");

  private static final Pattern BULLET = Pattern.compile("^[•●▪◦‣·] *(?=\\S)");

  private PlainText() {}

  /** The length of the bullet that a paragraph begins with, and of the room behind it. */
  static int bullet(String paragraph) {
    Matcher bullet = BULLET.matcher(paragraph);
    return bullet.find() ? bullet.end() : 0;
  }

  /** Reads a file that is no larger than its format's limit. */
  static Draft read(java.nio.file.Path file) {
    Text text = checked(Text.read(file), file.toString());
    List<Draft.Part> parts = new ArrayList<>();
    for (Text.Span paragraph : text.paragraphs()) {
      items(text, paragraph, parts);
    }
    return new Draft(text, parts, Declared.NOTHING);
  }

  /**
   * The same text.
   *
   * @throws DataException if it holds signs that are no text, or that hide the order of others
   */
  static Text checked(Text text, String file) {
    String all = text.slice(0, text.length());
    int line = 1;
    int start = 0;
    for (int i = 0; i < all.length(); i++) {
      char sign = all.charAt(i);
      if (sign == '\n') {
        line++;
        start = i + 1;
      } else if (isForbidden(sign)) {
        int column = all.codePointCount(start, i) + 1;
        throw new DataException(
            new Location(file, line, column),
            String.format("holds U+%04X, %s", (int) sign, reason(sign)),
            sign == 0 ? "Save it as plain text in UTF-8" : "Take it out and try again");
      }
    }
    return text;
  }

  private static boolean isForbidden(char sign) {
    return isReversing(sign)
        || (Character.isISOControl(sign) && !Character.isWhitespace(sign) && sign != '\u0085');
  }

  private static boolean isReversing(char sign) {
    return (sign >= '\u202A' && sign <= '\u202E') || (sign >= '\u2066' && sign <= '\u2069');
  }

  private static String reason(char sign) {
    return isReversing(sign) ? "which changes the order of what is shown" : "which is no text";
  }

  /** A paragraph of items has a part for each, without its mark; the first may have none. */
  private static void items(Text text, Text.Span paragraph, List<Draft.Part> parts) {
    String words = text.slice(paragraph.start(), paragraph.end());
    Matcher mark = ITEM.matcher(words);
    int start = 0;
    while (mark.find()) {
      add(words, start, mark.start(), paragraph.start(), parts);
      start = mark.end();
    }
    add(words, start, words.length(), paragraph.start(), parts);
  }

  /** Adds what lies between two UTF-16 offsets, without white space around it. */
  static void add(String words, int start, int end, int offset, List<Draft.Part> parts) {
    int from = start;
    int to = end;
    while (from < to && isBlank(words.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(words.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      int first = offset + words.codePointCount(0, from);
      parts.add(new Draft.Part(first, first + words.codePointCount(from, to), Optional.empty()));
    }
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || sign == '\uFEFF' || sign == '\u00A0';
  }
}
