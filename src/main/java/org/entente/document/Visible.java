package org.entente.document;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of strangers, made fit to be shown on a terminal: nothing in them acts or hides. */
public final class Visible {
  /** Longer words are cut in their middle, in UTF-16 units. */
  static final int LONGEST = 600;

  /** Controls, those that change the direction of writing, and halves of signs. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

  private static final Pattern BREAK = Pattern.compile("[\\t\\n\\r]+");

  private Visible() {}

  /** Gives one line, no longer than 600 UTF-16 units; a sign that is not seen is named. */
  public static String line(String text) {
    String whole = text.length() <= LONGEST ? text : cut(text);
    String flat = BREAK.matcher(whole).replaceAll(" ");
    return UNSEEN.matcher(flat).replaceAll(Visible::named);
  }

  private static String cut(String text) {
    return text.substring(0, LONGEST / 2)
        + " … "
        + text.substring(text.length() - LONGEST / 2 + " … ".length());
  }

  private static String named(MatchResult sign) {
    return "<U+%04X>".formatted(sign.group().codePointAt(0));
  }
}
