package org.entente.fact.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Logistic regression with a Gaussian prior on each weight, fitted by Newton steps along one
 * coordinate after the other (Genkin, Lewis and Madigan 2007, "Large-Scale Bayesian Logistic
 * Regression for Text Categorization", section 5).
 */
final class LogisticRegression {
  private static final double PRECISION = 3;
  private static final int MOST_ROUNDS = 500;
  private static final double STILL = 1e-5;

  /** Where a feature is not nought: of which example it has which value. */
  private record Entry(int example, double value) {}

  private final double[] scores;
  private final int positive;

  private LogisticRegression(int examples, int positive) {
    this.scores = new double[examples];
    this.positive = positive;
  }

  /**
   * Fits weights.
   *
   * @param examples features by name; those that an example lacks are nought
   * @param positive how many of them, from the first, are of the class whose probability is sought
   * @return the weight of each feature, in log-odds
   */
  static SortedMap<String, Double> fit(List<Map<String, Double>> examples, int positive) {
    Map<String, List<Entry>> columns = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      int example = i;
      examples
          .get(i)
          .forEach(
              (name, value) ->
                  columns
                      .computeIfAbsent(name, it -> new ArrayList<>())
                      .add(new Entry(example, value)));
    }
    return new LogisticRegression(examples.size(), positive).fit(columns);
  }

  private SortedMap<String, Double> fit(Map<String, List<Entry>> columns) {
    SortedMap<String, Double> weights = new TreeMap<>();
    columns.keySet().forEach(name -> weights.put(name, 0.0));
    double largest = 1;
    for (int round = 0; round < MOST_ROUNDS && largest > STILL; round++) {
      largest = 0;
      for (Map.Entry<String, List<Entry>> column : columns.entrySet()) {
        double step = step(column.getValue(), weights.getOrDefault(column.getKey(), 0.0));
        weights.merge(column.getKey(), step, Double::sum);
        largest = Math.max(largest, Math.abs(step));
      }
    }
    return weights;
  }

  /** Moves one weight to where the likelihood's parabola there is highest, by one at most. */
  private double step(List<Entry> column, double weight) {
    double slope = -PRECISION * weight;
    double curvature = PRECISION;
    for (Entry entry : column) {
      double share = 1 / (1 + Math.exp(-scores[entry.example()]));
      slope += entry.value() * ((entry.example() < positive ? 1 : 0) - share);
      curvature += entry.value() * entry.value() * share * (1 - share);
    }
    double step = Math.max(-1, Math.min(1, slope / curvature));
    column.forEach(it -> scores[it.example()] += step * it.value());
    return step;
  }
}
