package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;

/**
 * Tells when each of several transfers of one clause took place: "bought jets in 2005 and tanks in
 * 2009".
 */
final class Instalments {
  private static final String WEAPON = "weaponSystem";
  private static final Set<String> PARTING = WordSet.of(",", ":", "and", "—", "–");
  private static final Set<String> MORE = WordSet.of("another", "a", "further", "the", "other");

  /** How far behind a number its day may stand: " in ". */
  private static final int NEAR = 4;

  private final Tree tree;
  private final Quantities quantities;
  private final Schema schema;

  Instalments(Tree tree, Quantities quantities, Schema schema) {
    this.tree = tree;
    this.quantities = quantities;
    this.schema = schema;
  }

  /**
   * "Six jets came in 2015, four in 2016 and two in 2018": a match for each number with a day of
   * its own; the match itself where there are none.
   */
  List<Match> counted(Match match) {
    boolean one =
        schema.isA(match.frame().kind(), "Transfer")
            && weapons(match).size() == 1
            && quantities.dates().size() > 1;
    List<Match> parts = new ArrayList<>();
    for (Dated day : one ? quantities.dates() : List.<Dated>of()) {
      int number = number(day);
      if (number > match.trigger() && number > weapons(match).get(0).word()) {
        Counts.pieces(tree.form(number))
            .map(it -> match.counting(it, Optional.empty()).dated(day))
            .ifPresent(parts::add);
      }
    }
    if (parts.size() < 2 && !(parts.size() == 1 && isFirst(match))) {
      return List.of(match);
    }
    if (isFirst(match)) {
      parts.add(0, match);
    } else if (match.values().containsKey("quantity")) {
      parts.add(0, match.undated());
    }
    return parts;
  }

  /** Whether a match is itself the first of such a list: its number and day stand before others. */
  private boolean isFirst(Match match) {
    return match.values().containsKey("quantity")
        && match.date().filter(it -> it.bound() == Dated.Bound.AT && number(it) < 0).isPresent()
        && match.date().get().end() > tree.word(match.trigger()).start();
  }

  /** The number that stands alone right before a day: "four in 2016"; -1 where none does. */
  private int number(Dated day) {
    int at = -1;
    for (int i = 0; i < tree.size() && tree.word(i).end() <= day.start(); i++) {
      at = i;
    }
    boolean alone =
        day.bound() == Dated.Bound.AT
            && day.from().isPresent()
            && at > 1
            && day.start() - tree.word(at).end() <= NEAR
            && tree.upos(at).equals("NUM")
            && Counts.pieces(tree.form(at)).isPresent();
    int before = at - 1;
    while (alone && before > 0 && MORE.contains(tree.form(before))) {
      before--;
    }
    return alone && PARTING.contains(tree.form(before)) ? at : -1;
  }

  /** The matches, each on its own day where the clause tells a day for every one. */
  List<Match> dated(List<Match> parts) {
    boolean several =
        parts.size() > 1
            && quantities.dates().size() > 1
            && parts.stream().allMatch(it -> schema.isA(it.frame().kind(), "Transfer"))
            && parts.stream().allMatch(it -> !weapons(it).isEmpty());
    if (!several) {
      return parts;
    }
    int trigger = parts.get(0).trigger();
    List<Dated> own =
        quantities.dates().stream()
            .filter(it -> it.bound() == Dated.Bound.AT && it.from().isPresent())
            .filter(it -> isOf(trigger, it))
            .toList();
    List<Match> sorted = parts.stream().sorted(Comparator.comparingInt(this::start)).toList();
    boolean fronted = !own.isEmpty() && own.get(0).start() < start(sorted.get(0)) && own.size() > 1;
    List<Match> dated =
        sorted.stream().flatMap(it -> day(it, own, fronted).map(it::on).stream()).toList();
    return dated.size() == parts.size() ? dated : parts;
  }

  private boolean isOf(int trigger, Dated date) {
    return Nearness.nearest(tree, trigger, List.of(date), Dated::start, Dated::end).isPresent();
  }

  private static List<Referent> weapons(Match match) {
    return match.fillers(WEAPON);
  }

  private int start(Match match) {
    return weapons(match).stream().mapToInt(it -> tree.word(it.word()).start()).min().orElse(0);
  }

  private int end(Match match) {
    return weapons(match).stream().mapToInt(it -> tree.word(it.word()).end()).max().orElse(0);
  }

  /** The day behind a weapon, or before it where the sentence begins with one. */
  private Optional<Dated> day(Match part, List<Dated> days, boolean fronted) {
    return fronted
        ? days.stream().filter(it -> it.end() <= start(part)).reduce((one, next) -> next)
        : days.stream().filter(it -> it.start() >= end(part)).findFirst();
  }
}
