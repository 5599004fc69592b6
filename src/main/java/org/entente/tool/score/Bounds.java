package org.entente.tool.score;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.fact.score.Score;

/**
 * What a score is held against.
 *
 * @param least the lowest figure allowed, 0 to 1
 * @param most the highest
 */
public record Bounds(Map<Measure, Double> least, Map<Measure, Double> most) {
  /** Refuses what is no share. */
  public Bounds {
    Stream.of(least, most)
        .flatMap(bounds -> bounds.entrySet().stream())
        .filter(bound -> !(bound.getValue() >= 0 && bound.getValue() <= 1))
        .forEach(Bounds::refuse);
  }

  private static void refuse(Map.Entry<Measure, Double> bound) {
    throw new IllegalArgumentException(
        bound.getKey() + "=" + bound.getValue() + ": write a share from 0 to 1");
  }

  /** Each bound that does not hold, in a sentence; what could not be measured holds none. */
  public List<String> broken(Score score) {
    return Stream.concat(
            least.entrySet().stream()
                .filter(it -> !(it.getKey().of(score) >= it.getValue()))
                .map(it -> sentence(it, score, "below")),
            most.entrySet().stream()
                .filter(it -> !(it.getKey().of(score) <= it.getValue()))
                .map(it -> sentence(it, score, "above")))
        .toList();
  }

  private static String sentence(Map.Entry<Measure, Double> bound, Score score, String side) {
    double figure = bound.getKey().of(score);
    return Double.isNaN(figure)
        ? "There was nothing to measure " + bound.getKey() + " by."
        : String.format(
            Locale.ROOT, "%s is %.4f, %s %s.", bound.getKey(), figure, side, bound.getValue());
  }
}
