package org.entente.tool.review;

import java.util.Optional;

/**
 * What a key did.
 *
 * @param said what the person reads of it
 * @param state all that is decided now; empty where nothing was
 */
public record Answer<S>(Move move, Optional<String> said, Optional<S> state) {
  /** Where to go next. */
  public enum Move {
    /** To the next case. */
    ON,
    /** To the case before, and what was decided there is taken back. */
    BACK,
    /** Nowhere: the case is shown again. */
    STAY,
    /** Nowhere: the key means nothing. */
    NONE,
    QUIT
  }

  /** A move without words. */
  static <S> Answer<S> of(Move move) {
    return new Answer<>(move, Optional.empty(), Optional.empty());
  }

  /** The same, saying something. */
  Answer<S> saying(String words) {
    return new Answer<>(move, Optional.of(words), state);
  }

  /** The same, saying something before. */
  Answer<S> after(String words) {
    return saying(said.map(it -> words + "\n" + it).orElse(words));
  }

  /** On with a decision. */
  static <S> Answer<S> decided(S state, String words) {
    return new Answer<>(Move.ON, Optional.of(words), Optional.of(state));
  }
}
