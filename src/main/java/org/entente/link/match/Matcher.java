package org.entente.link.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.link.Item;
import org.entente.link.slice.ItemFacts;

/**
 * Ranks what finders find.
 *
 * @param finders where to look
 * @param knowledge what is known of an item
 * @param scorer weighs it
 */
public record Matcher(List<Finder> finders, Function<Item, ItemFacts> knowledge, Scorer scorer) {
  /** From this score on, a candidate without a rival is taken to be the thing. */
  public static final double AUTOMATIC = 95;

  /** How far the next candidate must lie behind for that. */
  public static final double LEAD = 3;

  /** Candidates below are not worth a person's time. */
  public static final double LEAST = 75;

  /** Takes a copy. */
  public Matcher {
    finders = List.copyOf(finders);
  }

  /** The candidates for a thing, the best first; items of another kind are none. */
  public List<Candidate> candidates(Mention mention, int limit) {
    Set<Item> found = new LinkedHashSet<>();
    finders.forEach(finder -> found.addAll(finder.find(mention)));
    return found.stream()
        .flatMap(item -> scorer.score(mention, knowledge.apply(item)).stream())
        .filter(candidate -> candidate.score() >= LEAST)
        .sorted(Candidate.BEST_FIRST)
        .limit(limit)
        .toList();
  }

  /** The one candidate that is good enough to go without a person's look, if there is one. */
  public static Optional<Candidate> automatic(List<Candidate> bestFirst) {
    boolean clear = isClear(bestFirst.stream().map(Candidate::score).toList());
    return clear ? Optional.of(bestFirst.get(0)) : Optional.empty();
  }

  /** Whether the first of some scores, the best first, is good enough and without a rival. */
  public static boolean isClear(List<Double> scores) {
    return !scores.isEmpty()
        && scores.get(0) >= AUTOMATIC
        && (scores.size() == 1 || scores.get(0) - scores.get(1) >= LEAD);
  }
}
