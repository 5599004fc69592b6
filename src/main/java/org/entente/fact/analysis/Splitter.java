package org.entente.fact.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits text into sentences of words. A blank line ends a sentence; a line break is a blank. What
 * goes on for more than a thousand words is no sentence that anybody reads at once, but a list: it
 * is cut behind a full stop within brackets, a semicolon or a comma, and each part is read by
 * itself.
 */
public final class Splitter {
  private static final int LONGEST = 1000;
  private static final Pattern STOP = Pattern.compile("[.!?]+|\u2026");
  private static final Pattern CLOSER = Pattern.compile("[\"'\u201D\u2019\u00BB)\\]}]+");
  private static final Pattern OPENER = Pattern.compile("[\"'\u201C\u2018\u00AB(\\[{\u2022*-]");

  private Splitter() {}

  /**
   * The sentences of a text.
   *
   * @return each a list of at least one word; offsets are UTF-16 offsets in the text
   */
  public static List<List<Word>> sentences(String text) {
    List<List<Word>> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = paragraphEnd(text, start);
      split(Tokeniser.words(text, start, end), sentences);
      start = end;
    }
    return sentences;
  }

  private static int paragraphEnd(String text, int start) {
    int line = text.indexOf('\n', start);
    while (line >= 0) {
      int next = line + 1;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        if (text.charAt(next) == '\n') {
          return next + 1;
        }
        next++;
      }
      line = text.indexOf('\n', next);
    }
    return text.length();
  }

  private static void split(List<Word> words, List<List<Word>> sentences) {
    boolean[] inside = insideBrackets(words);
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      int last = endOfSentence(words, start, i);
      if (last >= 0 && !inside[last]) {
        sentences.add(List.copyOf(words.subList(start, last + 1)));
        start = last + 1;
        i = last;
      } else if (i - start == LONGEST) {
        int cut = cut(words, start, i - 1);
        sentences.add(List.copyOf(words.subList(start, cut + 1)));
        start = cut + 1;
      }
    }
    if (start < words.size()) {
      sentences.add(List.copyOf(words.subList(start, words.size())));
    }
  }

  /** The last full stop, semicolon or comma in the second half of words; else the last word. */
  private static int cut(List<Word> words, int start, int end) {
    for (String mark : List.of(".", ";", ",")) {
      for (int i = end; i > start + LONGEST / 2; i--) {
        if (words.get(i).form().equals(mark)) {
          return i;
        }
      }
    }
    return end;
  }

  /** The last word of the sentence that a word brings to its end, or -1 where it does not. */
  private static int endOfSentence(List<Word> words, int start, int i) {
    String form = words.get(i).form();
    boolean stop = STOP.matcher(form).matches();
    boolean abbreviation = !stop && form.length() > 1 && form.endsWith(".");
    if ((!stop && !abbreviation) || isListNumber(words, start, i)) {
      return -1;
    }
    int last = i;
    while (last + 1 < words.size() && isTail(words.get(last), words.get(last + 1))) {
      last++;
    }
    if (last + 1 == words.size()) {
      return last;
    }
    return begins(words, last + 1, abbreviation ? form : "") ? last : -1;
  }

  // "1. The parties agree": the stop belongs to the number.
  private static boolean isListNumber(List<Word> words, int start, int i) {
    return i == start + 1 && Character.isDigit(words.get(start).form().charAt(0));
  }

  // Closing quotation marks and brackets, further stops, and the number of a footnote.
  private static boolean isTail(Word word, Word next) {
    String form = next.form();
    if (word.end() != next.start()) {
      return false;
    }
    return CLOSER.matcher(form).matches()
        || STOP.matcher(form).matches()
        || form.chars().allMatch(Character::isDigit);
  }

  private static boolean begins(List<Word> words, int i, String abbreviation) {
    Word next = words.get(i);
    if (next.start() == words.get(i - 1).end()) {
      return false;
    }
    if (!abbreviation.isEmpty()) {
      return Abbreviations.mayEnd(abbreviation) && Abbreviations.isStarter(next.form());
    }
    int at = i;
    while (at + 1 < words.size() && OPENER.matcher(words.get(at).form()).matches()) {
      at++;
    }
    int first = words.get(at).form().codePointAt(0);
    return !Character.isLowerCase(first) && !",;:".contains(next.form());
  }

  private static boolean[] insideBrackets(List<Word> words) {
    boolean[] inside = new boolean[words.size()];
    int open = -1;
    int depth = 0;
    for (int i = 0; i < inside.length; i++) {
      String form = words.get(i).form();
      if ("([".contains(form)) {
        open = depth++ == 0 ? i : open;
      } else if (")]".contains(form) && depth > 0 && --depth == 0) {
        Arrays.fill(inside, open, i, true);
      }
    }
    return inside;
  }
}
