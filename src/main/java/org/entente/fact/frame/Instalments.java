package org.entente.fact.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;

/**
 * Tells when each of several transfers of one clause took place: "bought jets in 2005 and tanks in
 * 2009".
 */
final class Instalments {
  private static final String WEAPON = "weaponSystem";

  private final Tree tree;
  private final Quantities quantities;
  private final Schema schema;

  Instalments(Tree tree, Quantities quantities, Schema schema) {
    this.tree = tree;
    this.quantities = quantities;
    this.schema = schema;
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
    List<Match> sorted =
        parts.stream().sorted(Comparator.comparingInt(this::start)).toList();
    boolean fronted =
        !own.isEmpty() && own.get(0).start() < start(sorted.get(0)) && own.size() > 1;
    List<Match> dated =
        sorted.stream()
            .flatMap(it -> day(it, own, fronted).map(it::on).stream())
            .toList();
    return dated.size() == parts.size() ? dated : parts;
  }

  private boolean isOf(int trigger, Dated date) {
    return Nearness.nearest(tree, trigger, List.of(date), Dated::start, Dated::end).isPresent();
  }

  private static List<Referent> weapons(Match match) {
    return match.things().getOrDefault(WEAPON, List.of());
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
