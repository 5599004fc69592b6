package org.entente.reason.derive;

import java.util.List;

/**
 * A rule over numbers.
 *
 * @param different pairs of places that must not stand for the same, as they stand in atoms
 * @param variables how many variables there are; they are numbered from 0
 */
record Clause(List<Atom> body, List<int[]> different, List<Head> head, int variables) {
  /**
   * What a rule concludes.
   *
   * @param relation where facts of its property are kept; null where the property is a variable
   * @param isDoubtful whether its subject may turn out to be a literal, which makes no triple
   */
  record Head(
      Atom atom, @org.jspecify.annotations.Nullable Relation relation, boolean isDoubtful) {}
}
