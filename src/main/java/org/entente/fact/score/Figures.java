package org.entente.fact.score;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * Precision, recall and their harmonic mean, each from 0 to 1; not a number where nothing was
 * predicted, or nothing was to be found (van Rijsbergen 1979).
 */
public record Figures(double precision, double recall, double f1) {
  static Figures of(double precision, double recall) {
    double sum = precision + recall;
    return new Figures(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  /** The mean of each figure, over those that are numbers. */
  static Figures mean(Collection<Figures> all) {
    return new Figures(
        mean(all, Figures::precision), mean(all, Figures::recall), mean(all, Figures::f1));
  }

  private static double mean(Collection<Figures> all, ToDoubleFunction<Figures> figure) {
    return all.stream()
        .mapToDouble(figure)
        .filter(it -> !Double.isNaN(it))
        .average()
        .orElse(Double.NaN);
  }
}
