package org.entente.document.read;

import java.util.Optional;
import org.entente.document.PartialDate;

/**
 * What the user says about the documents to be read.
 *
 * @param date when they were published; goes before what they say themselves
 */
public record ReadOptions(Optional<PartialDate> date) {
  /** Nothing is said. */
  public static ReadOptions none() {
    return new ReadOptions(Optional.empty());
  }
}
