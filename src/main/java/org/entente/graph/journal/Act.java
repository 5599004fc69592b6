package org.entente.graph.journal;

/**
 * Who changes a store and what for, as its journal tells it.
 *
 * @param who a name, 1 to 200 characters
 * @param what a short sentence, 1 to 1000 characters; a longer one is cut
 */
public record Act(String who, String what) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SENTENCE = 1000;

  /** Refuses what does not fit on a line; of a long sentence the beginning stands. */
  public Act {
    requireName(who);
    require(what, "What changes the store");
    if (what.length() > LONGEST_SENTENCE) {
      what = what.substring(0, LONGEST_SENTENCE - 1) + "…";
    }
  }

  /**
   * Does nothing if this can stand for who changes a store.
   *
   * @throws IllegalArgumentException saying what to write instead
   */
  public static void requireName(String who) {
    require(who, "Who changes the store");
    if (who.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "Who changes the store: write a name of at most " + LONGEST_NAME + " characters");
    }
  }

  private static void require(String text, String role) {
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          role + ": write one line of text, without control characters");
    }
  }

  /** An act of the person who runs this program, by the name that the operating system has. */
  public static Act ofUser(String what) {
    return new Act(user(), what);
  }

  /** The name that the operating system has for the person who runs this program. */
  public static String user() {
    String name = System.getProperty("user.name", "");
    return name.isBlank() ? "unknown" : name;
  }
}
