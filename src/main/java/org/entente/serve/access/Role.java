package org.entente.serve.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a user may do; each role may do all that those before it may. */
public enum Role {
  /** Reads, where the server demands a login for that. */
  READER,
  /** Decides on candidates. */
  REVIEWER,
  /** Writes: updates, graphs, documents. */
  EDITOR;

  /**
   * Reads a role as it is written.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Role of(String term) {
    return Arrays.stream(values())
        .filter(role -> role.term().equals(term))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + term + "\" is no role; choose one of: " + terms()));
  }

  private static String terms() {
    return Arrays.stream(values()).map(Role::term).collect(Collectors.joining(", "));
  }

  /** Gives how the role is written. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
