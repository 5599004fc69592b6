package org.entente.serve.page;

import java.util.regex.Pattern;

/** Text of labels and documents, made harmless to what stands around it. */
public final class Plain {
  // Controls of the Unicode Bidirectional Algorithm (UAX 9), and those of C0 and C1 but white
  // space.
  private static final Pattern CONTROLS =
      Pattern.compile(
          "[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C&&[^\\s]]|[\\p{Cc}&&[^\\s]]");

  private Plain() {}

  /** Gives the text without invisible controls. */
  public static String text(String text) {
    return CONTROLS.matcher(text).replaceAll("");
  }
}
