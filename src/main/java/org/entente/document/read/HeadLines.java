package org.entente.document.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts what stands before a text without blank lines between: the title, who issued the text,
 * where and when.
 */
final class HeadLines {
  /** Behind so many parts the text has begun. */
  private static final int HEAD = 6;

  private HeadLines() {}

  /** The same draft, a part for each line of its head where one of the lines tells who or when. */
  static Draft parted(Draft draft) {
    List<Draft.Part> parts = new ArrayList<>();
    for (Draft.Part part : draft.parts()) {
      String words = draft.text().slice(part.start(), part.end());
      if (parts.size() < HEAD && part.kind().isEmpty() && words.indexOf('\n') > 0) {
        part(words, part, parts);
      } else {
        parts.add(part);
      }
    }
    return new Draft(draft.text(), List.copyOf(parts), draft.declared());
  }

  private static void part(String words, Draft.Part part, List<Draft.Part> parts) {
    int start = 0;
    int head = 0;
    while (head < words.length()) {
      int end = end(words, head);
      String line = Signs.plain(words.substring(head, end));
      boolean tells =
          Signs.isByline(line) || ((!parts.isEmpty() || head > 0) && DatedLines.is(line));
      if (goesOn(words, end) || (!tells && !Signs.isHeading(line))) {
        break;
      }
      if (tells) {
        PlainText.add(words, start, head, part.start(), parts);
        PlainText.add(words, head, end, part.start(), parts);
        start = end;
      }
      head = end;
    }
    if (start == 0) {
      parts.add(part);
    } else {
      PlainText.add(words, start, head, part.start(), parts);
      PlainText.add(words, head, words.length(), part.start(), parts);
    }
  }

  /** Whether a line is no whole one: a sentence goes on in the next. */
  private static boolean goesOn(String words, int end) {
    return end < words.length() && Character.isLowerCase(words.codePointAt(end));
  }

  private static int end(String words, int start) {
    int end = words.indexOf('\n', start);
    return end < 0 ? words.length() : end + 1;
  }
}
