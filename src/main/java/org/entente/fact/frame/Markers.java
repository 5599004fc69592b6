package org.entente.fact.frame;

import java.util.Set;
import org.entente.fact.analysis.WordSet;

/** Small words that decide in which mode something is said. */
final class Markers {
  static final Set<String> NEGATIONS =
      WordSet.of("not", "n't", "never", "no", "neither", "nor", "hardly", "without");
  static final Set<String> WISHES =
      WordSet.of("should", "must", "ought", "could", "might", "may", "can", "cannot", "need");
  static final Set<String> CONDITIONS = WordSet.of("if", "unless", "whether", "lest");
  static final Set<String> CONTRASTS =
      WordSet.of("instead of", "rather than", "without", "in lieu of", "than");

  /** "Meant to buy", "remain to be delivered". */
  static final Set<String> INTENDED = Set.of("mean", "remain");

  /** "Is thinking of joining". */
  static final Set<String> DREAMING = WordSet.of("think", "dream", "talk", "speak");

  private Markers() {}
}
