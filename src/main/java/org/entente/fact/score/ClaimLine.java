package org.entente.fact.score;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.Location;
import org.entente.fact.Calibration;
import org.entente.fact.Modality;
import org.entente.fact.ReviewStatus;

/**
 * A claim as one line of JSON tells it.
 *
 * @param at where it stands
 * @param document the document's id
 * @param kind a class for an n-ary claim, a property for a binary one
 * @param slots by name, never an empty list
 * @param start the passage's first code point in the text, from 0
 * @param end the offset after its last
 * @param confidence how sure the reading says it is, 0 to 1; empty where it does not say
 * @param inherited the slots that an earlier sentence filled
 */
public record ClaimLine(
    Location at,
    String document,
    String kind,
    SortedMap<String, List<String>> slots,
    int start,
    int end,
    Modality modality,
    ReviewStatus status,
    OptionalDouble confidence,
    Set<String> inherited) {
  /** Takes a copy; refuses a passage of no length. */
  public ClaimLine {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "start " + start + " and end " + end + " hold no passage: count code points from 0");
    }
    slots = new TreeMap<>(slots);
    inherited = Set.copyOf(inherited);
  }

  /** What the confidence in it may be reckoned from, one half where it says nothing of it. */
  Map<String, Double> features() {
    return Calibration.features(
        kind, slots.keySet(), inherited, end - start, confidence.orElse(0.5));
  }

  boolean isRejected() {
    return status == ReviewStatus.REJECTED;
  }
}
