package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells what statements share a verb that is said once, each with its date: "X signed in 1980 and Y
 * in 1982", "X's accession in 2023 and Y's in 2024", "troops went to X in 1990 and to Y (1997)".
 * Those in a {@link Gap} take the place of those that fit: behind the same preposition; else the
 * object or, where that is of another kind, the subject.
 */
final class Gaps {
  private static final Set<String> ONCE = WordSet.of("Event", "Meeting", "Summit", "Visit");

  /**
   * A statement, told or left out.
   *
   * @param origin the one that was matched on the tree
   */
  private record Said(Match match, Match origin) {}

  private final Tree tree;
  private final Syntax syntax;
  private final Resolver resolver;
  private final List<Gap> gaps = new ArrayList<>();

  /** Times that stand side by side. */
  private final List<List<Dated>> pairs = new ArrayList<>();

  /** Of a sentence with the dates and sums in it, and whom its phrases mean. */
  Gaps(Tree tree, Quantities quantities, Resolver resolver) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.resolver = resolver;
    List<Dated> dates = quantities.dates();
    for (int i = 1; i < dates.size(); i++) {
      Dated one = dates.get(i - 1);
      Dated other = dates.get(i);
      if (isPlain(one) && isPlain(other) && one.bound() == other.bound()) {
        List<Integer> between = Gap.words(tree, one.end(), other.start());
        if (isPair(between, one, other)) {
          pairs.add(List.of(one, other));
        }
        Gap.of(tree, between, one, other).ifPresent(gaps::add);
      }
    }
  }

  private static boolean isPlain(Dated date) {
    return date.from().isPresent()
        && (date.bound() == Dated.Bound.AT || date.bound() == Dated.Bound.SINCE);
  }

  /** Whether nothing parts two dates but "and", or nothing at all two days. */
  private boolean isPair(List<Integer> between, Dated one, Dated other) {
    return between.isEmpty()
        ? isDay(one) && isDay(other)
        : between.size() == 1 && syntax.lower(between.get(0)).equals("and");
  }

  private static boolean isDay(Dated date) {
    return date.from().filter(it -> it.precision() == PartialDate.Precision.DAY).isPresent();
  }

  /** The matches of the sentence with those that the gaps stand for. */
  List<Match> filled(List<Match> matches) {
    if (gaps.isEmpty() && pairs.isEmpty()) {
      return matches;
    }
    List<Said> all = new ArrayList<>();
    for (Match match : matches) {
      if (gaps.stream().noneMatch(gap -> isSwallowed(match, gap))) {
        all.add(new Said(withoutGaps(match), match));
        twice(match).ifPresent(it -> all.add(new Said(it, match)));
      }
    }
    for (Gap gap : gaps) {
      for (Said said : List.copyOf(all)) {
        if (said.match().date().filter(gap.before()::equals).isPresent()) {
          again(said, gap).ifPresent(it -> all.add(new Said(it, said.origin())));
        }
      }
    }
    return all.stream().map(Said::match).toList();
  }

  /** Whether a slot has nothing but what stands in a gap, and the statement not its date. */
  private boolean isSwallowed(Match match, Gap gap) {
    return match.date().filter(gap.own()::equals).isEmpty()
        && match.things().values().stream()
            .filter(found -> !found.isEmpty() && found.stream().allMatch(gap::holds))
            .anyMatch(found -> found.stream().noneMatch(it -> isActing(it.word())));
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
    return match.sparing(it -> isGap(it) || isNamedAgain(it));
  }

  /** "Both joined, X in 1995 and Y in 1998": Y, though one of both, did in 1998. */
  private boolean isNamedAgain(Referent referent) {
    return Set.of("DET", "PRON").contains(tree.upos(referent.word()))
        && gaps.stream()
            .flatMap(it -> it.names().stream())
            .flatMap(it -> resolver.resolve(it, referent.kind()::equals).stream())
            .anyMatch(it -> it.key().equals(referent.key()));
  }

  private boolean isGap(Referent referent) {
    return gaps.stream().anyMatch(it -> it.holds(referent));
  }

  /** What those in a gap did, or had done to them, as others before them. */
  private Optional<Match> again(Said said, Gap gap) {
    Match match = said.match();
    if (match.things().values().stream().flatMap(List::stream).anyMatch(gap::holds)) {
      return Optional.empty();
    }
    if (gap.names().isEmpty()) {
      return match.frame().kind().equals("ArmsTransfer")
          ? Optional.of(match.uncounted().on(gap.own()))
          : Optional.empty();
    }
    return slots(said, gap).flatMap(slot -> again(match, gap, slot).stream()).findFirst();
  }

  /** The slots of which those in a gap may take one, the likeliest first. */
  private Stream<String> slots(Said said, Gap gap) {
    Set<String> slots = said.match().things().keySet();
    Stream<String> swallowed =
        slots.stream().filter(it -> has(said.origin(), it, word -> gap.names().contains(word)));
    if (!gap.preposition().isEmpty()) {
      return Stream.concat(swallowed, slots.stream());
    }
    Stream<String> objects = slots.stream().filter(it -> has(said.origin(), it, this::isObject));
    Stream<String> acting =
        slots.stream()
            .filter(it -> !isBesideObject(gap))
            .filter(it -> has(said.origin(), it, this::isActing));
    // "from Mali in 2022, and Germany in 2024": without a preposition of its own it is another
    // doer.
    boolean places =
        said.origin().things().values().stream()
            .flatMap(List::stream)
            .anyMatch(it -> gap.holds(it) && it.kind().equals("Place"));
    return places
        ? Stream.of(objects, swallowed, acting).flatMap(it -> it)
        : Stream.of(objects, acting, swallowed).flatMap(it -> it);
  }

  private static boolean has(Match match, String slot, IntPredicate where) {
    return match.fillers(slot).stream().anyMatch(it -> where.test(it.word()));
  }

  private Optional<Match> again(Match match, Gap gap, String slot) {
    List<Referent> found = match.fillers(slot);
    List<Referent> left =
        found.stream().filter(it -> !gap.preposition().isEmpty() && !isBehind(it, gap)).toList();
    boolean fits = left.size() < found.size();
    Set<String> kinds = found.stream().map(Referent::kind).collect(Collectors.toSet());
    List<Referent> here =
        fits
            ? gap.names().stream()
                .flatMap(it -> resolver.resolve(it, kinds::contains).stream())
                .toList()
            : List.of();
    if (here.isEmpty()) {
      return Optional.empty();
    }
    List<Referent> both = new ArrayList<>(left);
    both.addAll(here);
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.put(slot, both);
    Match other = match.with(things).on(gap.own());
    return Optional.of(match.frame().kind().equals("ArmsTransfer") ? other.uncounted() : other);
  }

  /** Whether somebody stands behind a gap's preposition, alone or with others, or in a gap. */
  private boolean isBehind(Referent referent, Gap gap) {
    return isGap(referent)
        || syntax.preposition(Coordination.first(tree, referent.word())).equals(gap.preposition());
  }

  /** "Left Chad in 2022 and Mali in 2023": Mali is left, and leaves nothing. */
  private boolean isBesideObject(Gap gap) {
    return gap.names().stream()
        .allMatch(
            it -> {
              int first = Coordination.first(tree, it);
              return first != it && isObject(it) && isState(first) && isState(it);
            });
  }

  private boolean isState(int word) {
    return !resolver.resolve(word, "State"::equals).isEmpty()
        && resolver.resolve(word, "Person"::equals).isEmpty();
  }

  private boolean isActing(int word) {
    String relation = Coordination.relation(tree, word);
    return relation.startsWith("nsubj") || relation.equals("nmod:poss");
  }

  private boolean isObject(int word) {
    return Set.of("obj", "iobj").contains(Coordination.relation(tree, word));
  }
}
