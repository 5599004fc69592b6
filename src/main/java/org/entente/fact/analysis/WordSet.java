package org.entente.fact.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the sets of words that a reading knows by heart. */
public final class WordSet {
  private WordSet() {}

  /**
   * A set of words that cannot be changed. Nearly every word of a text is looked for in many of
   * them and is in few: that it is not there, a set by hash tells two to three times as quickly as
   * {@link Set#of}, which compares it with another one half of the time.
   *
   * @throws IllegalArgumentException if a word stands there twice
   */
  public static Set<String> of(String... words) {
    Set<String> all = new HashSet<>(List.of(words));
    if (all.size() < words.length) {
      throw new IllegalArgumentException("a word stands twice in " + List.of(words));
    }
    return Collections.unmodifiableSet(all);
  }
}
