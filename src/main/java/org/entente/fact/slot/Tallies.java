package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Numbers;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/** Tells how many of one weapon each of several gives or gets: "65 jets: 24 from X, 19 from Y". */
final class Tallies {
  private static final Map<String, String> SLOTS =
      Map.of("from", "supplier", "by", "supplier", "to", "recipient", "for", "recipient");
  private static final Set<String> BEFORE = WordSet.of(":", "—", "–", ",", "(", "and", ";");

  private final Tree tree;
  private final Links links;

  Tallies(Tree tree, Links links) {
    this.tree = tree;
    this.links = links;
  }

  /**
   * The matches with those that numbers behind a word stand for.
   *
   * @param counted which of them such numbers may be of
   */
  List<Match> filled(List<Match> matches, int from, Predicate<Match> counted) {
    List<Links.Link> tallies = new ArrayList<>();
    for (int at = from; at + 2 < tree.size(); at++) {
      Optional<Links.Link> tally = tally(at);
      if (tally.isPresent()) {
        tallies.add(tally.get());
        at = tally.get().party();
      } else if (!tallies.isEmpty() && !links.isParting(at)) {
        break;
      }
    }
    return tallies.size() > 1 ? told(tallies, matches, counted) : matches;
  }

  private Optional<Links.Link> tally(int at) {
    boolean number = BEFORE.contains(tree.form(at - 1)) && Numbers.whole(tree.form(at)).isPresent();
    int party = number && SLOTS.containsKey(tree.form(at + 1)) ? links.party(at + 1) : -1;
    return party < 0
        ? Optional.empty()
        : Optional.of(new Links.Link(at, party + 1, at, -1, tree.form(at + 1), party));
  }

  private List<Match> told(
      List<Links.Link> tallies, List<Match> matches, Predicate<Match> counted) {
    int first = tallies.get(0).first();
    Optional<Match> base =
        matches.stream()
            .filter(counted)
            .filter(it -> Links.last(it, first) >= 0)
            .max(Comparator.comparingInt(it -> Links.last(it, first)));
    if (base.isEmpty()) {
      return matches;
    }
    Set<Integer> own = new HashSet<>();
    tallies.forEach(it -> own.add(it.party()));
    List<Match> all = new ArrayList<>(matches);
    all.removeIf(it -> counted.test(it) && isTotal(it, base.get(), own));
    all.replaceAll(
        it -> counted.test(it) && it.trigger() == base.get().trigger() ? bare(it, own) : it);
    for (Links.Link tally : tallies) {
      Match other =
          bare(base.get(), own)
              .with(SLOTS.getOrDefault(tally.preposition(), ""), links.parties(tally.party()));
      Numbers.whole(tree.form(tally.weapon()))
          .map(it -> other.counting(it, Optional.empty()))
          .ifPresent(all::add);
    }
    return all;
  }

  // Without its recipients it would take one from another sentence.
  private static boolean isTotal(Match match, Match base, Set<Integer> own) {
    return match.trigger() == base.trigger()
        && match.things().containsKey("recipient")
        && !bare(match, own).things().containsKey("recipient");
  }

  private static Match bare(Match match, Set<Integer> parties) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.replaceAll(
        (slot, found) -> found.stream().filter(it -> !parties.contains(it.word())).toList());
    things.values().removeIf(List::isEmpty);
    return match.with(things);
  }
}
