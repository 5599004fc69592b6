package org.entente.reason.derive;

import org.jspecify.annotations.Nullable;

/**
 * In which order the rest of a rule's body is matched.
 *
 * @param steps one for each atom
 * @param tests before each step and after the last: pairs of places that must not stand for the
 *     same
 */
record Plan(Step[] steps, int[][][] tests) {
  /** How the facts that may fit an atom are found. */
  enum Access {
    PAIR,
    SUBJECT,
    OBJECT,
    ALL
  }

  /**
   * An atom, matched when some of its variables have values already.
   *
   * @param relation where to look; null where the property is a variable
   */
  record Step(
      Atom atom,
      Access access,
      @Nullable Relation relation,
      boolean bindsProperty,
      boolean bindsSubject,
      boolean bindsObject) {
    /** Whether subject and object are one variable that gets its value here. */
    boolean isLoop() {
      return bindsSubject && atom.subject() == atom.object();
    }
  }
}
