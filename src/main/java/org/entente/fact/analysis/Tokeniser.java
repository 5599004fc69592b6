package org.entente.fact.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a stretch of text into words as the English Web Treebank has them, but keeps together what
 * is one name: {@code F-35}, {@code Indo-Pacific}, {@code al-Qaeda}.
 */
final class Tokeniser {
  private static final String LETTERS = "\\p{L}[\\p{L}\\p{M}\\d]*+(?:['\u2019]\\p{L}++)*+";
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              // addresses
              "(?:https?://|www\\.)[^\\s<>\"\u201D]*[^\\s<>\"\u201D.,;:!?)\\]'\u2019]",
              "[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)+",
              // U.S., e.g., Ph.D.
              "(?:\\p{L}\\.){2,}(?!\\p{L})",
              "\\p{Lu}\\.\\p{Lu}(?![\\p{L}\\d])",
              "Ph\\.D\\.",
              // US$, then an initial; "I" is a word, the X of F-X none
              "(?:US|AU|NZ|CA|HK|A|C|S|R)?\\$",
              "(?<![\\p{L}\\d-])(?!I\\.)\\p{Lu}\\.(?=[ \\n\\u00A0]*\\p{Lu})",
              // F-35, KC-135R
              "\\p{Lu}\\p{L}{0,11}-\\d++[\\p{L}\\d]*+",
              "(?<word>" + LETTERS + ")",
              // dates, years of a decade, ordinals, amounts, 5G
              "\\d{4}-\\d{2}-\\d{2}(?!\\d)",
              "\\d++(?:/\\d++)+",
              "\\d++(?:[.,:]\\d++)*+(?=(?:bn|mn|tn|m|k|km|kg|mm|cm|nm|am|pm)\\b)",
              "\\d++(?:[.,:]\\d++)*+\\p{L}*+",
              "['\u2019]\\d\\ds",
              "\\.{2,}|-{2,}|[!?]{2,}",
              "\\P{Cs}|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|."),
          Pattern.DOTALL);
  private static final Pattern CLITIC =
      Pattern.compile("(?i)(?:n['\u2019]t|['\u2019](?:s|re|ve|ll|d|m))$");
  private static final Pattern HYPHENATED =
      Pattern.compile("[-\u2010\u2011](\\p{L}[\\p{L}\\p{M}]*+)(?:['\u2019]\\p{L}++)*+");
  private static final Set<String> TWO_WORDS = Set.of("cannot");

  private final String text;
  private final int end;
  private final Matcher token;
  private final Matcher hyphenated;
  private final List<Word> words = new ArrayList<>();

  private Tokeniser(String text, int end) {
    this.text = text;
    this.end = end;
    this.token = TOKEN.matcher(text).useTransparentBounds(true);
    this.hyphenated = HYPHENATED.matcher(text).useTransparentBounds(true);
  }

  /** The words between two offsets. */
  static List<Word> words(String text, int start, int end) {
    Tokeniser tokeniser = new Tokeniser(text, end);
    int at = start;
    while (at < end) {
      at = isBlank(text.charAt(at)) ? at + 1 : tokeniser.read(at);
    }
    return tokeniser.words;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  private int read(int start) {
    if (!token.region(start, end).lookingAt()) {
      throw new IllegalStateException("no word begins at " + start);
    }
    return token.group("word") == null ? add(start, token.end()) : readWord(start, token.end());
  }

  private int readWord(int start, int wordEnd) {
    int last = wordEnd;
    int from = start;
    while (isHyphen(last)
        && hyphenated.region(last, end).lookingAt()
        && Abbreviations.keepsHyphen(text.substring(from, last), hyphenated.group(1))) {
      from = hyphenated.start(1);
      last = hyphenated.end();
    }
    if (isAbbreviation(start, last)) {
      return add(start, last + 1);
    }
    int clitic = clitic(start, last);
    if (clitic < last) {
      add(start, clitic);
      return add(clitic, last);
    }
    return add(start, last);
  }

  private boolean isHyphen(int at) {
    return at < end && "-\u2010\u2011".indexOf(text.charAt(at)) >= 0;
  }

  private boolean isAbbreviation(int start, int last) {
    if (last >= end || text.charAt(last) != '.') {
      return false;
    }
    int next = last + 1;
    while (next < end && isBlank(text.charAt(next))) {
      next++;
    }
    boolean beforeNumber = next < end && Character.isDigit(text.charAt(next));
    return Abbreviations.isOne(text.substring(start, last), beforeNumber);
  }

  /** Where the second part of a word begins, or its end. */
  private int clitic(int start, int last) {
    String form = text.substring(start, last);
    if (TWO_WORDS.contains(form.toLowerCase(Locale.ROOT))) {
      return start + 3;
    }
    if (form.indexOf('\'') < 0 && form.indexOf('\u2019') < 0) {
      return last;
    }
    Matcher clitic = CLITIC.matcher(form);
    return clitic.find() && clitic.start() > 0 ? start + clitic.start() : last;
  }

  private int add(int start, int last) {
    words.add(Word.of(text, start, last));
    return last;
  }
}
