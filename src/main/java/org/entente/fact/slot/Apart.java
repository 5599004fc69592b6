package org.entente.fact.slot;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;

/**
 * Tells whose each of several agreements is that share a verb: "signed a pact with X in 2017 and,
 * the following year, an accord with Y on fishing". What stands between two of them is of the
 * first; what stands behind the last is of all where nothing stands between.
 */
final class Apart {
  private static final String SIGNATORY = "signatory";
  private static final String TOPIC = "coversTopic";

  private final Tree tree;
  private final List<Dated> dates;
  private final Schema schema;

  /** Of a sentence with the dates in it. */
  Apart(Tree tree, Quantities quantities, Schema schema) {
    this.tree = tree;
    this.dates = quantities.dates();
    this.schema = schema;
  }

  /**
   * Several agreements of which one verb tells.
   *
   * @param things their words, in order
   */
  private record Several(int verb, List<Integer> things, boolean byParty, boolean byDate) {
    boolean isOf(Match match) {
      return match.thing().filter(it -> things.contains(it.word())).isPresent();
    }
  }

  /** The matches, each with its own parties, topics and date. */
  List<Match> parted(List<Match> matches) {
    List<Several> groups =
        matches.stream()
            .filter(this::isAgreement)
            .map(Match::trigger)
            .distinct()
            .map(verb -> several(verb, matches))
            .filter(it -> it.things().size() > 1 && (it.byParty() || it.byDate()))
            .toList();
    return groups.isEmpty()
        ? matches
        : matches.stream()
            .map(
                it ->
                    groups.stream()
                        .filter(one -> one.isOf(it))
                        .findFirst()
                        .map(one -> parted(it, one))
                        .orElse(it))
            .toList();
  }

  private boolean isAgreement(Match match) {
    return schema.isA(match.frame().kind(), "Agreement")
        && match.thing().filter(it -> !it.inherited() && it.word() > match.trigger()).isPresent();
  }

  private Several several(int verb, List<Match> matches) {
    List<Match> all =
        matches.stream().filter(it -> it.trigger() == verb && isAgreement(it)).toList();
    List<Integer> things =
        all.stream()
            .flatMap(it -> it.thing().stream())
            .map(Referent::word)
            .distinct()
            .sorted()
            .toList();
    boolean byParty =
        all.stream()
            .flatMap(it -> it.fillers(SIGNATORY).stream())
            .anyMatch(it -> isBetween(segment(it.word(), things), things));
    boolean byDate = dates.stream().anyMatch(it -> isBetween(segment(it, things), things));
    return new Several(verb, things, byParty, byDate);
  }

  private Match parted(Match match, Several several) {
    List<Integer> things = several.things();
    int own = things.indexOf(match.thing().orElseThrow().word());
    SortedMap<String, List<Referent>> filled = new TreeMap<>(match.things());
    filled.computeIfPresent(TOPIC, (slot, all) -> of(own, all, things));
    if (several.byParty()) {
      filled.computeIfPresent(SIGNATORY, (slot, all) -> of(own, all, things));
    }
    filled.values().removeIf(List::isEmpty);
    Match alone = match.with(filled);
    Optional<Dated> date =
        several.byDate() && match.trigger() == several.verb()
            ? dates.stream()
                .filter(it -> it.bound() == Dated.Bound.AT && segment(it, things) == own)
                .findFirst()
            : Optional.empty();
    return date.map(alone::on).orElse(alone);
  }

  /** Those that stand before all agreements, and those behind one of them. */
  private static List<Referent> of(int own, List<Referent> all, List<Integer> things) {
    return all.stream()
        .filter(it -> segment(it.word(), things) < 0 || segment(it.word(), things) == own)
        .toList();
  }

  private static boolean isBetween(int segment, List<Integer> things) {
    return segment >= 0 && segment + 1 < things.size();
  }

  /** Behind which of some words, in order, another stands; -1 where before them all. */
  private static int segment(int word, List<Integer> things) {
    return (int) things.stream().filter(it -> it <= word).count() - 1;
  }

  /**
   * The same of a date; one before a thing, behind "and", is that thing's: "and, in May, a pact".
   */
  private int segment(Dated date, List<Integer> things) {
    int next =
        IntStream.range(0, tree.size())
            .filter(it -> tree.word(it).start() >= date.end())
            .findFirst()
            .orElse(tree.size());
    int before = next - 1;
    while (before > 0 && !tree.form(before).equals("and") && !things.contains(before)) {
      before--;
    }
    boolean ahead = tree.form(Math.max(0, before)).equals("and") && isAhead(next, things);
    return segment(ahead ? next + 3 : next - 1, things);
  }

  private boolean isAhead(int next, List<Integer> things) {
    return IntStream.rangeClosed(next, Math.min(next + 3, tree.size() - 1))
        .anyMatch(things::contains);
  }
}
