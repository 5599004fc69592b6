package org.entente.link.match;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.link.Item;
import org.entente.link.slice.ItemFacts;

/**
 * An item that may be a thing.
 *
 * @param facts what is known of the item
 * @param score from 0 to 100
 * @param features what the score rests on
 */
public record Candidate(ItemFacts facts, double score, Map<Feature, Double> features) {
  /** The better first; of equals, the smaller number, which Wikidata had first. */
  public static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparingLong(it -> Long.parseLong(it.item().id().substring(1)));

  /** Takes a copy, in the order of the features. */
  public Candidate {
    if (score < 0 || score > 100) {
      throw new IllegalArgumentException("the score " + score + " does not lie in 0 to 100");
    }
    features = features.isEmpty() ? Map.of() : new EnumMap<>(features);
  }

  /** The item. */
  public Item item() {
    return facts.item();
  }

  /** The features as text: {@code label 1.00, type 1.00}. */
  public String why() {
    return features.entrySet().stream()
        .map(it -> String.format(Locale.ROOT, "%s %.2f", it.getKey().term(), it.getValue()))
        .collect(Collectors.joining(", "));
  }
}
