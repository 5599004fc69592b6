package org.entente.tool.score;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.fact.Nearest;
import org.entente.fact.score.Level;
import org.entente.fact.score.Score;

/** A figure of a score to which a bound can be set, over all documents together. */
public enum Measure {
  PRECISION,
  RECALL,
  F1,
  MAIN_PRECISION,
  MAIN_RECALL,
  MAIN_F1,
  SOUND,
  EVIDENCE,
  LEAKS;

  /**
   * Finds a measure by the name that options take.
   *
   * @throws IllegalArgumentException with the nearest names, if there is none of that name
   */
  public static Measure named(String name) {
    List<String> known = Stream.of(values()).map(Measure::toString).toList();
    int place = known.indexOf(name);
    if (place < 0) {
      List<String> near = Nearest.to(name, known);
      throw new IllegalArgumentException(
          "unknown measure \"%s\"\n  %s: %s"
              .formatted(
                  name,
                  near.isEmpty() ? "known" : "nearest known",
                  String.join(", ", near.isEmpty() ? known : near)));
    }
    return values()[place];
  }

  /** From 0 to 1; not a number where there was nothing to measure. */
  public double of(Score score) {
    return switch (this) {
      case PRECISION -> score.total().figures(Level.STRICT).precision();
      case RECALL -> score.total().figures(Level.STRICT).recall();
      case F1 -> score.total().figures(Level.STRICT).f1();
      case MAIN_PRECISION -> score.total().figures(Level.MAIN).precision();
      case MAIN_RECALL -> score.total().figures(Level.MAIN).recall();
      case MAIN_F1 -> score.total().figures(Level.MAIN).f1();
      case SOUND -> score.soundness().share();
      case EVIDENCE -> score.evidence().share();
      case LEAKS -> score.leakage();
    };
  }

  /** The name that options take. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
