package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells what a passive says of others whose verb is left out: "Chile was represented by X, Peru by
 * Y and Kenya by Z". Each doer belongs to the name before "by". Words are numbers from 0.
 */
final class Passives {
  private static final Set<String> PARTING = WordSet.of(",", ";", "and");
  private static final Set<String> ACTORS = Set.of("State", "Organization", "Group", "Alliance");

  /** One whose verb is left out. */
  private record Undergone(int who, int by) {}

  private final Tree tree;
  private final Syntax syntax;
  private final Resolver resolver;
  private final List<Undergone> left = new ArrayList<>();

  /** Of a sentence, and whom its phrases mean. */
  Passives(Tree tree, Resolver resolver) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.resolver = resolver;
    for (int by = 3; by + 1 < tree.size(); by++) {
      if (tree.form(by).equals("by") && tree.upos(by - 1).equals("PROPN")) {
        int first = syntax.lower(by - 2).equals("the") ? by - 3 : by - 2;
        if (first > 0 && PARTING.contains(syntax.lower(first))) {
          left.add(new Undergone(by - 1, by));
        }
      }
    }
  }

  /** The matches, each with those who did it, and those whose verb is left out. */
  List<Match> parted(List<Match> matches) {
    if (left.isEmpty()) {
      return matches;
    }
    List<Match> all = new ArrayList<>();
    for (Match match : matches) {
      Optional<String> doers = isPassive(match.trigger()) ? doers(match) : Optional.empty();
      if (doers.isPresent()) {
        all.addAll(parted(match, doers.get()));
      } else {
        all.add(match);
      }
    }
    return all;
  }

  private boolean isPassive(int verb) {
    return verb + 1 < tree.size()
        && verb < left.get(0).who()
        && syntax.isPassive(verb)
        && tree.form(verb + 1).equals("by");
  }

  /** The slot of those who did it. */
  private Optional<String> doers(Match match) {
    return match.things().entrySet().stream()
        .filter(it -> it.getValue().stream().anyMatch(one -> isBetween(one, match.trigger(), 0)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether somebody stands between a verb, or what is left out of one, and the next. */
  private boolean isBetween(Referent one, int from, int next) {
    return one.word() > from && (next == left.size() || one.word() < left.get(next).who());
  }

  private List<Match> parted(Match match, String doers) {
    List<Referent> own =
        match.fillers(doers).stream().filter(it -> isBetween(it, match.trigger(), 0)).toList();
    Optional<String> undergone =
        match.things().entrySet().stream()
            .filter(it -> !it.getValue().isEmpty())
            .filter(it -> it.getValue().stream().allMatch(one -> one.word() < match.trigger()))
            .map(Map.Entry::getKey)
            .findFirst();
    if (undergone.isEmpty()) {
      return List.of(match);
    }
    List<Match> all = new ArrayList<>();
    all.add(match.with(doers, own));
    String kind = own.get(0).kind();
    Set<String> kinds = new TreeSet<>();
    match.fillers(undergone.get()).forEach(it -> kinds.add(it.kind()));
    if (!Collections.disjoint(kinds, ACTORS)) {
      kinds.addAll(ACTORS);
    }
    for (int i = 0; i < left.size(); i++) {
      Undergone one = left.get(i);
      List<Referent> whom = resolver.resolve(one.who(), kinds::contains);
      List<Referent> who = doers(one, i, kind);
      if (!whom.isEmpty() && !who.isEmpty()) {
        SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
        things.put(doers, who);
        things.put(undergone.get(), whom);
        all.add(match.with(things));
      }
    }
    // "By Kenya, and Ghana by sea": no verb is left out.
    return all.size() > 1 ? all : List.of(match);
  }

  private List<Referent> doers(Undergone one, int at, String kind) {
    int end = at + 1 < left.size() ? left.get(at + 1).who() : tree.size();
    for (int word = one.by() + 1; word < end; word++) {
      List<Referent> who =
          tree.upos(word).equals("PROPN") ? resolver.resolve(word, kind::equals) : List.of();
      if (!who.isEmpty()) {
        return who;
      }
    }
    return List.of();
  }
}
