package org.entente.fact.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;

/**
 * Tells which of several arms goes to whom, or comes from whom: "jets from Peru and ships from
 * Chile", and how many: "to Peru (five) and Chile (two)".
 */
final class Portions {
  private static final String WEAPON = "weaponSystem";
  private static final List<String> ENDS = List.of("supplier", "recipient");

  private final Tree tree;
  private final Schema schema;

  Portions(Tree tree, Schema schema) {
    this.tree = tree;
    this.schema = schema;
  }

  /** A match for each portion; the match itself where none is told. */
  List<Match> of(Match match) {
    List<Referent> weapons = match.fillers(WEAPON);
    if (weapons.isEmpty() || !schema.isA(match.frame().kind(), "Transfer")) {
      return List.of(match);
    }
    for (String end : ENDS) {
      List<Referent> parties = match.fillers(end);
      if (parties.size() > 1 && isAlternating(weapons, parties)) {
        return paired(match, end, sorted(weapons), sorted(parties));
      }
      if (weapons.size() == 1 && parties.stream().anyMatch(it -> bracketed(it).isPresent())) {
        return counted(match, end, parties);
      }
    }
    return List.of(match);
  }

  private static List<Referent> sorted(List<Referent> some) {
    return some.stream().sorted(Comparator.comparingInt(Referent::word)).toList();
  }

  /** Whether each weapon has one party behind it, before the next weapon is told. */
  private static boolean isAlternating(List<Referent> weapons, List<Referent> parties) {
    List<Referent> all = sorted(Stream.of(weapons, parties).flatMap(List::stream).toList());
    boolean alternating = weapons.size() == parties.size();
    for (int i = 0; alternating && i < all.size(); i++) {
      alternating =
          (i % 2 == 0 ? weapons : parties).contains(all.get(i)) && !all.get(i).inherited();
    }
    return alternating;
  }

  private static List<Match> paired(
      Match match, String end, List<Referent> weapons, List<Referent> parties) {
    List<Match> all = new ArrayList<>();
    for (int i = 0; i < weapons.size(); i++) {
      all.add(
          match
              .with(end, List.of(parties.get(i)))
              .with(WEAPON, List.of(weapons.get(i)))
              .withoutSum());
    }
    return all;
  }

  private List<Match> counted(Match match, String end, List<Referent> parties) {
    List<Match> all = new ArrayList<>();
    List<Referent> others = new ArrayList<>();
    for (Referent party : parties) {
      Optional<BigDecimal> count = bracketed(party);
      if (count.isEmpty()) {
        others.add(party);
        continue;
      }
      SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
      things.replaceAll(
          (slot, found) ->
              slot.equals(WEAPON) ? found.stream().map(it -> it.counted(count)).toList() : found);
      things.put(end, List.of(party));
      all.add(match.with(things).withoutSum());
    }
    if (!others.isEmpty()) {
      all.add(match.with(end, others));
    }
    return all;
  }

  /** The number in brackets right behind a name: Peru (five), Peru (five jets). */
  private Optional<BigDecimal> bracketed(Referent party) {
    int number = party.word() + 2;
    if (party.inherited() || number >= tree.size() || !tree.form(number - 1).equals("(")) {
      return Optional.empty();
    }
    String form = tree.form(number);
    int space = form.indexOf(' ');
    boolean ends =
        space > 0
            || (number + 1 < tree.size()
                && (Set.of(")", ",").contains(tree.form(number + 1))
                    || tree.upos(number + 1).equals("NOUN")));
    return ends ? Counts.pieces(space < 0 ? form : form.substring(0, space)) : Optional.empty();
  }
}
