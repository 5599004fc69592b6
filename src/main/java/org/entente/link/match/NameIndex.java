package org.entente.link.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds who bears a name like another, by the pairs of letters that the two share. Immutable once
 * built.
 *
 * @param <T> who bears names
 */
public final class NameIndex<T> {
  /** Names less alike than this are not worth a look. */
  private static final double LEAST = 0.6;

  private record Name<T>(T bearer, int pairs) {}

  private final List<Name<T>> names = new ArrayList<>();
  private final Map<String, List<Integer>> byPair = new HashMap<>();

  /** Takes the names of each bearer. */
  public NameIndex(Map<T, ? extends Iterable<String>> bearers) {
    bearers.forEach((bearer, itsNames) -> itsNames.forEach(name -> add(bearer, name)));
  }

  private void add(T bearer, String name) {
    Set<String> pairs = Names.pairs(Names.folded(name));
    int number = names.size();
    names.add(new Name<>(bearer, pairs.size()));
    pairs.forEach(pair -> byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(number));
  }

  /** Who bears a name that is like one of these. */
  public Set<T> like(Iterable<String> sought) {
    Set<T> found = new LinkedHashSet<>();
    sought.forEach(name -> like(Names.pairs(Names.folded(name)), found));
    return found;
  }

  private void like(Set<String> pairs, Set<T> found) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (String pair : pairs) {
      byPair.getOrDefault(pair, List.of()).forEach(it -> shared.merge(it, 1, Integer::sum));
    }
    shared.forEach(
        (number, count) -> {
          Name<T> name = names.get(number);
          if (2.0 * count / (pairs.size() + name.pairs()) >= LEAST) {
            found.add(name.bearer());
          }
        });
  }
}
