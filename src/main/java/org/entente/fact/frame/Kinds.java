package org.entente.fact.frame;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;

/** The classes that frames ask for; each question is one object for all sentences. Immutable. */
final class Kinds {
  private final Schema schema;
  private final Map<Set<String>, Wanted> known = new HashMap<>();

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

  /** Those that the frames' slots and things ask for. */
  Kinds(List<Frame> frames, Schema schema) {
    this.schema = schema;
    for (Frame frame : frames) {
      learn(Set.of(frame.kind()));
      for (Construction construction : frame.constructions()) {
        learn(construction.things());
        construction.slots().values().forEach(slot -> learn(slot.kinds()));
      }
    }
  }

  private void learn(Set<String> classes) {
    known.computeIfAbsent(classes, this::made);
  }

  private Wanted made(Set<String> classes) {
    Set<String> all = new HashSet<>(schema.ancestors().keySet());
    all.removeIf(kind -> !schema.isAny(kind, classes));
    return new Wanted(Set.copyOf(all));
  }

  /** Whether a class is one of some, or a subclass of one. */
  Wanted of(Set<String> classes) {
    Wanted found = known.get(classes);
    return found == null ? made(classes) : found;
  }
}
