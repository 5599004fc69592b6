package org.entente.tool.export;

import java.util.Comparator;
import java.util.Optional;

/**
 * Two actors in a year; which of them stands first means nothing.
 *
 * @param one the label that comes first in the alphabet
 * @param other the other's
 * @param year empty where no document tells it
 */
record Dyad(String one, String other, Optional<Integer> year) implements Comparable<Dyad> {
  private static final Comparator<Dyad> ORDER =
      Comparator.comparing(Dyad::one)
          .thenComparing(Dyad::other)
          .thenComparing(dyad -> dyad.year().orElse(Integer.MIN_VALUE));

  static Dyad of(String a, String b, Optional<Integer> year) {
    return a.compareTo(b) <= 0 ? new Dyad(a, b, year) : new Dyad(b, a, year);
  }

  @Override
  public int compareTo(Dyad other) {
    return ORDER.compare(this, other);
  }
}
