package org.entente.fact.reading;

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
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Numbers;
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
  private static final Set<String> BEFORE = Set.of("and", ",", "while", "but", ";");
  private static final Set<String> MORE =
      Set.of("another", "a", "further", "the", "other", "more", "some", "about", "remaining");
  private static final Set<String> BEHIND = Set.of(".", ",", ";", "and", "more", "others", "in");

  /** From here on a number is rather a year. */
  private static final BigDecimal YEARS = BigDecimal.valueOf(1900);

  /** One name that gives or gets so many. */
  private record Share(int word, int number, BigDecimal count, Optional<Dated> date) {}

  private final Tree tree;
  private final Resolver resolver;
  private final List<Dated> dates;
  private final List<Share> shares = new ArrayList<>();

  Shares(Tree tree, Quantities quantities, Resolver resolver) {
    this.tree = tree;
    this.resolver = resolver;
    this.dates = quantities.dates();
    for (int i = 2; i < tree.size(); i++) {
      if (tree.upos(i).equals("PROPN") && BEFORE.contains(tree.form(i - 1))) {
        share(i).ifPresent(shares::add);
      }
    }
  }

  private Optional<Share> share(int name) {
    int at = name + 1;
    while (at < tree.size() && MORE.contains(tree.form(at))) {
      at++;
    }
    int number = at;
    boolean ends = number + 1 >= tree.size() || BEHIND.contains(tree.form(number + 1));
    return number < tree.size() && ends
        ? Numbers.whole(tree.form(number))
            .filter(it -> it.compareTo(YEARS) < 0)
            .map(it -> new Share(name, number, it, date(number)))
        : Optional.empty();
  }

  /** The day that stands right behind a number. */
  private Optional<Dated> date(int number) {
    int end = tree.word(number).end();
    int next = number + 1 < tree.size() ? tree.word(number + 1).end() : Integer.MAX_VALUE;
    return dates.stream()
        .filter(it -> it.start() > end && it.start() <= next && it.bound() == Dated.Bound.AT)
        .findFirst();
  }

  /** The matches with those that shares stand for. */
  List<Match> filled(List<Match> matches) {
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
          .filter(it -> it.values().containsKey("quantity"))
          .filter(it -> it.trigger() < share.word())
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
          return others.isEmpty() ? found : others;
        });
    return match.with(things);
  }

  private static boolean isOf(Match match, int number) {
    return match.things().getOrDefault("weaponSystem", List.of()).stream()
        .anyMatch(it -> it.word() == number);
  }

  /** What a name did with its number as another did before it. */
  private Optional<Match> again(Match match, Share share) {
    for (Map.Entry<String, List<Referent>> slot : match.things().entrySet()) {
      boolean acts = slot.getValue().stream().anyMatch(it -> isActing(it.word()));
      Set<String> kinds = slot.getValue().stream().map(Referent::kind).collect(Collectors.toSet());
      List<Referent> who = acts ? resolver.resolve(share.word(), kinds::contains) : List.of();
      if (!who.isEmpty()) {
        SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
        things.put(slot.getKey(), who);
        things.replaceAll(
            (name, found) ->
                found.stream().map(it -> it.counted(Optional.of(share.count()))).toList());
        Match other = match.with(things).counting(share.count());
        return Optional.of(share.date().map(other::on).orElse(other));
      }
    }
    return Optional.empty();
  }

  private boolean isActing(int word) {
    int at = word;
    while (tree.head(at) >= 0 && Set.of("conj", "appos", "flat").contains(tree.relation(at))) {
      at = tree.head(at);
    }
    return tree.relation(at).startsWith("nsubj");
  }
}
