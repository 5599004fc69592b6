package org.entente.fact.score;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.partitioningBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which prediction stands for which gold claim of one document, one to one.
 *
 * <p>All parts are in the order of the text. Pairs are chosen best first (greedily, not by the best
 * sum): by level, kind, modality, number of arguments in common and of right slots; what is equal
 * in all that, in the order of the text.
 *
 * @param pairs those chosen
 * @param elsewhere of what is left, pairs with the same main arguments whose passages lie apart
 * @param missed gold claims that should have come out and did not, those of {@code elsewhere} too
 * @param wrong predictions that nothing supports, those of {@code elsewhere} too
 * @param repeated predictions that say again, in all or in part, what a chosen pair says
 */
public record Alignment(
    List<Pair> pairs,
    List<Pair> elsewhere,
    List<Unit> missed,
    List<Unit> wrong,
    List<Unit> repeated) {
  private static final Comparator<Pair> BEST_FIRST =
      comparing((Pair it) -> it.reaches(Level.STRICT), reverseOrder())
          .thenComparing(it -> it.reaches(Level.MAIN), reverseOrder())
          .thenComparing(Pair::sameKind, reverseOrder())
          .thenComparing(Pair::sameModality, reverseOrder())
          .thenComparing(Pair::isWanted, reverseOrder())
          .thenComparing(Pair::shared, reverseOrder())
          .thenComparing(Alignment::rightSlots, reverseOrder())
          .thenComparing(Pair::isExact, reverseOrder())
          .thenComparing(Pair::gold, Unit.BY_PLACE)
          .thenComparing(Pair::predicted, Unit.BY_PLACE);

  /**
   * Aligns the claims of one document.
   *
   * @param gold those that should come out, and rejected ones, which should not
   * @param predicted those that did
   * @param anywhere whether the pairs of {@code elsewhere} count as chosen
   */
  static Alignment of(List<Unit> gold, List<Unit> predicted, Values values, boolean anywhere) {
    List<Pair> candidates = candidates(gold, predicted, values);
    Set<Unit> taken = new HashSet<>();
    List<Pair> pairs = choose(candidates, Pair::overlaps, taken);
    List<Pair> elsewhere =
        choose(candidates, Alignment::isElsewhere, anywhere ? taken : new HashSet<>(taken));
    if (anywhere) {
      pairs.addAll(elsewhere);
      elsewhere.clear();
    }
    pairs.sort(comparing(Pair::gold, Unit.BY_PLACE));
    Map<Boolean, List<Unit>> left =
        free(predicted, taken).collect(partitioningBy(unit -> isRepeated(unit, pairs, values)));
    return new Alignment(
        pairs,
        elsewhere,
        free(gold, taken).filter(unit -> !unit.line().isRejected()).toList(),
        left.getOrDefault(false, List.of()),
        left.getOrDefault(true, List.of()));
  }

  private static List<Pair> candidates(List<Unit> gold, List<Unit> predicted, Values values) {
    return gold.stream()
        .flatMap(
            unit ->
                predicted.stream()
                    .filter(other -> values.areRelated(unit.kind(), other.kind()))
                    .map(other -> Pair.of(unit, other, values.schema())))
        .filter(pair -> pair.reaches(Level.ALIGNED))
        .sorted(BEST_FIRST)
        .toList();
  }

  /** Takes the best pairs of which neither side is taken. */
  private static List<Pair> choose(
      List<Pair> candidates, Predicate<Pair> condition, Set<Unit> taken) {
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : candidates) {
      boolean free = !taken.contains(pair.gold()) && !taken.contains(pair.predicted());
      if (free && condition.test(pair)) {
        taken.add(pair.gold());
        taken.add(pair.predicted());
        chosen.add(pair);
      }
    }
    return chosen;
  }

  /** What must not come out of one sentence may well be said by another. */
  private static boolean isElsewhere(Pair pair) {
    return !pair.overlaps() && pair.reaches(Level.MAIN) && pair.isWanted();
  }

  private static boolean isRepeated(Unit unit, List<Pair> pairs, Values values) {
    return pairs.stream()
        .filter(Pair::isWanted)
        .map(Pair::gold)
        .filter(gold -> values.areRelated(gold.kind(), unit.kind()))
        .anyMatch(gold -> Pair.of(gold, unit, values.schema()).isRepeated());
  }

  private static Stream<Unit> free(List<Unit> units, Set<Unit> taken) {
    return units.stream().filter(unit -> !taken.contains(unit)).sorted(Unit.BY_PLACE);
  }

  private static long rightSlots(Pair pair) {
    return pair.verdicts().values().stream().filter(it -> it == Verdict.RIGHT).count();
  }
}
