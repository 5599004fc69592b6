package org.entente.fact.frame;

import java.util.List;
import java.util.Optional;
import org.entente.fact.Modality;

/**
 * In which mode something is said.
 *
 * @param modality empty where it is only wished, advised or thought of, and so no claim
 * @param sayers the words that name who says so, where the sentence passes it on
 * @param because the word that decides, for explanations; empty where it is plainly said
 */
public record Mode(Optional<Modality> modality, List<Integer> sayers, String because) {
  /** That it is so, said by the text itself. */
  static final Mode PLAIN = new Mode(Optional.of(Modality.ACTUAL), List.of(), "");

  /** Takes a copy. */
  public Mode {
    sayers = List.copyOf(sayers);
  }

  /** Whether it is said to be so, planned or the like. */
  public boolean is(Modality one) {
    return modality.filter(one::equals).isPresent();
  }

  /**
   * The same, in another modality where it is plainly said and there is another. Who will lift, or
   * has not lifted, a ban says neither that it is to come nor that there is none: then nothing.
   */
  Mode orPlainly(Optional<Modality> other) {
    if (is(Modality.ACTUAL)) {
      return other.isPresent() ? new Mode(other, sayers, because) : this;
    }
    if (is(Modality.PLANNED) && other.filter(Modality.ACTUAL::equals).isPresent()) {
      return new Mode(other, sayers, because);
    }
    boolean undone = other.filter(Modality.DENIED::equals).isPresent();
    return undone ? new Mode(Optional.empty(), sayers, because) : this;
  }
}
