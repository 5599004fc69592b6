package org.entente.fact.frame;

/** Hears which frames were tried on which word, and what came of it. */
@FunctionalInterface
public interface Trace {
  /** Hears nothing. */
  Trace NONE = (frame, word, outcome) -> {};

  /**
   * A frame was tried.
   *
   * @param word the trigger's place in the sentence
   * @param outcome what it gave, or why it gave nothing
   */
  void tried(Frame frame, int word, String outcome);
}
