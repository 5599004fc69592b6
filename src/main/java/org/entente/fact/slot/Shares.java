package org.entente.fact.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Money;
import org.entente.fact.entity.Numbers;
import org.entente.fact.frame.Counts;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells what transfers share a verb and a weapon that are said once: "X gave 14 jets, and Y another
 * 13". A name behind a comma or conjunction, with a number behind it and nothing more, gives or
 * gets that many.
 */
final class Shares {
  private static final Set<String> BEFORE = WordSet.of("and", ",", "while", "but", ";");
  private static final Set<String> MORE =
      WordSet.of("another", "a", "further", "the", "other", "more", "some", "about", "remaining");
  private static final Set<String> BEHIND =
      WordSet.of(".", ",", ";", "and", "more", "others", "in");

  private static final Set<String> ANOTHER = Set.of("another", "further");
  private static final int NOBODY = -1;

  /** One name that gives or gets so many. */
  private record Share(
      int word, int number, BigDecimal count, Optional<Dated> date, Optional<Money> sum) {
    /** Whether it is a sum of money that somebody gives. */
    boolean isSum() {
      return count.signum() == 0;
    }

    Share of(int other) {
      return new Share(other, number, count, date, sum);
    }
  }

  private final Tree tree;
  private final Resolver resolver;
  private final List<Dated> dates;
  private final List<Money> sums;
  private final List<Share> shares = new ArrayList<>();

  /** Of a sentence with the dates and sums in it, and whom its phrases mean. */
  Shares(Tree tree, Quantities quantities, Resolver resolver) {
    this.tree = tree;
    this.resolver = resolver;
    this.dates = quantities.dates();
    this.sums = quantities.sums();
    for (int i = 2; i < tree.size(); i++) {
      int at = i;
      if (tree.upos(i).equals("PROPN") && isNext(i)) {
        share(i).or(() -> paid(at)).ifPresent(shares::add);
      } else if (BEFORE.contains(tree.form(i - 1)) && isMore(i)) {
        share(i - 1).map(it -> it.of(NOBODY)).ifPresent(shares::add);
      }
    }
  }

  /** Whether a name begins another part of a list, with an article or without. */
  private boolean isNext(int name) {
    int before = tree.form(name - 1).equals("the") ? name - 2 : name - 1;
    return BEFORE.contains(tree.form(before));
  }

  /** "X gave $5 million, Y $3 million": Y's sum. */
  private Optional<Share> paid(int name) {
    int next = name + 1;
    boolean ends = next + 1 >= tree.size() || BEHIND.contains(tree.form(next + 1));
    return next < tree.size() && ends && sums.size() > 1
        ? sums.stream()
            .filter(it -> it.start() == tree.word(next).start())
            .filter(it -> sums.indexOf(it) > 0)
            .findFirst()
            .map(it -> new Share(name, next, BigDecimal.ZERO, Optional.empty(), Optional.of(it)))
        : Optional.empty();
  }

  private Optional<Share> share(int name) {
    int at = name + 1;
    while (at < tree.size() && MORE.contains(tree.form(at))) {
      at++;
    }
    int number = at;
    boolean ends = number + 1 >= tree.size() || BEHIND.contains(tree.form(number + 1));
    // "the minister, Mariusz Kaminski, 53, said": how old he is.
    boolean age = tree.form(name).endsWith(",");
    return number < tree.size() && ends && !age
        ? Counts.pieces(tree.form(number))
            .map(it -> new Share(name, number, it, date(number), sum(number)))
        : Optional.empty();
  }

  /** "and two more", "and another six": as those told of before. */
  private boolean isMore(int word) {
    boolean another = ANOTHER.contains(tree.form(word)) && word + 1 < tree.size();
    int number = another ? word + 1 : word;
    return Numbers.whole(tree.form(number)).isPresent()
        && (another || (number + 1 < tree.size() && tree.form(number + 1).equals("more")));
  }

  /** The day that stands behind a number, before another word does. */
  private Optional<Dated> date(int number) {
    return dates.stream()
        .filter(it -> isBehind(number, it.start()) && it.bound() == Dated.Bound.AT)
        .findFirst();
  }

  private Optional<Money> sum(int number) {
    return sums.stream().filter(it -> isBehind(number, it.start())).findFirst();
  }

  private boolean isBehind(int number, int offset) {
    int next = number + 1;
    while (next < tree.size()
        && (tree.form(next).equals("more") || tree.upos(next).equals("ADP"))) {
      next++;
    }
    return offset > tree.word(number).end()
        && (next >= tree.size() || offset <= tree.word(next).end());
  }

  /** The matches with those that shares stand for. */
  List<Match> filled(List<Match> matches) {
    shares.removeIf(
        it -> it.word() == NOBODY && matches.stream().anyMatch(one -> isOf(one, it.number())));
    if (shares.isEmpty()) {
      return matches;
    }
    List<Match> all = new ArrayList<>();
    for (Match match : matches) {
      if (shares.stream().noneMatch(it -> isOf(match, it.number()))) {
        all.add(withoutShares(match));
      }
    }
    for (Share share : shares) {
      all.stream()
          .filter(it -> it.values().containsKey(share.isSum() ? "amount" : "quantity"))
          .filter(it -> it.trigger() < share.number())
          .flatMap(it -> again(it, share).stream())
          .reduce((first, last) -> last)
          .ifPresent(all::add);
    }
    return all;
  }

  /** A match whose lists do not hold what has its own number. */
  private Match withoutShares(Match match) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.replaceAll(
        (slot, found) -> {
          List<Referent> others =
              found.stream()
                  .filter(it -> shares.stream().noneMatch(one -> one.word() == it.word()))
                  .toList();
          boolean misread = others.isEmpty() && found.stream().noneMatch(it -> isActing(it.word()));
          return others.isEmpty() && !misread ? found : others;
        });
    things.values().removeIf(List::isEmpty);
    return match.with(things);
  }

  private static boolean isOf(Match match, int number) {
    return match.fillers("weaponSystem").stream().anyMatch(it -> it.word() == number);
  }

  /** What a name did with its number as another did before it. */
  private Optional<Match> again(Match match, Share share) {
    if (share.word() == NOBODY) {
      return share.date().isEmpty()
          ? Optional.empty()
          : Optional.of(
              match
                  .with(counted(match, share))
                  .counting(share.count(), share.sum())
                  .on(share.date().get()));
    }
    for (Map.Entry<String, List<Referent>> slot : match.things().entrySet()) {
      boolean acts = slot.getValue().stream().anyMatch(it -> isActing(it.word()));
      Set<String> kinds = slot.getValue().stream().map(Referent::kind).collect(Collectors.toSet());
      List<Referent> who = acts ? resolver.resolve(share.word(), kinds::contains) : List.of();
      if (!who.isEmpty()) {
        if (share.isSum()) {
          return share.sum().map(it -> match.holding(slot.getKey(), who).at(it));
        }
        SortedMap<String, List<Referent>> things = counted(match, share);
        things.put(slot.getKey(), who);
        Match other = match.with(things).counting(share.count(), share.sum());
        return Optional.of(share.date().map(other::on).orElse(other));
      }
    }
    return Optional.empty();
  }

  private static SortedMap<String, List<Referent>> counted(Match match, Share share) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.replaceAll(
        (name, found) -> found.stream().map(it -> it.counted(Optional.of(share.count()))).toList());
    return things;
  }

  private boolean isActing(int word) {
    return Coordination.relation(tree, word).startsWith("nsubj");
  }
}
