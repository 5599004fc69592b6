package org.entente.fact;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How sure a reading is, by the form of the claim that it gives: logistic regression over what was
 * right and wrong of earlier readings. The weights of what a claim has add up in log-odds.
 *
 * @param weights by feature: {@code base}, which every claim has; {@code confidence}, for the
 *     log-odds of the confidence that the frame states; {@code length}, for each 100 characters of
 *     the passage up to 400; {@code kind K}, {@code slot S} and {@code inherited S}, for what the
 *     claim is and has
 */
public record Calibration(SortedMap<String, Double> weights) {
  /** What the frame states is taken at its word, from .01 to .99. */
  public static final Calibration NONE = new Calibration(new TreeMap<>(Map.of("confidence", 1.0)));

  private static final double LEAST = 0.01;
  private static final double LONGEST = 400;

  /** Takes a copy. */
  public Calibration {
    weights = new TreeMap<>(weights);
  }

  /**
   * The features of a claim, with their values.
   *
   * @param kind the claim's
   * @param slots those that it fills; the name, which anybody may choose, is passed over
   * @param inherited those of them that an earlier sentence filled
   * @param length the passage's, in characters
   * @param confidence what is known of the reading before, 0 to 1
   */
  public static Map<String, Double> features(
      String kind, Set<String> slots, Set<String> inherited, int length, double confidence) {
    Map<String, Double> features = new TreeMap<>();
    features.put("base", 1.0);
    features.put("confidence", logOdds(confidence));
    features.put("length", Math.min(length, LONGEST) / 100);
    features.put("kind " + kind, 1.0);
    for (String slot : slots) {
      if (!slot.equals(Schema.NAME)) {
        features.put("slot " + slot, 1.0);
      }
    }
    for (String slot : inherited) {
      features.put("inherited " + slot, 1.0);
    }
    return features;
  }

  private static double logOdds(double share) {
    double kept = Math.max(LEAST, Math.min(1 - LEAST, share));
    return Math.log(kept / (1 - kept));
  }

  /** The probability that a claim with these features says nothing wrong, 0 to 1. */
  public double probability(Map<String, Double> features) {
    double sum = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * What comes to the same as calibrating by this, and what that gives by another, but for
   * confidence beyond .01 and .99, which both keep within.
   *
   * @param after fitted to claims whose confidence this had calibrated
   */
  public Calibration then(Calibration after) {
    double scale = after.weights().getOrDefault("confidence", 0.0);
    SortedMap<String, Double> both = new TreeMap<>(after.weights());
    both.remove("confidence");
    weights.forEach((feature, weight) -> both.merge(feature, scale * weight, Double::sum));
    return new Calibration(both);
  }
}
