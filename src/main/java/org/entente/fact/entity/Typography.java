package org.entente.fact.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what an editor's hand put into it and what parts a name: the brackets of
 * "[President Ana] Ruiz", the quotes of "K2 “Black Panther” tanks". Blanks stand in their place, so
 * that every word stays where it was.
 */
public final class Typography {
  /** What an editor added, or only remarks on: [1], [sic]. */
  private static final Pattern ADDED =
      Pattern.compile("(?<![\\p{L}\\d])\\[(?<words>[^\\[\\]:/|]{1,80})](?![\\p{L}\\d])");

  private static final Pattern REMARK = Pattern.compile("\\d+|sic|\\.\\.\\.|…");

  /** A name in quotes that goes on with the one before it: Exercise “Blue Heron”. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?<=\\p{Lu}[\\p{L}\\d-]{0,20} )[\"“](?<name>\\p{Lu}[\\p{L}\\d-]*(?: [\\p{Lu}\\d][\\p{L}\\d-]*){0,2})[\"”](?= [\\p{Ll}\\p{Lu}(])");

  /** His Excellency, who is no "he". */
  private static final Pattern EXCELLENCY = Pattern.compile("(?<!\\p{L})H ?E (?=\\p{Lu}\\p{Ll})");

  private Typography() {}

  /** The text without these signs, as long as before. */
  public static String plain(String text) {
    boolean brackets = text.indexOf('[') >= 0;
    boolean quotes = text.indexOf('"') >= 0 || text.indexOf('“') >= 0;
    boolean excellencies = text.contains("HE ") || text.contains("H E ");
    if (!brackets && !quotes && !excellencies) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text);
    for (Matcher excellency = EXCELLENCY.matcher(text); excellencies && excellency.find(); ) {
      blank(plain, excellency.start(), excellency.end());
    }
    for (Matcher added = ADDED.matcher(text); brackets && added.find(); ) {
      boolean remark = REMARK.matcher(added.group("words")).matches();
      blank(plain, added.start(), remark ? added.end() : added.start() + 1);
      blank(plain, added.end() - 1, added.end());
    }
    for (Matcher called = CALLED.matcher(text); quotes && called.find(); ) {
      blank(plain, called.start(), called.start("name"));
      blank(plain, called.end("name"), called.end());
    }
    return plain.toString();
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
