package org.entente.fact.score;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many claims there were, and how many of them were hits. The sides may differ, as where only
 * one kind is counted: a hit may be of another kind on the other side.
 *
 * @param gold of what should have come out: found is recall
 * @param predicted of what came out: right is precision
 */
public record Tally(Side gold, Side predicted) {
  /** The claims of one side, and the hits of each level among them. */
  public record Side(int total, int strict, int main, int aligned) {
    private static Side of(int others, List<Pair> pairs, List<Pair> hits) {
      return new Side(
          others + pairs.size(),
          count(hits, Level.STRICT),
          count(hits, Level.MAIN),
          count(hits, Level.ALIGNED));
    }

    private static int count(List<Pair> hits, Level level) {
      return (int) hits.stream().filter(pair -> pair.reaches(level)).count();
    }

    /** The hits of a level. */
    public int hits(Level level) {
      return switch (level) {
        case STRICT -> strict;
        case MAIN -> main;
        case ALIGNED -> aligned;
      };
    }

    private double share(Level level) {
      return (double) hits(level) / total;
    }
  }

  /** Counts the claims that fulfil a condition. */
  static Tally of(Collection<Alignment> alignments, Predicate<Unit> counted) {
    List<Pair> pairs = alignments.stream().flatMap(it -> it.pairs().stream()).toList();
    List<Pair> allowed = pairs.stream().filter(Pair::isWanted).toList();
    List<Pair> found = allowed.stream().filter(it -> counted.test(it.gold())).toList();
    long missed = alignments.stream().flatMap(it -> it.missed().stream()).filter(counted).count();
    long wrong = alignments.stream().flatMap(it -> it.wrong().stream()).filter(counted).count();
    return new Tally(
        Side.of((int) missed, found, found),
        Side.of(
            (int) wrong,
            pairs.stream().filter(it -> counted.test(it.predicted())).toList(),
            allowed.stream().filter(it -> counted.test(it.predicted())).toList()));
  }

  /** Precision, recall and F1 of a level. */
  public Figures figures(Level level) {
    return Figures.of(predicted.share(level), gold.share(level));
  }
}
