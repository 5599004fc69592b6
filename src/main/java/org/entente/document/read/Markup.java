package org.entente.document.read;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The marks of CommonMark within a paragraph, and those that notes leave in a sentence. */
final class Markup {
  /** The words of a link or a picture; what is around them are marks. */
  private static final Pattern LINK =
      Pattern.compile(
          "!?\\[([^\\[\\]]{1,1000})\\](?:\\([^()\\s]{0,1000}(?: \"[^\"]{0,200}\")?\\)|\\[[^\\[\\]]{0,100}\\])");

  private static final Pattern MARK =
      Pattern.compile(
          "<https?://[^<>\\s]{1,1000}>|\\[\\^?\\d{1,3}\\]|\\*{1,3}|`{1,3}|~~"
              + "|(?<![\\p{L}\\p{N}])_{1,3}(?=\\S)|(?<=\\S)_{1,3}(?![\\p{L}\\p{N}])"
              + "|(?<=\\n) {0,3}(?:> ?)+");

  /** A text without any of these has no marks. */
  private static final String SIGNS = "[<*`~_>";

  private Markup() {}

  /** The same text, of the same length, with blanks in place of marks. */
  static String blank(String text) {
    if (text.chars().noneMatch(it -> SIGNS.indexOf(it) >= 0)) {
      return text;
    }
    String linked = LINK.matcher(text).replaceAll(Markup::aroundWords);
    return MARK.matcher(linked).replaceAll(mark -> blanks(mark.group()));
  }

  private static String aroundWords(MatchResult link) {
    String before = link.group().substring(0, link.start(1) - link.start());
    String after = link.group().substring(link.end(1) - link.start());
    String words = Matcher.quoteReplacement(link.group(1));
    return blanks(before) + words + blanks(after);
  }

  /** As many blanks as there are code points, since offsets count these. */
  private static String blanks(String text) {
    return text.codePoints()
        .mapToObj(point -> Character.isWhitespace(point) ? Character.toString(point) : " ")
        .collect(Collectors.joining());
  }
}
