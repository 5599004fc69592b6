package org.entente.fact.score;

import java.util.Locale;

/** How much of a gold claim a prediction must get right to count as a hit. */
public enum Level {
  /** The same kind, modality and slots; a thing's name is free. */
  STRICT,
  /** The same main arguments, of the same kind or one above or below it. */
  MAIN,
  /** Some main argument in common, of such a kind. */
  ALIGNED;

  /** As shown. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
