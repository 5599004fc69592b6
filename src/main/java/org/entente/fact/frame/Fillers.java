package org.entente.fact.frame;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;

/** The things that fill a statement's slots. */
final class Fillers {
  private static final String SIGNATORY = "signatory";

  private final Tree tree;
  private final Resolver resolver;
  private final Schema schema;
  private final Demands demands;
  private final Referents referents;
  private final Overlaps overlaps;
  private final Signers signers;
  private final Pairs pairs;
  private final Beside beside;

  Fillers(Tree tree, Roles roles, Resolver resolver, Schema schema, Demands demands) {
    this.tree = tree;
    this.resolver = resolver;
    this.schema = schema;
    this.demands = demands;
    this.referents = new Referents(tree, roles, resolver, schema);
    this.overlaps = new Overlaps(roles, schema);
    this.signers = new Signers(tree, roles, resolver);
    this.pairs = new Pairs(roles, schema);
    this.beside = new Beside(tree);
  }

  /** The things that the construction is about, where it says which role names them. */
  List<Referent> things(Attempt attempt) {
    Predicate<String> kind = demands.kinds(Set.of(attempt.frame().kind()));
    List<Referent> found = any(attempt, attempt.construction().thing(), 1, kind);
    return found.stream().filter(it -> !isBehind(it.word(), attempt.word())).toList();
  }

  /** "The pact, signed in 1951, and the treaty": the treaty was not signed then. */
  private boolean isBehind(int thing, int participle) {
    return thing > participle
        && tree.relation(participle).equals("acl")
        && tree.relation(thing).equals("conj")
        && tree.head(thing) == tree.head(participle);
  }

  /**
   * What fills each slot; a slot that too few things fill is left out, and so are others where one
   * is that must be filled.
   */
  SortedMap<String, List<Referent>> slots(Attempt attempt, Optional<Referent> thing) {
    SortedMap<String, List<Referent>> filled = new TreeMap<>();
    Demands.Plan plan = demands.plan(attempt.construction());
    for (Demands.Need need : plan.needs()) {
      need.asks().forEach(ask -> fill(attempt, thing, ask, filled));
      if (Collections.disjoint(need.slots(), filled.keySet())) {
        return filled;
      }
    }
    plan.others().forEach(ask -> fill(attempt, thing, ask, filled));
    overlaps.settle(filled);
    itsOwn(filled);
    attempt
        .construction()
        .constants()
        .forEach(
            (name, key) -> {
              List<Referent> meant = isThing(attempt, name) ? known(attempt, key) : List.of();
              if (!meant.isEmpty()) {
                filled.putIfAbsent(name, meant);
              }
            });
    Overlaps.part(filled);
    return filled;
  }

  /** What must be filled, and is not by what fills some slots. */
  Optional<Set<String>> missed(Attempt attempt, SortedMap<String, List<Referent>> filled) {
    return demands.plan(attempt.construction()).needs().stream()
        .map(Demands.Need::slots)
        .filter(need -> Collections.disjoint(need, filled.keySet()))
        .findFirst();
  }

  private void fill(
      Attempt attempt,
      Optional<Referent> thing,
      Demands.Ask ask,
      SortedMap<String, List<Referent>> filled) {
    List<Referent> named = any(attempt, ask.slot().alternatives(), ask.slot().least(), ask.kind());
    List<Referent> all =
        ask.name().equals(SIGNATORY) ? signers.all(attempt, thing, named, ask.kind()) : named;
    List<Referent> others =
        thing.isEmpty()
            ? all
            : all.stream().filter(it -> !it.key().equals(thing.get().key())).toList();
    if (others.size() >= ask.slot().least()) {
      filled.put(ask.name(), others);
    }
  }

  /** "Chile, its first buyer": "its" is the weapon's, or whose it is, but not Chile's. */
  private void itsOwn(SortedMap<String, List<Referent>> filled) {
    List<Referent> getting = filled.getOrDefault("recipient", List.of());
    List<Referent> giving = filled.getOrDefault("supplier", List.of());
    boolean own =
        giving.size() == 1
            && tree.relation(giving.get(0).word()).equals("nmod:poss")
            && tree.upos(giving.get(0).word()).equals("PRON")
            && getting.stream().anyMatch(it -> it.key().equals(giving.get(0).key()));
    if (own) {
      filled.remove("supplier");
    }
  }

  private boolean isThing(Attempt attempt, String slot) {
    Schema.Kind kind = schema.kinds().get(attempt.frame().kind());
    Schema.Slot found = kind == null ? null : kind.slots().get(slot);
    return found != null && found.type() == Schema.Type.THING;
  }

  private List<Referent> known(Attempt attempt, String key) {
    return resolver.known(key, attempt.word());
  }

  /** "An alliance of three" binds each of them to each other. */
  List<SortedMap<String, List<Referent>>> pairs(
      Attempt attempt, SortedMap<String, List<Referent>> things) {
    return pairs.of(attempt, things);
  }

  /** The first alternative that gives enough things, else the one that gives most. */
  private List<Referent> any(
      Attempt attempt, List<Construction.RoleSet> alternatives, int least, Predicate<String> kind) {
    List<Referent> most = List.of();
    for (Construction.RoleSet alternative : alternatives) {
      List<Referent> found =
          referents.all(attempt, alternative.roles(), kind).stream()
              .filter(it -> !beside.isOfAnother(attempt, it))
              .toList();
      most = found.size() > most.size() ? found : most;
      if (most.size() >= least) {
        break;
      }
    }
    return most;
  }
}
