package org.entente.fact.discourse;

/** Where in a document it is read. Not for several threads. */
final class Position {
  /** Which clause is read; a sentence has one, or those that semicolons part. */
  int sentence;

  /** The first clause of the sentence, of the one before, and of the one before that. */
  int start;

  int before;
  int beforeThat;
  int paragraph;

  /** The last clause that told of who joined something or belongs to it; 0 where none did. */
  int joined;

  /** Whether that clause told of who left it. */
  boolean left;

  /** The next sentence begins. */
  void begin(int itsParagraph) {
    sentence++;
    beforeThat = before;
    before = start;
    start = sentence;
    paragraph = itsParagraph;
  }

  /** The next clause of the sentence begins. */
  void go() {
    sentence++;
  }
}
