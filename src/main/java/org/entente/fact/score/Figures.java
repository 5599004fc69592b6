package org.entente.fact.score;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * Precision, recall and their harmonic mean (van Rijsbergen 1979), each from 0 to 1. Precision is
 * not a number where nothing was predicted, recall where nothing was to be found; F1 where both
 * hold.
 */
public record Figures(double precision, double recall, double f1) {
  static Figures of(double precision, double recall) {
    return new Figures(precision, recall, f1(precision, recall));
  }

  private static double f1(double precision, double recall) {
    if (Double.isNaN(precision) && Double.isNaN(recall)) {
      return Double.NaN;
    }
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
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
