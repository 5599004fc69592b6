package org.entente.fact.score;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * Where the statements stand that were found with all their main arguments.
 *
 * @param found how many there are
 * @param overlapping those whose passage has some of gold's
 * @param exact those with just gold's passage
 */
public record Evidence(int found, int overlapping, int exact) {
  static Evidence of(Collection<Pair> pairs, Collection<Pair> apart) {
    var found =
        Stream.concat(pairs.stream(), apart.stream())
            .filter(pair -> pair.reaches(Level.MAIN))
            .toList();
    return new Evidence(
        found.size(),
        (int) found.stream().filter(Pair::overlaps).count(),
        (int) found.stream().filter(Pair::isExact).count());
  }

  /** The share that overlaps; not a number where nothing was found. */
  public double share() {
    return (double) overlapping / found;
  }
}
