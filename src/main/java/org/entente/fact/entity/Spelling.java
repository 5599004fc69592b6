package org.entente.fact.entity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/** How the words of names are spelt. */
final class Spelling {
  private static final Set<String> INNER =
      WordSet.of(
          "of", "for", "on", "de", "la", "del", "da", "dos", "al", "bin", "ibn", "van", "von",
          "der");

  /** With what no person's name begins: "leaders of West Asian states". */
  private static final Set<String> JOINTS = WordSet.of("of", "for", "on");

  private static final Set<String> SONS = WordSet.of("bin", "Bin", "ibn", "Ibn", "bint");
  private static final Set<String> CALENDAR =
      WordSet.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday");
  private static final Set<String> NUMERALS =
      WordSet.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V", "MP", "MEP", "KC", "PhD");
  private static final Pattern MODEL = Pattern.compile("(?=.*[A-Z])(?=.*\\d)[A-Za-z0-9/-]+");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9&-]+s?");
  private static final Pattern NAME_PART =
      Pattern.compile("(?:\\p{Ll}{2,3}-)?\\p{Lu}[\\p{L}'’.-]*");
  private static final Pattern ARTICLED =
      Pattern.compile("(?:al|el|as|ash|ad|an|ar|at|az|ul|bin|ben)-\\p{Lu}.*");

  private Spelling() {}

  /** Whether a word is a hyphen within a compound: Good-Neighbourliness. */
  static boolean isHyphen(List<Word> words, int word) {
    return word > 0
        && word + 1 < words.size()
        && words.get(word).form().equals("-")
        && words.get(word - 1).end() == words.get(word).start()
        && words.get(word).end() == words.get(word + 1).start();
  }

  /** Whether a word may be part of a name. */
  static boolean isCapital(String form) {
    return (Character.isUpperCase(form.codePointAt(0))
            || (form.indexOf('-') > 0 && ARTICLED.matcher(form).matches())
            || isModel(form))
        && !CALENDAR.contains(form)
        && !form.endsWith("$");
  }

  /** Whether a word is a capital with a period, for a name between others. */
  static boolean isInitial(String form) {
    return Character.isUpperCase(form.charAt(0))
        && (form.length() == 1 || (form.length() == 2 && form.charAt(1) == '.'));
  }

  /** Whether a word behind a name is none: III, Jr., MP. */
  static boolean isNumeral(String form) {
    return NUMERALS.contains(form);
  }

  /** Whether a word tells that a father's name follows: bin. */
  static boolean isSon(String form) {
    return SONS.contains(form);
  }

  /** Whether a word stands within names: of, de, bin. */
  static boolean joins(String form) {
    return INNER.contains(form);
  }

  /** Whether a word is an acronym, also in the plural. */
  static boolean isAcronym(String form) {
    return ACRONYM.matcher(form).matches();
  }

  /** Whether a word is a model of something: F-16. */
  static boolean isModel(String form) {
    return hasDigit(form) && MODEL.matcher(form).matches();
  }

  /** Whether a text has a digit, as every number has that is not written out. */
  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is a number as models have: 2200. */
  static boolean isType(String form) {
    boolean digits = !form.isEmpty() && form.length() <= 4;
    for (int i = 0; digits && i < form.length(); i++) {
      digits = form.charAt(i) >= '0' && form.charAt(i) <= '9';
    }
    return digits;
  }

  /** A noun without the s at its end, if it has one. */
  static String singular(String form) {
    return form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
  }

  /** Whether some words may be a person's name. */
  static boolean isPersonal(List<Word> words, int start, int end) {
    int parts = 0;
    for (int i = start; i < end; i++) {
      String form = words.get(i).form();
      boolean part =
          INNER.contains(form)
              || (NAME_PART.matcher(form).matches() && !Ships.isPrefix(form))
              || (i + 1 < end && isHyphen(words, i));
      if (!part) {
        return false;
      }
      parts += isHyphen(words, i) ? -1 : 1;
    }
    return parts <= 5 && !JOINTS.contains(words.get(start).form());
  }
}
