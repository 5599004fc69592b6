package org.entente.fact.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who decides, and when.
 *
 * @param by the person's name; may be empty
 * @param date the day, where it is told
 */
public record Judge(String by, Optional<LocalDate> date) {
  /** Nobody who is named. */
  public static final Judge UNNAMED = new Judge("", Optional.empty());

  /** Refuses a name that does not fit into a cell of a table. */
  public Judge {
    if (by.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a name is written into one line of a table: take line breaks and tabs out");
    }
  }
}
