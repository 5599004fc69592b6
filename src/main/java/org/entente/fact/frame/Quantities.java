package org.entente.fact.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.entente.fact.analysis.Tree;
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
  private static final Set<String> PAUSES =
      Set.of(",", ";", ":", "—", "–", "and", "but", "(", "while");

  private static final Set<String> BASES =
      Set.of("order", "contract", "deal", "agreement", "loan", "credit", "grant");

  /** What may stand between two of a list. */
  private static final String AND = " and ";

  private static final Set<String> SETTING = Set.of("following", "after", "before", "until");

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
  Optional<Dated> date(Tree tree, int trigger) {
    return nearest(tree, trigger, dates, Dated::start, Dated::end);
  }

  /** The same without years that tell of another noun which of several it is. */
  Optional<Dated> dateOfDeed(Tree tree, int trigger) {
    List<Dated> own =
        dates.stream()
            .filter(it -> !tree.upos(trigger).equals("VERB") || !Years.isAttributive(tree, it))
            .toList();
    return nearest(tree, trigger, own, Dated::start, Dated::end);
  }

  /** The same for what somebody says: not that of what it is about, as the truce of 2020. */
  Optional<Dated> dateOfSaying(Tree tree, int trigger) {
    List<Dated> own =
        dates.stream()
            .filter(
                it -> {
                  int word = anchor(tree, it.start(), it.end());
                  return !(owned.contains(it.start()) && word > trigger) && !isAside(tree, word);
                })
            .toList();
    return nearest(tree, trigger, own, Dated::start, Dated::end);
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

  /** Whether a date stands under a word. */
  boolean isUnder(Tree tree, Dated date, int top) {
    int word = anchor(tree, date.start(), date.end());
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
                (owned.contains(it.start()) && anchor(tree, it.start(), it.end()) == name)
                    || Years.isBefore(tree, it, name))
        .findFirst();
  }

  /** The same for what takes place once: not since when it had not. */
  Optional<Dated> dateOfVisit(Tree tree, int trigger) {
    List<Dated> own = dates.stream().filter(it -> it.bound() != Dated.Bound.SINCE).toList();
    return nearest(tree, trigger, own, Dated::start, Dated::end);
  }

  /** The sum that what a word carries is worth; not a price a piece. */
  Optional<Money> sum(Tree tree, int trigger) {
    List<Money> whole =
        sums.stream()
            .filter(it -> !isApiece(tree, it) && !isFirsts(tree, trigger, it.start()))
            .toList();
    return nearest(tree, trigger, whole, Money::start, Money::end);
  }

  /** Whether a date or a sum is that of an order, or of a loan, of which a delivery is part. */
  boolean isBasis(Tree tree, int trigger, int start, int end) {
    int word = anchor(tree, start, end);
    while (word >= 0 && word != trigger) {
      if (isBase(tree, word)) {
        return true;
      }
      word = tree.head(word);
    }
    return false;
  }

  private static boolean isBase(Tree tree, int word) {
    return BASES.contains(tree.lemma(word))
        && tree.children(word).stream().anyMatch(it -> tree.relation(it).equals("case"));
  }

  private static boolean isApiece(Tree tree, Money sum) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.word(i).start() >= sum.end()) {
        return List.of("each", "apiece", "per", "a").contains(tree.form(i));
      }
    }
    return false;
  }

  /** How many of what a word names, by a number before it. */
  static Optional<BigDecimal> count(Tree tree, int noun) {
    for (int child : tree.children(noun)) {
      if (tree.relation(child).startsWith("nummod")) {
        Optional<BigDecimal> number = Numbers.whole(tree.form(child));
        if (number.isPresent()) {
          return number;
        }
      }
    }
    return Optional.empty();
  }

  private static <T> Optional<T> nearest(
      Tree tree, int trigger, List<T> all, ToIntFunction<T> start, ToIntFunction<T> end) {
    boolean later = all.stream().anyMatch(it -> start.applyAsInt(it) > tree.word(trigger).start());
    Optional<T> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    int before = -1;
    int word = -1;
    for (T it : all) {
      int from = start.applyAsInt(it);
      // "The coups of May and June": both are of the coups.
      boolean listed = before > 0 && from - before <= AND.length();
      word = listed ? word : anchor(tree, from, end.applyAsInt(it));
      before = end.applyAsInt(it);
      int distance = distance(tree, trigger, word);
      boolean others = isOthers(tree, trigger, from) || (later && isFirsts(tree, trigger, from));
      if (distance >= 0 && distance < least && !others) {
        least = distance;
        best = Optional.of(it);
      }
    }
    return best;
  }

  /**
   * The word that an expression hangs on: itself where it is in the tree, else the word before it,
   * or, where a clause begins with it, the verb that follows.
   */
  private static int anchor(Tree tree, int start, int end) {
    int before = -1;
    for (int i = 0; i < tree.size(); i++) {
      if (tree.word(i).start() < end && tree.word(i).end() > start) {
        return i;
      }
      if (tree.word(i).end() <= start
          && (before < 0 || tree.word(i).end() > tree.word(before).end())) {
        before = i;
      }
    }
    boolean opens = before < 0 || (PAUSES.contains(tree.form(before)) && !isListed(tree, before));
    if (!opens) {
      return before;
    }
    for (int i = before + 1; i < tree.size(); i++) {
      if (isPredicate(tree, i)) {
        return i;
      }
    }
    return Math.max(before, 0);
  }

  private static boolean isListed(Tree tree, int comma) {
    return comma + 1 >= tree.size() || PAUSES.contains(tree.form(comma + 1));
  }

  private static boolean isPredicate(Tree tree, int word) {
    return tree.upos(word).equals("VERB")
        && !tree.relation(word).equals("amod")
        && !tree.relation(word).startsWith("acl");
  }

  /**
   * How far a phrase is from a trigger: the steps down to it from the trigger, or from what the
   * trigger hangs on within its sentence; -1 where another statement lies between.
   */
  private static int distance(Tree tree, int trigger, int phrase) {
    List<Integer> above = new ArrayList<>(List.of(trigger));
    int at = trigger;
    while (tree.head(at) >= 0 && passes(tree, at) && !isSetting(tree, at)) {
      at = tree.head(at);
      above.add(at);
    }
    int steps = 0;
    int word = phrase;
    boolean others = false;
    while (word >= 0 && !above.contains(word)) {
      boolean apart = isClause(tree, word) || isPast(tree, trigger, word);
      if (apart || (word != phrase && isSetting(tree, word))) {
        return -1;
      }
      others = isSubject(tree, word);
      word = tree.head(word);
      steps++;
    }
    // "The price of X will be paid, and Chile has bought Y": what the one costs is not the other's.
    if (others && word != trigger && hasSubject(tree, trigger)) {
      return -1;
    }
    return word < 0 ? -1 : steps + 3 * above.indexOf(word);
  }

  /**
   * "X was sold in 2017, and Chile has bought Y": what stands between the first clause's subject
   * and the second clause belongs to the first.
   */
  private static boolean isOthers(Tree tree, int trigger, int start) {
    int clause = trigger;
    while (clause >= 0 && !(isClause(tree, clause) && hasSubject(tree, clause))) {
      clause = tree.head(clause);
    }
    boolean next =
        clause >= 0 && (tree.relation(clause).equals("conj") || isContrast(tree, clause));
    int first = next ? tree.head(clause) : -1;
    if (first < 0 || !tree.upos(first).equals("VERB") || tree.word(clause).start() < start) {
      return false;
    }
    int own = Integer.MAX_VALUE;
    for (int child : tree.children(clause)) {
      boolean opens = isSubject(tree, child) || tree.relation(child).equals("cc");
      own = opens ? Math.min(own, tree.word(child).start()) : own;
      if (tree.form(child).equals("when")) {
        return false;
      }
    }
    return start < own && start > tree.word(first).start();
  }

  /** "X bought tanks for $5 million and ordered guns": the guns have a price of their own. */
  private static boolean isFirsts(Tree tree, int trigger, int start) {
    int first = tree.relation(trigger).equals("conj") ? tree.head(trigger) : -1;
    return first >= 0
        && isClause(tree, trigger)
        && tree.children(trigger).stream()
            .anyMatch(it -> Set.of("obj", "obl").contains(tree.relation(it)))
        && start > tree.word(first).start()
        && start < tree.word(trigger).start();
  }

  /** "following her visit in May, he signed": it was the visit that took place in May. */
  private static boolean isSetting(Tree tree, int word) {
    return Set.of("NOUN", "PROPN").contains(tree.upos(word))
        && tree.children(word).stream()
            .anyMatch(
                child ->
                    child < word
                        && tree.relation(child).equals("case")
                        && SETTING.contains(lower(tree, child)));
  }

  /** "He got tanks ordered in May": it was the order that took place in May. */
  private static boolean isPast(Tree tree, int trigger, int word) {
    return tree.relation(word).equals("acl")
        && Set.of("VBN", "VBD").contains(tree.xpos(word))
        && tree.upos(trigger).equals("VERB")
        && !isBase(tree, tree.head(word));
  }

  /** "It landed on Monday, years after X had ordered it": another day. */
  private static boolean isAnotherTime(Tree tree, int clause) {
    return tree.children(clause).stream()
        .filter(it -> Set.of("mark", "advmod").contains(tree.relation(it)))
        .map(it -> lower(tree, it))
        .anyMatch(SETTING::contains);
  }

  /** "X sold tanks in 2004, while Y gave ships". */
  private static boolean isContrast(Tree tree, int clause) {
    return tree.relation(clause).equals("advcl")
        && tree.children(clause).stream().anyMatch(it -> lower(tree, it).equals("while"));
  }

  private static String lower(Tree tree, int word) {
    return tree.form(word).toLowerCase(Locale.ROOT);
  }

  private static boolean isSubject(Tree tree, int word) {
    return tree.relation(word).startsWith("nsubj");
  }

  private static boolean hasSubject(Tree tree, int word) {
    return tree.children(word).stream().anyMatch(child -> isSubject(tree, child));
  }

  private static boolean isClause(Tree tree, int word) {
    return switch (tree.relation(word)) {
      case "conj" -> tree.upos(word).equals("VERB");
      case "xcomp" -> !Set.of("NOUN", "PROPN").contains(tree.upos(word));
      case "advcl", "acl:relcl", "ccomp", "parataxis" -> true;
      default -> false;
    };
  }

  /** Whether what is said of the word above is said of the one below, too. */
  private static boolean passes(Tree tree, int word) {
    return switch (tree.relation(word)) {
      case "acl:relcl" ->
          tree.children(word).stream().anyMatch(child -> tree.form(child).equals("where"));
      case "ccomp", "parataxis" -> false;
      case "advcl" -> !isAnotherTime(tree, word);
      default -> true;
    };
  }
}
