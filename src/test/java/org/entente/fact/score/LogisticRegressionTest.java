package org.entente.fact.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final Map<String, Double> TRUE = Map.of("base", -0.5, "x", 1.0, "y", -2.0);

  private static double score(Map<String, Double> weights, Map<String, Double> example) {
    return example.entrySet().stream()
        .mapToDouble(it -> weights.getOrDefault(it.getKey(), 0.0) * it.getValue())
        .sum();
  }

  private static double share(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  @Test
  void theWeightsThatMadeTheExamplesAreFoundAgain() {
    Random random = new Random(7);
    List<Map<String, Double>> positive = new ArrayList<>();
    List<Map<String, Double>> negative = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Map<String, Double> example =
          Map.of("base", 1.0, "x", random.nextGaussian(), "y", random.nextBoolean() ? 1.0 : 0.0);
      (random.nextDouble() < share(score(TRUE, example)) ? positive : negative).add(example);
    }
    List<Map<String, Double>> all = new ArrayList<>(positive);
    all.addAll(negative);
    SortedMap<String, Double> found = LogisticRegression.fit(all, positive.size());
    TRUE.forEach((name, weight) -> assertEquals(weight, found.getOrDefault(name, 0.0), 0.1, name));
    // Where the likelihood is highest, its slope is the prior's.
    for (String name : TRUE.keySet()) {
      double slope = 0;
      for (int i = 0; i < all.size(); i++) {
        double miss = (i < positive.size() ? 1 : 0) - share(score(found, all.get(i)));
        slope += miss * all.get(i).getOrDefault(name, 0.0);
      }
      assertEquals(3 * found.getOrDefault(name, 0.0), slope, 0.05, name);
    }
  }

  @Test
  void whatTellsTheClassesApartForSureGetsAFiniteWeight() {
    List<Map<String, Double>> all = List.of(Map.of("x", 1.0), Map.of("x", -1.0));
    double weight = LogisticRegression.fit(all, 1).getOrDefault("x", 0.0);
    // 2 (1 - share) = 3 weight
    assertEquals(3 * weight, 2 * (1 - share(weight)), 1e-4);
  }

  @Test
  void nothingGivesNoWeights() {
    assertEquals(Map.of(), LogisticRegression.fit(List.of(), 0));
  }
}
