package org.entente.fact.analysis;

import java.util.List;

/** Tells how the words of a sentence hang together. */
public interface Analyser {
  /**
   * A sentence's lemmas, tags and dependencies.
   *
   * @param words one sentence, as {@link Splitter} gives it; several may have been put together to
   *     one that is a {@link Word#name name}
   */
  Tree analyse(List<Word> words);
}
