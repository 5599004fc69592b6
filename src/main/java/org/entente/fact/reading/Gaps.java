package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.PartialDate;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells what statements share a verb that is said once: "X signed in 1980 and Y in 1982", "X's
 * accession in 2023 and Y's in 2024". A name between two dates, with a comma or conjunction before
 * it and nothing else beside it, does what the name before did, on the day behind it.
 */
final class Gaps {
  private static final Set<String> BESIDE = Set.of("and", ",", "while", "but");
  private static final Set<String> ONCE = Set.of("Event", "Meeting", "Summit", "Visit");
  private static final Set<String> OWNING = Set.of("'s", "’s", "'", "’");

  /** One name whose verb is left out. */
  private record Gap(int word, Dated before, Dated own) {}

  private final Tree tree;
  private final Resolver resolver;
  private final List<Gap> gaps = new ArrayList<>();

  /** The days that stand side by side. */
  private final List<List<Dated>> pairs = new ArrayList<>();

  Gaps(Tree tree, Quantities quantities, Resolver resolver) {
    this.tree = tree;
    this.resolver = resolver;
    List<Dated> dates = quantities.dates();
    for (int i = 1; i < dates.size(); i++) {
      between(dates.get(i - 1), dates.get(i)).ifPresent(gaps::add);
    }
  }

  private Optional<Gap> between(Dated one, Dated other) {
    boolean plain =
        one.from().isPresent()
            && other.from().isPresent()
            && one.bound() == Dated.Bound.AT
            && other.bound() == Dated.Bound.AT;
    int name = -1;
    for (int i = 0; i < tree.size() && plain; i++) {
      boolean inside = tree.word(i).start() >= one.end() && tree.word(i).end() <= other.start();
      if (inside && tree.upos(i).equals("PROPN") && name < 0) {
        name = i;
      } else if (inside && !BESIDE.contains(tree.form(i)) && !OWNING.contains(tree.form(i))) {
        return Optional.empty();
      }
    }
    if (plain && name < 0 && isDay(one) && isDay(other)) {
      pairs.add(List.of(one, other));
    }
    boolean parted = name > 0 && BESIDE.contains(tree.form(name - 1));
    return parted ? Optional.of(new Gap(name, one, other)) : Optional.empty();
  }

  private static boolean isDay(Dated date) {
    return date.from().filter(it -> it.precision() == PartialDate.Precision.DAY).isPresent();
  }

  /** The matches of the sentence with those that the gaps stand for. */
  List<Match> filled(List<Match> matches) {
    if (gaps.isEmpty() && pairs.isEmpty()) {
      return matches;
    }
    List<Match> all = new ArrayList<>();
    for (Match match : matches) {
      all.add(withoutGaps(match));
      twice(match).ifPresent(all::add);
    }
    for (Gap gap : gaps) {
      for (Match match : List.copyOf(all)) {
        if (match.date().filter(gap.before()::equals).isPresent()) {
          again(match, gap).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  /** "Talks on 1 July and on 12 August": two of them. */
  private Optional<Match> twice(Match match) {
    return match.date().isPresent() && ONCE.contains(match.frame().kind())
        ? pairs.stream()
            .filter(it -> it.contains(match.date().get()))
            .findFirst()
            .map(it -> match.on(it.get(it.get(0).equals(match.date().get()) ? 1 : 0)))
        : Optional.empty();
  }

  /** A match whose lists do not hold what has its own date. */
  private Match withoutGaps(Match match) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.replaceAll(
        (slot, found) -> {
          List<Referent> others = found.stream().filter(it -> !isGap(it)).toList();
          return others.isEmpty() ? found : others;
        });
    return match.with(things);
  }

  private boolean isGap(Referent referent) {
    return gaps.stream().anyMatch(it -> it.word() == referent.word());
  }

  /** What the name in a gap did as another did before it. */
  private Optional<Match> again(Match match, Gap gap) {
    for (Map.Entry<String, List<Referent>> slot : match.things().entrySet()) {
      boolean acts =
          slot.getValue().stream().anyMatch(it -> isActing(it.word()) || isGap(it))
              && slot.getValue().stream().noneMatch(it -> it.word() == gap.word());
      Set<String> kinds = kinds(slot.getValue());
      List<Referent> who = acts ? resolver.resolve(gap.word(), kinds::contains) : List.of();
      if (!who.isEmpty()) {
        SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
        things.put(slot.getKey(), who);
        return Optional.of(match.with(things).on(gap.own()));
      }
    }
    return Optional.empty();
  }

  private static Set<String> kinds(List<Referent> some) {
    return some.stream().map(Referent::kind).collect(java.util.stream.Collectors.toSet());
  }

  private boolean isActing(int word) {
    int at = word;
    while (tree.head(at) >= 0 && Set.of("conj", "appos", "flat").contains(tree.relation(at))) {
      at = tree.head(at);
    }
    String relation = tree.relation(at);
    return relation.startsWith("nsubj") || relation.equals("nmod:poss");
  }
}
