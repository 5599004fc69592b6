package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;

/**
 * Tells apart what happened in several places, in each at its own time: "sent troops to X in 1990
 * and to Y in 2004", "flew to X on Monday and to Y on Tuesday".
 */
final class Stages {
  private static final Set<String> KINDS = Set.of("Event", "Visit", "Meeting", "Summit");
  private static final Set<String> NAMED = Set.of("State", "Place");
  private static final List<String> WHERE = List.of("heldIn", "host", "destination");

  private final Tree tree;
  private final List<Dated> dates;

  Stages(Tree tree, Quantities quantities) {
    this.tree = tree;
    this.dates =
        quantities.dates().stream()
            .filter(it -> it.from().isPresent())
            .filter(it -> it.bound() == Dated.Bound.AT || it.bound() == Dated.Bound.SINCE)
            .sorted(Comparator.comparingInt(Dated::start))
            .toList();
  }

  /** One match for each place that has a time of its own; the same where they share it. */
  List<Match> apart(List<Match> matches) {
    return dates.size() < 2 ? matches : matches.stream().flatMap(it -> apart(it).stream()).toList();
  }

  private List<Match> apart(Match match) {
    if (!KINDS.contains(match.frame().kind()) || match.date().isEmpty()) {
      return List.of(match);
    }
    List<Match> stages = new ArrayList<>();
    List<String> slots = WHERE.stream().filter(it -> match.things().containsKey(it)).toList();
    List<Place> places =
        slots.stream()
            .flatMap(
                slot ->
                    match.things().getOrDefault(slot, List.of()).stream()
                        .map(it -> new Place(slot, it)))
            .sorted(Comparator.comparingInt(it -> it.where().word()))
            .toList();
    if (!places.stream().allMatch(it -> NAMED.contains(it.where().kind()))) {
      return List.of(match);
    }
    for (int i = 0; i < places.size(); i++) {
      int next = i + 1 < places.size() ? places.get(i + 1).where().word() : tree.size();
      Optional<Dated> own = only(places.get(i).where().word(), next);
      if (own.isEmpty()) {
        return List.of(match);
      }
      Match stage = match;
      for (String slot : slots) {
        List<Referent> here =
            slot.equals(places.get(i).slot()) ? List.of(places.get(i).where()) : List.of();
        stage = stage.holding(slot, here);
      }
      stages.add(stage.on(own.get()));
    }
    return stages.size() > 1 ? stages : List.of(match);
  }

  /** The one time that stands between two words; none where there are more. */
  private Optional<Dated> only(int word, int next) {
    int from = tree.word(word).end();
    int to = next < tree.size() ? tree.word(next).start() : Integer.MAX_VALUE;
    List<Dated> between =
        dates.stream().filter(it -> it.start() >= from && it.start() < to).toList();
    return between.size() == 1 ? Optional.of(between.get(0)) : Optional.empty();
  }

  /** A place, and the slot that it fills. */
  private record Place(String slot, Referent where) {}
}
