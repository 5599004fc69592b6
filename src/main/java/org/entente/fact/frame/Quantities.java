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
    return then(tree, trigger).or(() -> nearest(tree, trigger));
  }

  private Optional<Dated> nearest(Tree tree, int trigger) {
    return nearest(tree, trigger, dates);
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

  /** "The pact, signed by X, entered into force in 2010": that is not when it was signed. */
  private static boolean isOfMainClause(Tree tree, int trigger, Dated date) {
    int noun = tree.relation(trigger).equals("acl") ? tree.head(trigger) : -1;
    // "Of the jets ordered by X six will come in 2010".
    while (noun >= 0 && tree.relation(noun).equals("nmod")) {
      noun = tree.head(noun);
    }
    String relation = noun < 0 ? "" : tree.relation(noun);
    int verb = relation.startsWith("nsubj") || relation.equals("obl") ? tree.head(noun) : -1;
    return verb > trigger && date.start() > tree.word(verb).start();
  }

  /** The same without years that tell of another noun which of several it is. */
  Optional<Dated> dateOfDeed(Tree tree, int trigger) {
    List<Dated> own =
        dates.stream()
            .filter(it -> !tree.upos(trigger).equals("VERB") || !Years.isAttributive(tree, it))
            .filter(
                it ->
                    it.bound() == Dated.Bound.AT
                        || !isOfOffice(tree, Nearness.anchor(tree, it.start(), it.end())))
            .filter(it -> !isOfMainClause(tree, trigger, it))
            .toList();
    return then(tree, trigger).or(() -> nearest(tree, trigger, own));
  }

  /** "Allies since May 2020, when X and Y signed a pact": that was when they signed. */
  private Optional<Dated> then(Tree tree, int trigger) {
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

  /** The same for what somebody says: not that of what it is about, as the truce of 2020. */
  Optional<Dated> dateOfSaying(Tree tree, int trigger) {
    List<Dated> own =
        dates.stream()
            .filter(
                it -> {
                  int word = Nearness.anchor(tree, it.start(), it.end());
                  return !(owned.contains(it.start()) && word > trigger) && !isAside(tree, word);
                })
            .toList();
    return Nearness.nearest(tree, trigger, own, Dated::start, Dated::end);
  }

  /**
   * The same for what is given: not since when something else was, a second ship since 2016.
   *
   * @param delivered whether it is given then: not when the contract was signed under which it is
   */
  Optional<Dated> dateOfTransfer(Tree tree, int trigger, boolean delivered) {
    List<Dated> own =
        dates.stream()
            .filter(it -> !delivered || !isBasis(tree, trigger, it.start(), it.end()))
            .filter(
                it ->
                    it.bound() != Dated.Bound.SINCE
                        || !isAside(tree, Nearness.anchor(tree, it.start(), it.end())))
            .toList();
    return then(tree, trigger)
        .or(() -> Nearness.nearest(tree, trigger, own, Dated::start, Dated::end))
        .filter(it -> !isOfMainClause(tree, trigger, it));
  }

  /** "Serbia, a candidate since 2012": the year is that of the aside. */
  private static boolean isAside(Tree tree, int word) {
    int at = word;
    while (at >= 0 && !tree.upos(at).equals("VERB")) {
      if (tree.relation(at).equals("appos") && !tree.upos(at).equals("PROPN")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  /** "X, minister until 2026, signed it": that is how long X was. */
  private static boolean isOfOffice(Tree tree, int word) {
    boolean titled =
        tree.upos(word).equals("PROPN")
            && tree.form(word).contains(", ")
            && word + 1 < tree.size()
            && tree.form(word + 1).equals(",");
    return titled || isAside(tree, word);
  }

  /** Whether a date stands under a word. */
  boolean isUnder(Tree tree, Dated date, int top) {
    int word = Nearness.anchor(tree, date.start(), date.end());
    while (word >= 0 && word != top) {
      word = tree.head(word);
    }
    return word == top;
  }

  /** The date that stands right before or behind a name: the pact of 1951, the 1951 pact. */
  Optional<Dated> dateBeside(Tree tree, int name) {
    return dates.stream()
        .filter(it -> it.bound() == Dated.Bound.AT && it.from().isPresent())
        .filter(
            it ->
                (owned.contains(it.start()) && Nearness.anchor(tree, it.start(), it.end()) == name)
                    || Years.isBefore(tree, it, name))
        .findFirst();
  }

  /** The date right behind a noun's own phrase: the attack in Lima on 3 May. */
  Optional<Dated> dateBehind(Tree tree, int noun) {
    return dates.stream()
        .filter(it -> it.bound() == Dated.Bound.AT && it.from().isPresent())
        .filter(it -> isBehind(tree, it, noun))
        .findFirst();
  }

  private static boolean isBehind(Tree tree, Dated date, int noun) {
    int last = tree.size() - 1;
    while (last > noun && tree.word(last).end() > date.start()) {
      last--;
    }
    int at = last;
    while (at > noun && tree.relation(at).startsWith("nmod")) {
      at = tree.head(at);
    }
    return last > noun && at == noun;
  }

  /** The same for what takes place once: not since when it had not. */
  Optional<Dated> dateOfVisit(Tree tree, int trigger) {
    List<Dated> own = dates.stream().filter(it -> it.bound() != Dated.Bound.SINCE).toList();
    return then(tree, trigger)
        .or(() -> Nearness.nearest(tree, trigger, own, Dated::start, Dated::end));
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
  static Optional<BigDecimal> count(Tree tree, int noun) {
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
