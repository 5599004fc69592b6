package org.entente.fact.frame;

import java.util.LinkedHashSet;
import java.util.Set;

/** The regular forms of an English verb or noun, so that a trigger is known in each of them. */
final class Inflection {
  private static final String VOWELS = "aeiou";

  private Inflection() {}

  /** The word itself, and with -s, -ed and -ing, as English spells them. */
  static Set<String> of(String lemma) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(lemma);
    if (lemma.length() < 3 || !Character.isLetter(lemma.charAt(lemma.length() - 1))) {
      return forms;
    }
    String stem = lemma.substring(0, lemma.length() - 1);
    if (lemma.endsWith("e")) {
      forms.add(lemma + "s");
      forms.add(lemma + "d");
      forms.add(stem + "ing");
    } else if (lemma.endsWith("y") && !isVowel(lemma, 2)) {
      forms.add(stem + "ies");
      forms.add(stem + "ied");
      forms.add(lemma + "ing");
    } else {
      forms.add(lemma + (lemma.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s"));
      forms.add(lemma + "ed");
      forms.add(lemma + "ing");
      if (isDoubled(lemma)) {
        forms.add(lemma + lemma.charAt(lemma.length() - 1) + "ed");
        forms.add(lemma + lemma.charAt(lemma.length() - 1) + "ing");
      }
    }
    return forms;
  }

  // "ship" becomes "shipped"; w, x and y stay single.
  private static boolean isDoubled(String lemma) {
    boolean single = "wxy".indexOf(lemma.charAt(lemma.length() - 1)) >= 0;
    return !single && !isVowel(lemma, 1) && isVowel(lemma, 2) && !isVowel(lemma, 3);
  }

  private static boolean isVowel(String word, int fromEnd) {
    return VOWELS.indexOf(word.charAt(word.length() - fromEnd)) >= 0;
  }
}
