package org.entente.serve.protocol;

import java.util.List;

/**
 * Looks over a query before ARQ reads it. ARQ's reader takes a time that grows with the square of a
 * single word's length, and Java reckons with numbers of any length; neither can be stopped.
 */
final class Words {
  private static final int LONGEST = 50_000;
  private static final int MOST_DIGITS = 2000;
  // A digit may be written by its number, whose last sign it is.
  private static final List<String> ESCAPES = List.of("", "\\u003", "\\U0000003");
  private static final String NOT_OF_IRIS = "<>\"{}|^`";
  private static final String ENDS = "\"'<#(){}[];,";

  private final String text;

  private Words(String text) {
    this.text = text;
  }

  /** Says whether a name, a text, a comment or a number in a query is longer than anybody needs. */
  static boolean hasGiant(String text) {
    return (text.length() > LONGEST && new Words(text).hasGiant()) || hasGiantNumber(text);
  }

  /** Says whether more digits follow each other in a text than anybody needs. */
  static boolean hasGiantNumber(String text) {
    if (!hasEscapedDigit(text)) {
      return hasPlainGiant(text);
    }
    int digits = 0;
    for (int i = 0; i < text.length() && digits <= MOST_DIGITS; ) {
      int length = digit(text, i);
      digits = length > 0 ? digits + 1 : 0;
      i += Math.max(1, length);
    }
    return digits > MOST_DIGITS;
  }

  private static boolean hasEscapedDigit(String text) {
    return ESCAPES.stream().anyMatch(escape -> !escape.isEmpty() && text.contains(escape));
  }

  /** The same where no digit is escaped: so many digits on end cover one of these places. */
  private static boolean hasPlainGiant(String text) {
    for (int i = MOST_DIGITS; i < text.length(); i += MOST_DIGITS + 1) {
      int before = i;
      while (before >= 0 && isDigit(text.charAt(before))) {
        before--;
      }
      int end = i;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      if (end - before - 1 > MOST_DIGITS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** How many characters the digit takes that stands at a place; 0 where there is none. */
  private static int digit(String text, int at) {
    for (String escape : ESCAPES) {
      int end = at + escape.length();
      if (text.startsWith(escape, at) && end < text.length() && isDigit(text.charAt(end))) {
        return escape.length() + 1;
      }
    }
    return 0;
  }

  private boolean hasGiant() {
    for (int at = 0; at < text.length(); ) {
      int end = end(at);
      if (end - at > LONGEST) {
        return true;
      }
      at = end;
    }
    return false;
  }

  /** Where the word ends that begins here; at least one character further on. */
  private int end(int at) {
    char first = text.charAt(at);
    return switch (first) {
      case '#' -> until(at + 1, "\r\n");
      case '"', '\'' -> quoted(at, String.valueOf(first));
      case '<' -> iri(at);
      default -> ENDS.indexOf(first) >= 0 || first <= ' ' ? at + 1 : bare(at + 1, ENDS);
    };
  }

  private int quoted(int at, String quote) {
    String mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
    for (int i = at + mark.length(); i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(mark, i)) {
        return i + mark.length();
      }
    }
    return text.length();
  }

  /** What has no end of an IRI is none: the sign compares. */
  private int iri(int at) {
    int end = bare(at + 1, NOT_OF_IRIS);
    return end < text.length() && text.charAt(end) == '>' ? end : at + 1;
  }

  private int bare(int at, String ends) {
    int end = at;
    while (end < text.length() && text.charAt(end) > ' ' && ends.indexOf(text.charAt(end)) < 0) {
      // A name may have signs in it that are written with this before them.
      end += text.charAt(end) == '\\' && end + 1 < text.length() ? 2 : 1;
    }
    return end;
  }

  private int until(int at, String ends) {
    int end = at;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
