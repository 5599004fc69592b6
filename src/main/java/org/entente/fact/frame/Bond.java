package org.entente.fact.frame;

/**
 * How a word hangs on its governor.
 *
 * @param lemma of the governor, in lower case
 * @param aim whether the word is what something else is done for: to sign
 * @param happens whether the governor says that what the word names takes place: talks began
 * @param known whether the word names what the reader knows, and so is there whatever governs it
 */
record Bond(
    int word,
    int governor,
    String relation,
    String lemma,
    boolean aim,
    boolean happens,
    boolean known) {
  boolean is(String one) {
    return relation.equals(one);
  }
}
