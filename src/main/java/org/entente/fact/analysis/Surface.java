package org.entente.fact.analysis;

import java.util.Locale;

/**
 * What a word looks like, as hashes. Typographic apostrophes, quotation marks and dashes count as
 * plain ones, and every digit as the same; beside that, what a dictionary knows of it.
 */
record Surface(
    int form,
    int lower,
    int prefix1,
    int prefix3,
    int suffix1,
    int suffix2,
    int suffix3,
    int suffix4,
    int shape,
    int known) {
  private static final Surface OUTSIDE = new Surface(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

  /** What stands before the first word and after the last. */
  static Surface outside() {
    return OUTSIDE;
  }

  static Surface of(Word word, Dictionary dictionary) {
    String form = plain(word.form());
    String digits = sameDigits(form);
    String lower = digits.toLowerCase(Locale.ROOT);
    int length = lower.length();
    return new Surface(
        hash(digits, 0, digits.length()),
        hash(lower, 0, length),
        hash(lower, 0, Math.min(1, length)),
        hash(lower, 0, Math.min(3, length)),
        hash(lower, Math.max(0, length - 1), length),
        hash(lower, Math.max(0, length - 2), length),
        hash(lower, Math.max(0, length - 3), length),
        hash(lower, Math.max(0, length - 4), length),
        word.name() ? 2 : shape(digits),
        dictionary.tags(word));
  }

  /** A form with plain apostrophes, quotation marks, dashes and blanks. */
  static String plain(String form) {
    if (isPlain(form)) {
      return form;
    }
    StringBuilder plain = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      plain.append(plain(form.charAt(i)));
    }
    return plain.toString();
  }

  private static boolean isPlain(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c < ' ' || c > '~' || c == '`') {
        return false;
      }
    }
    return true;
  }

  private static String plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '`', '\u00B4' -> "'";
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> "\"";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> "-";
      case '\u2014', '\u2015' -> "--";
      case '\u2026' -> "...";
      case '\u00A0', '\u202F', '\n', '\r', '\t' -> " ";
      default -> String.valueOf(c);
    };
  }

  private static String sameDigits(String form) {
    StringBuilder same = null;
    for (int i = 0; i < form.length(); i++) {
      if (Character.isDigit(form.charAt(i))) {
        same = same == null ? new StringBuilder(form) : same;
        same.setCharAt(i, '0');
      }
    }
    return same == null ? form : same.toString();
  }

  // Capitals, small letters, digits and other signs, each run of one kind as one.
  private static int shape(String form) {
    int shape = 3;
    int last = 0;
    for (int i = 0; i < form.length(); i++) {
      int kind = kind(form.charAt(i));
      if (kind != last) {
        shape = shape * 31 + kind;
        last = kind;
      }
    }
    return shape;
  }

  private static int kind(char c) {
    if (Character.isUpperCase(c)) {
      return 1;
    }
    if (Character.isLetter(c)) {
      return 2;
    }
    return c == '0' ? 3 : 4 + c;
  }

  static int hash(String text, int start, int end) {
    int hash = 17;
    for (int i = start; i < end; i++) {
      hash = Features.mix(hash, text.charAt(i));
    }
    return hash;
  }
}
