package org.entente.reason.derive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which order the rest of a rule's body is matched. */
final class Plan {
  private final Step[] steps;
  private final int[][][] tests;
  private final int decided;

  /**
   * A plan.
   *
   * @param steps one for each atom
   * @param tests before each step and after the last: pairs of places that must not stand for the
   *     same
   * @param decided after how many steps all that is concluded is known
   */
  Plan(List<Step> steps, List<int[][]> tests, int decided) {
    this.decided = decided;
    this.steps = steps.toArray(new Step[0]);
    this.tests = tests.toArray(new int[0][][]);
  }

  int length() {
    return steps.length;
  }

  Step step(int depth) {
    return steps[depth];
  }

  /** The tests that can be made when so many steps are done. */
  int[][] tests(int depth) {
    return tests[depth];
  }

  /** After how many steps all that is concluded is known: what comes then only confirms it. */
  int decided() {
    return decided;
  }

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
