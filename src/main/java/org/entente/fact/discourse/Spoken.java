package org.entente.fact.discourse;

import java.util.Locale;
import java.util.Set;
import org.entente.fact.frame.Referent;

/**
 * What a sentence has spoken of.
 *
 * @param part which part it had in the sentence
 * @param several whether it was named among others, so that "it" is none of them
 */
record Spoken(Referent referent, int sentence, int paragraph, Part part, boolean several) {
  /** Whether one of some nouns is a word of its name. */
  boolean isCalled(Set<String> nouns) {
    for (String part : referent.label().split(" ")) {
      if (nouns.contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  boolean subject() {
    return part != Part.OTHER;
  }
}
