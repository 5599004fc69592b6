package org.entente.document;

/**
 * Something wrong in a file, told to a person.
 *
 * @param at where
 * @param what what is wrong, one line
 * @param next what to do about it, one line; empty where the first says it all
 */
public record Problem(Location at, String what, String next) implements Comparable<Problem> {
  /** Makes fit to be shown what strangers wrote and the lines cite. */
  public Problem {
    what = Visible.line(what);
    next = Visible.line(next);
  }

  /** A problem whose cure is plain from what is wrong. */
  public static Problem of(Location at, String what) {
    return new Problem(at, what, "");
  }

  @Override
  public int compareTo(Problem other) {
    int byPlace = at.compareTo(other.at);
    return byPlace != 0 ? byPlace : what.compareTo(other.what);
  }

  @Override
  public String toString() {
    return Visible.line(at.toString()) + ": " + what + (next.isEmpty() ? "" : "\n  " + next);
  }
}
