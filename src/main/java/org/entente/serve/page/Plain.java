package org.entente.serve.page;

import java.util.Locale;

/** Text of labels and documents, made harmless to what stands around it, and names made words. */
public final class Plain {
  private Plain() {}

  /**
   * Gives the text without invisible controls: those of the Unicode Bidirectional Algorithm (UAX 9)
   * and those of C0 and C1 that are no white space.
   */
  public static String text(String text) {
    if (!hasControl(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().filter(c -> !isControl(c)).forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(int c) {
    boolean ofCode = Character.isISOControl(c) && !Character.isWhitespace(c);
    return ofCode || c == 0x61c || c == 0x200e || c == 0x200f || isEmbedding(c);
  }

  private static boolean isEmbedding(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  /** Gives a variable's name as words: {@code posedBy} is "posed by". */
  public static String words(String variable) {
    return variable.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
