package org.entente.fact.reading;

import org.entente.fact.frame.Referent;

/**
 * What a sentence has spoken of.
 *
 * @param part which part it had in the sentence
 * @param several whether it was named among others, so that "it" is none of them
 */
record Spoken(Referent referent, int sentence, int paragraph, Part part, boolean several) {
  boolean subject() {
    return part != Part.OTHER;
  }
}
