package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;

/**
 * Tells apart what several did at times that stand in brackets behind each: "X (1983) and Y (1985)
 * joined later", "X and Y (both 2004)".
 */
final class OwnDates {
  private static final Set<String> OPENING = Set.of("(", "-LRB-");
  private static final Set<String> CLOSING = Set.of(")", "-RRB-");
  private static final Set<String> BOTH = Set.of("both", "all");

  private final Tree tree;
  private final Map<Integer, Dated> own = new TreeMap<>();

  /** Of a sentence with the dates in it. */
  OwnDates(Tree tree, Quantities quantities) {
    this.tree = tree;
    quantities.dates().forEach(this::tell);
  }

  private void tell(Dated date) {
    int next = 0;
    while (next < tree.size() && tree.word(next).start() < date.start()) {
      next++;
    }
    boolean both = next > 0 && BOTH.contains(tree.form(next - 1).toLowerCase(Locale.ROOT));
    int bracket = both ? next - 2 : next - 1;
    boolean within =
        bracket > 0
            && next < tree.size()
            && OPENING.contains(tree.form(bracket))
            && CLOSING.contains(tree.form(next))
            && tree.upos(bracket - 1).equals("PROPN");
    if (within) {
      own.put(bracket - 1, date);
      boolean two = both && bracket > 2 && tree.form(bracket - 2).equals("and");
      if (two && tree.upos(bracket - 3).equals("PROPN")) {
        own.put(bracket - 3, date);
      }
    }
  }

  /** The matches, each of those at one time. */
  List<Match> parted(List<Match> matches) {
    return own.isEmpty()
        ? matches
        : matches.stream().flatMap(match -> parted(match).stream()).toList();
  }

  private List<Match> parted(Match match) {
    boolean dated = match.date().filter(it -> !own.containsValue(it)).isPresent();
    if (dated || match.frame().kind().equals("Statement")) {
      return List.of(match);
    }
    for (Map.Entry<String, List<Referent>> slot : match.things().entrySet()) {
      if (slot.getValue().stream().anyMatch(it -> own.containsKey(it.word()))) {
        return parted(match, slot.getKey(), slot.getValue());
      }
    }
    return List.of(match);
  }

  private List<Match> parted(Match match, String slot, List<Referent> all) {
    Map<Optional<Dated>, List<Referent>> times = new LinkedHashMap<>();
    for (Referent it : all) {
      Optional<Dated> time = Optional.ofNullable(own.get(it.word()));
      times.computeIfAbsent(time, key -> new ArrayList<>()).add(it);
    }
    List<Match> parted = new ArrayList<>();
    times.forEach(
        (time, some) -> {
          SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
          things.put(slot, some);
          Match alone = match.with(things);
          parted.add(time.map(alone::on).orElse(alone));
        });
    return parted;
  }
}
