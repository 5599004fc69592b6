package org.entente.fact.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Money;
import org.entente.fact.entity.Numbers;

/**
 * The dates, sums and numbers of one sentence, and to which of its words they belong.
 *
 * @param dates in order
 * @param sums in order
 * @param owned where the dates begin that "of" stands before: the pact of 1951
 */
public record Quantities(List<Dated> dates, List<Money> sums, Set<Integer> owned) {
  private static final Set<String> AID =
      WordSet.of("aid", "assistance", "support", "help", "funding");
  private static final Set<String> ENDS = WordSet.of(",", ".", ";", ")");
  private static final Set<String> PARTITIVES = WordSet.of("of them", "in all", "in total");

  /** Takes copies. */
  public Quantities {
    dates = List.copyOf(dates);
    sums = List.copyOf(sums);
    owned = Set.copyOf(owned);
  }

  /** Those of which no date belongs to the noun before it. */
  public Quantities(List<Dated> dates, List<Money> sums) {
    this(dates, sums, Set.of());
  }

  /** The same without some dates. */
  public Quantities without(Predicate<Dated> which) {
    return new Quantities(dates.stream().filter(which.negate()).toList(), sums, owned);
  }

  /** Those that begin in a part of the sentence alone. */
  public Quantities within(IntPredicate part) {
    return new Quantities(
        dates.stream().filter(it -> part.test(it.start())).toList(),
        sums.stream().filter(it -> part.test(it.start())).toList(),
        owned);
  }

  /** The date that says when what a word carries took place. */
  public Optional<Dated> date(Tree tree, int trigger) {
    return then(tree, trigger).or(() -> nearest(tree, trigger, dates));
  }

  /** The same of some of the dates. */
  Optional<Dated> date(Tree tree, int trigger, Predicate<Dated> which) {
    return then(tree, trigger)
        .or(() -> nearest(tree, trigger, dates.stream().filter(which).toList()));
  }

  /**
   * "A year after the war, in 2009, they met": of two that stand together the one that is known.
   */
  private static Optional<Dated> nearest(Tree tree, int trigger, List<Dated> own) {
    Optional<Dated> best = Nearness.nearest(tree, trigger, own, Dated::start, Dated::end);
    if (best.filter(it -> it.from().isEmpty()).isEmpty()) {
      return best;
    }
    List<Dated> known = own.stream().filter(it -> it.from().isPresent()).toList();
    int place = Nearness.anchor(tree, best.get().start(), best.get().end());
    return Nearness.nearest(tree, trigger, known, Dated::start, Dated::end)
        .filter(it -> Nearness.anchor(tree, it.start(), it.end()) == place)
        .or(() -> best);
  }

  /** "Allies since May 2020, when X and Y signed a pact": that was when they signed. */
  Optional<Dated> then(Tree tree, int trigger) {
    for (int at = trigger; at >= 0; at = isClause(tree, at) ? -1 : tree.head(at)) {
      for (int when : tree.children(at)) {
        if (when < trigger && tree.form(when).equals("when")) {
          int start = tree.word(when).start();
          return dates.stream()
              .filter(it -> isRightBefore(it, start) && it.from().isPresent())
              .map(Quantities::at)
              .findFirst();
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isClause(Tree tree, int word) {
    return tree.upos(word).equals("VERB")
        && tree.children(word).stream().anyMatch(it -> tree.relation(it).startsWith("nsubj"));
  }

  private static Dated at(Dated date) {
    return new Dated(date.start(), date.end(), date.from(), Optional.empty(), Dated.Bound.AT);
  }

  private static boolean isRightBefore(Dated date, int start) {
    return date.end() <= start && start - date.end() <= 2;
  }

  /** The sum that what a word carries is worth; not a price a piece. */
  Optional<Money> sum(Tree tree, int trigger) {
    List<Money> whole =
        sums.stream()
            .filter(
                it ->
                    !Nearness.isApiece(tree, it.end())
                        && !Nearness.isFirsts(tree, trigger, it.start()))
            .toList();
    return Nearness.nearest(tree, trigger, whole, Money::start, Money::end);
  }

  /** The same, but for money that is given as aid: $5 million in aid, including tanks. */
  Optional<Money> price(Tree tree, int trigger) {
    return sum(tree, trigger).filter(it -> !isAid(tree, it));
  }

  private static boolean isAid(Tree tree, Money sum) {
    for (int i = 0; i < tree.size(); i++) {
      boolean behind = tree.word(i).start() >= sum.end();
      if (behind && tree.upos(i).equals("NOUN")) {
        String lemma = tree.lemma(i);
        return AID.contains(lemma.substring(lemma.lastIndexOf(' ') + 1));
      }
      if (behind && !Set.of("ADP", "ADJ", "ADV").contains(tree.upos(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a date or a sum is that of an order, or of a loan, of which a delivery is part. */
  boolean isBasis(Tree tree, int trigger, int start, int end) {
    int word = Nearness.anchor(tree, start, end);
    while (word >= 0 && word != trigger) {
      if (Nearness.isBase(tree, word)) {
        return true;
      }
      word = tree.head(word);
    }
    return false;
  }

  /** How many of what a word names, by a number before it, or behind it: guns, six of them. */
  public static Optional<BigDecimal> count(Tree tree, int noun) {
    for (int child : tree.children(noun)) {
      if (tree.relation(child).startsWith("nummod") || isWhole(tree, child, noun)) {
        Optional<BigDecimal> number = Numbers.whole(tree.form(child));
        if (number.isPresent()) {
          return number;
        }
      }
    }
    return Optional.empty();
  }

  /** "Guns, six of them, from Peru", "guns, six, from Peru"; not "guns, six of them old". */
  private static boolean isWhole(Tree tree, int number, int noun) {
    if (number <= noun
        || !tree.upos(number).equals("NUM")
        || !Set.of(",", "(").contains(tree.form(number - 1))
        || number + 1 >= tree.size()) {
      return false;
    }
    boolean all =
        number + 3 < tree.size()
            && PARTITIVES.contains(tree.form(number + 1) + " " + tree.form(number + 2));
    return ENDS.contains(tree.form(number + (all ? 3 : 1)));
  }
}
