package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.analysis.WordSet;

/** Whom a statement about several ties to each other. */
final class Pairs {
  /** Of more than these nobody means each and every pair. */
  private static final int LARGEST = 5;

  private static final Set<String> TIES = WordSet.of("with", "of", "toward");
  private static final Set<String> SHARED = Set.of("between", "among");
  private static final Set<String> PLACED = Set.of("in", "at");

  private final Roles roles;
  private final Schema schema;

  Pairs(Roles roles, Schema schema) {
    this.roles = roles;
    this.schema = schema;
  }

  /** "An alliance of three" binds each of them to each other. */
  List<SortedMap<String, List<Referent>>> of(
      Attempt attempt, SortedMap<String, List<Referent>> things) {
    List<Referent> all = things.getOrDefault(Schema.SUBJECT, List.of());
    Schema.Kind kind = schema.kinds().get(attempt.frame().kind());
    // "They are our partners" are not each other's; "the allies" need not be who was told of.
    boolean among =
        kind != null
            && kind.symmetric()
            && all.size() > 1
            && !things.containsKey(Schema.OBJECT)
            && (!kind.name().equals("securityTiesWith")
                || isMutual(attempt.construction())
                || roles.fillers(attempt.word(), "object").isEmpty())
            && !roles.isOurs(attempt.word())
            && !isPlaced(attempt.construction())
            && isOneSort(attempt, all)
            && all.stream().noneMatch(it -> it.inherited() && it.word() == attempt.word());
    if (!among) {
      return List.of(things);
    }
    List<SortedMap<String, List<Referent>>> pairs = new ArrayList<>();
    if (all.size() > LARGEST) {
      return pairs;
    }
    for (int i = 0; i + 1 < all.size(); i++) {
      SortedMap<String, List<Referent>> pair = new TreeMap<>(things);
      pair.put(Schema.SUBJECT, List.of(all.get(i)));
      pair.put(Schema.OBJECT, all.subList(i + 1, all.size()));
      pairs.add(pair);
    }
    return pairs;
  }

  /** "X and Y train its soldiers" says nothing of X and Y; "ties of X and Y" does. */
  private static boolean isMutual(Construction construction) {
    Construction.Slot other = construction.slots().get(Schema.OBJECT);
    Construction.Slot all = construction.slots().get(Schema.SUBJECT);
    return other == null || has(other, TIES) || (all != null && has(all, SHARED));
  }

  /** "Bases in X and Y": whose they are is one thing, where they are is no tie. */
  private static boolean isPlaced(Construction construction) {
    Construction.Slot all = construction.slots().get(Schema.SUBJECT);
    return all != null && has(all, PLACED);
  }

  private static boolean has(Construction.Slot slot, Set<String> roles) {
    return slot.alternatives().stream()
        .flatMap(it -> it.roles().stream())
        .map(RoleNames::plain)
        .anyMatch(roles::contains);
  }

  /** "Observers are Chile and Peru": at some organization, not each with the other. */
  private boolean isOneSort(Attempt attempt, List<Referent> all) {
    Construction.Slot other = attempt.construction().slots().get(Schema.OBJECT);
    return other == null
        || other.kinds().isEmpty()
        || all.stream().anyMatch(it -> schema.isAny(it.kind(), other.kinds()));
  }
}
