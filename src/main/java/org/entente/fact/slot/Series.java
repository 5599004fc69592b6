package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells what transfers share a verb that is said once, each of its own weapons: "got jets from X,
 * tanks from Y and guns from Z", "X got six jets and Y four tanks", "65 jets: 24 from X, 19 from
 * Y". A parser takes most of them for one list.
 */
final class Series {
  private static final String WEAPON = Links.WEAPON;
  private static final Set<String> ASIDE = WordSet.of("amod", "case", "compound");
  private static final List<String> ENDS = List.of("supplier", "recipient");

  private final Tree tree;
  private final Quantities quantities;
  private final Schema schema;
  private final Links links;

  /** Of a sentence with the dates and sums in it, and whom its phrases mean. */
  Series(Tree tree, Quantities quantities, Resolver resolver, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.quantities = quantities;
    this.schema = schema;
    this.links = new Links(tree, resolver, schema, lexicon);
  }

  /** The matches with those that a series stands for. */
  List<Match> filled(List<Match> matches) {
    List<Match> all = new ArrayList<>(matches);
    int from = matches.stream().filter(this::isTransfer).mapToInt(this::behind).min().orElse(-1);
    for (int i = from; from > 0 && i < tree.size(); i++) {
      Optional<Links.Link> link = links.isParting(i - 1) ? links.link(i) : Optional.empty();
      if (link.isPresent() && add(link.get(), all)) {
        i = link.get().end() - 1;
      }
    }
    return from > 0 ? new Tallies(tree, links).filled(all, from, this::isTransfer) : all;
  }

  private boolean isTransfer(Match match) {
    return schema.isA(match.frame().kind(), "ArmsTransfer") && match.things().containsKey(WEAPON);
  }

  private int behind(Match match) {
    return match.fillers(WEAPON).stream().mapToInt(Referent::word).min().orElse(tree.size()) + 2;
  }

  /** Adds what a link tells, where a match before it tells what is done. */
  private boolean add(Links.Link link, List<Match> all) {
    Optional<Match> base =
        all.stream()
            .filter(it -> it.trigger() < link.first() && last(it, link) >= 0)
            .filter(it -> isTransfer(it) && slot(it, link).isPresent())
            .max(Comparator.comparingInt(it -> last(it, link)));
    if (base.isEmpty() || isOfAnother(base.get(), link)) {
      return false;
    }
    if (links.isUnsure(link)) {
      all.removeIf(it -> it.mode().equals(base.get().mode()) && isSwallowed(it, link, base.get()));
      all.replaceAll(it -> it.trigger() == base.get().trigger() ? without(it, link) : it);
      return true;
    }
    Match told = again(base.get(), link);
    int at = all.indexOf(base.get());
    boolean priced = told.values().containsKey("amount");
    all.removeIf(it -> isSwallowed(it, link, base.get()));
    all.replaceAll(
        it ->
            without(
                priced && it.equals(base.get())
                    ? priced(it, start(last(it, link)), start(links.begin(link)))
                    : it,
                link));
    all.add(Math.min(at + 1, all.size()), told);
    return true;
  }

  /** Whether a link is in a clause that has a verb of its own. */
  private boolean isOfAnother(Match base, Links.Link link) {
    int weapon = Coordination.first(tree, link.weapon());
    if (tree.relation(weapon).startsWith("nsubj") && isOther(tree.head(weapon), base)) {
      return true;
    }
    // "Jets from X, which landed in May, and guns from Y": an aside that is closed.
    boolean closed = tree.form(links.begin(link)).equals(",");
    boolean aside = false;
    for (int at = last(base, link) + 1; at < links.begin(link); at++) {
      aside |= closed && tree.form(at).equals(",");
      boolean verb = tree.upos(at).equals("VERB") && !ASIDE.contains(tree.relation(at));
      if (verb && !aside && isOther(at, base)) {
        return true;
      }
    }
    return false;
  }

  // "Are expected to be sold": both tell of it.
  private boolean isOther(int verb, Match base) {
    return verb != base.trigger() && !tree.isUnder(base.trigger(), verb);
  }

  private static int last(Match match, Links.Link link) {
    return Links.last(match, link.first());
  }

  /** Whether a match is about nothing but what a link tells of. */
  private static boolean isSwallowed(Match match, Links.Link link, Match base) {
    List<Referent> weapons = match.fillers(WEAPON);
    if (!weapons.isEmpty()) {
      return isHeld(weapons, link);
    }
    return match.trigger() == base.trigger()
        && match.things().values().stream().anyMatch(it -> !it.isEmpty() && isHeld(it, link));
  }

  private static boolean isHeld(List<Referent> found, Links.Link link) {
    for (Referent referent : found) {
      if (!link.holds(referent.word())) {
        return false;
      }
    }
    return true;
  }

  private static Match without(Match match, Links.Link link) {
    return holdsAny(match, link) ? match.sparing(it -> link.holds(it.word())) : match;
  }

  private static boolean holdsAny(Match match, Links.Link link) {
    for (List<Referent> found : match.things().values()) {
      for (Referent referent : found) {
        if (link.holds(referent.word())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The slot whose party a link tells anew. */
  private Optional<String> slot(Match match, Links.Link link) {
    if (link.other() < 0) {
      return slot(match, link, link.preposition());
    }
    int weapon = last(match, link);
    return nearest(match, link, word -> links.isRightBefore(word, weapon))
        .or(() -> nearest(match, link, this::isActing));
  }

  private Optional<String> slot(Match match, Links.Link link, String preposition) {
    return nearest(match, link, word -> links.isBehind(word, preposition));
  }

  /** The slot of the last party before a link that stands as asked. */
  private Optional<String> nearest(Match match, Links.Link link, IntPredicate where) {
    String slot = "";
    int last = -1;
    for (String end : ENDS) {
      for (Referent party : match.fillers(end)) {
        int word = party.word();
        if (!party.inherited() && word > last && word < link.first() && where.test(word)) {
          slot = end;
          last = word;
        }
      }
    }
    return last < 0 ? Optional.empty() : Optional.of(slot);
  }

  private static List<Integer> words(Match match, String slot) {
    return match.fillers(slot).stream().filter(it -> !it.inherited()).map(Referent::word).toList();
  }

  private boolean isActing(int word) {
    String relation = Coordination.relation(tree, word);
    return relation.startsWith("nsubj") || relation.startsWith("nmod:poss");
  }

  private Match again(Match base, Links.Link link) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(base.things());
    Referent weapon = links.weapon(link.weapon()).orElseThrow();
    things.put(WEAPON, List.of(weapon));
    slot(base, link)
        .ifPresent(
            it -> things.put(it, links.parties(link.other() < 0 ? link.party() : link.other())));
    if (link.other() >= 0) {
      ENDS.stream()
          .filter(it -> words(base, it).stream().anyMatch(links::isBehindAny))
          .filter(it -> slot(base, link).filter(it::equals).isEmpty())
          .forEach(things.keySet()::remove);
      if (link.party() >= 0) {
        slot(base, link, link.preposition())
            .ifPresent(it -> things.put(it, links.parties(link.party())));
      }
    }
    Match other = base.with(things);
    Match counted =
        weapon.count().map(it -> other.counting(it, Optional.empty())).orElseGet(other::uncounted);
    return timed(priced(counted, start(links.begin(link)), links.end(link)), base, link);
  }

  /** With the sum that stands between two places. */
  private Match priced(Match match, int from, int to) {
    return quantities.sums().stream()
        .filter(it -> it.start() > from && it.start() <= to)
        .findFirst()
        .map(match::at)
        .orElse(match);
  }

  /** On the day that stands in a link; on no day where one stands in what is before it. */
  private Match timed(Match match, Match base, Links.Link link) {
    int begin = start(links.begin(link));
    int end = links.end(link);
    Optional<Dated> own =
        quantities.dates().stream()
            .filter(it -> it.bound() == Dated.Bound.AT && it.from().isPresent())
            .filter(it -> it.start() > begin && it.start() <= end)
            .findFirst();
    int weapon = start(last(base, link));
    boolean others =
        base.date().filter(it -> it.start() > weapon && it.start() < begin).isPresent();
    return own.map(match::dated).orElse(others ? match.undated() : match);
  }

  private int start(int word) {
    return tree.word(word).start();
  }
}
