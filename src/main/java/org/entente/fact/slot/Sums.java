package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Money;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells what gifts of money share a verb that is said once: "gave $5 million to X and another $2
 * million to Y", "$5 million in aid, plus $2 million for the police".
 */
final class Sums {
  private static final Set<String> MORE =
      WordSet.of("another", "further", "additional", "some", "a", "an", "about", "extra");
  private static final Set<String> BEFORE = Set.of("and", "plus");
  private static final Set<String> TO = Set.of("to", "for");

  private final Tree tree;
  private final Syntax syntax;
  private final Quantities quantities;
  private final Resolver resolver;
  private final Schema schema;

  /** Of a sentence with the dates and sums in it, and whom its phrases mean. */
  Sums(Tree tree, Quantities quantities, Resolver resolver, Schema schema) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.quantities = quantities;
    this.resolver = resolver;
    this.schema = schema;
  }

  /** The matches with those that other sums of their sentence stand for. */
  List<Match> filled(List<Match> matches) {
    if (quantities.sums().size() < 2) {
      return matches;
    }
    List<Match> all = new ArrayList<>(matches);
    for (int i = 1; i < quantities.sums().size(); i++) {
      Money sum = quantities.sums().get(i);
      Money before = quantities.sums().get(i - 1);
      if (matches.stream().noneMatch(it -> isOf(it, sum)) && isAlso(sum)) {
        all.stream()
            .filter(it -> isOf(it, before))
            .reduce((first, last) -> last)
            .flatMap(it -> again(it, sum))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private static boolean isOf(Match match, Money sum) {
    return match.frame().kind().equals("AidTransfer")
        && new Value.Quantity(sum.amount()).equals(match.values().get("amount"));
  }

  /** Whether "and", "plus" or the like stands before a sum, and "another" at most between. */
  private boolean isAlso(Money sum) {
    int at = word(sum) - 1;
    while (at > 0 && MORE.contains(tree.form(at))) {
      at--;
    }
    return at > 0 && BEFORE.contains(tree.form(at));
  }

  private int word(Money sum) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.word(i).start() <= sum.start() && sum.start() < tree.word(i).end()) {
        return i;
      }
    }
    return -1;
  }

  /** The same gift of another sum, to whom the words behind it tell. */
  private Optional<Match> again(Match match, Money sum) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    int to = word(sum) + 1;
    if (to > 0 && to + 1 < tree.size() && TO.contains(tree.form(to))) {
      int head = tree.head(to) > to ? tree.head(to) : to + 1;
      List<Referent> found =
          syntax.list(head).stream()
              .flatMap(
                  it ->
                      resolver
                          .resolve(it, kind -> schema.isAny(kind, Set.of("State", "Organization")))
                          .stream())
              .toList();
      if (!found.isEmpty()) {
        things.put("recipient", found);
      }
    }
    return Optional.of(match.with(things).at(sum));
  }
}
