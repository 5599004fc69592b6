package org.entente.tool.score;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.entente.fact.score.Level;
import org.entente.fact.score.Score;

/** A figure of a score to which a bound can be set, over all documents together. */
public enum Measure {
  PRECISION(score -> score.total().figures(Level.STRICT).precision()),
  RECALL(score -> score.total().figures(Level.STRICT).recall()),
  F1(score -> score.total().figures(Level.STRICT).f1()),
  MAIN_PRECISION(score -> score.total().figures(Level.MAIN).precision()),
  MAIN_RECALL(score -> score.total().figures(Level.MAIN).recall()),
  MAIN_F1(score -> score.total().figures(Level.MAIN).f1()),
  EVIDENCE(score -> score.evidence().share()),
  LEAKS(Score::leakage);

  private final ToDoubleFunction<Score> figure;

  Measure(ToDoubleFunction<Score> figure) {
    this.figure = figure;
  }

  /** From 0 to 1; not a number where there was nothing to measure. */
  public double of(Score score) {
    return figure.applyAsDouble(score);
  }

  /** The name that options take. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
