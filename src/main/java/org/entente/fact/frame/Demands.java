package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.fact.Schema;

/** What frames ask for, worked out once for all sentences. Immutable. */
final class Demands {
  private final Schema schema;
  private final Map<Set<String>, Wanted> byClasses = new HashMap<>();

  // By identity, since to tell whole sets and constructions apart takes long.
  private final IdentityHashMap<Set<String>, Wanted> kinds = new IdentityHashMap<>();
  private final IdentityHashMap<Construction, Plan> plans = new IdentityHashMap<>();

  /** What a slot asks for. */
  record Ask(String name, Construction.Slot slot, Wanted kind) {}

  /**
   * Slots of which one must be filled, by a thing.
   *
   * @param asks what is asked of those that no need before has asked
   */
  record Need(Set<String> slots, List<Ask> asks) {}

  /** In which order to fill a construction's slots: what must be filled is asked first. */
  record Plan(List<Need> needs, List<Ask> others) {}

  /**
   * Whether a class is one of several or a subclass of one. The same one for the same classes, so
   * that what was answered can be found again by it.
   */
  static final class Wanted implements Predicate<String> {
    private final Set<String> all;

    private Wanted(Set<String> all) {
      this.all = all;
    }

    @Override
    public boolean test(String kind) {
      return all.contains(kind);
    }
  }

  /** What some frames ask for. */
  Demands(List<Frame> frames, Schema schema) {
    this.schema = schema;
    for (Frame frame : frames) {
      learn(Set.of(frame.kind()));
      for (Construction construction : frame.constructions()) {
        learn(construction.things());
        construction.slots().values().forEach(slot -> learn(slot.kinds()));
        plans.put(construction, planned(construction, needed(frame, construction)));
      }
    }
  }

  private void learn(Set<String> classes) {
    kinds.put(classes, byClasses.computeIfAbsent(classes, this::made));
  }

  private Wanted made(Set<String> classes) {
    Set<String> all = new HashSet<>(schema.ancestors().keySet());
    all.removeIf(kind -> !schema.isAny(kind, classes));
    return new Wanted(all);
  }

  private List<Set<String>> needed(Frame frame, Construction construction) {
    // Of "the allies" one slot makes both ends.
    return schema.isSymmetric(frame.kind())
        ? List.of()
        : construction.needs().stream()
            .filter(it -> construction.slots().keySet().containsAll(it))
            .filter(it -> it.stream().noneMatch(construction.constants()::containsKey))
            .toList();
  }

  private Plan planned(Construction construction, List<Set<String>> needed) {
    SortedMap<String, Construction.Slot> left = new TreeMap<>(construction.slots());
    List<Need> needs = new ArrayList<>();
    for (Set<String> need : needed) {
      SortedMap<String, Construction.Slot> first = new TreeMap<>(left);
      first.keySet().retainAll(need);
      left.keySet().removeAll(need);
      needs.add(new Need(need, asks(first)));
    }
    return new Plan(List.copyOf(needs), asks(left));
  }

  private List<Ask> asks(SortedMap<String, Construction.Slot> slots) {
    return slots.entrySet().stream()
        .map(it -> new Ask(it.getKey(), it.getValue(), kinds(it.getValue().kinds())))
        .toList();
  }

  /** Whether a class is one of some, or a subclass of one. */
  Wanted kinds(Set<String> classes) {
    Wanted same = kinds.get(classes);
    Wanted found = same == null ? byClasses.get(classes) : same;
    return found == null ? made(classes) : found;
  }

  /** In which order to fill the slots of a construction of these frames. */
  Plan plan(Construction construction) {
    return Objects.requireNonNull(plans.get(construction));
  }
}
