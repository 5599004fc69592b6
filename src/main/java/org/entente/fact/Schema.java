package org.entente.fact;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What can be said: the kinds of claims and their slots, as the ontology defines them. Handed in,
 * since this package knows no RDF.
 *
 * @param kinds by name: a class for an n-ary claim, a property for a binary one
 * @param ancestors for each class, itself and its superclasses
 */
public record Schema(SortedMap<String, Kind> kinds, Map<String, Set<String>> ancestors) {
  /** The slots of a binary claim. */
  public static final String SUBJECT = "subject";

  /** The slots of a binary claim. */
  public static final String OBJECT = "object";

  /** The slot that names the thing that a claim makes. */
  public static final String NAME = "name";

  /**
   * A kind of claim.
   *
   * @param binary whether it states one property between a subject and an object
   * @param symmetric whether subject and object may change places
   * @param slots by name
   */
  public record Kind(
      String name, boolean binary, boolean symmetric, SortedMap<String, Slot> slots) {}

  /** Takes a copy of the ancestors, by hash: whether a class is another is asked of all things. */
  public Schema {
    Map<String, Set<String>> above = new HashMap<>();
    ancestors.forEach(
        (kind, all) -> above.put(kind, Collections.unmodifiableSet(new HashSet<>(all))));
    ancestors = Collections.unmodifiableMap(above);
  }

  /** What a slot's values are. */
  public enum Type {
    THING,
    DATE,
    INTEGER,
    DECIMAL,
    TRUTH,
    WORDS,
    CONSTANT
  }

  /**
   * A slot.
   *
   * @param range the classes allowed for a thing, or the local names of constants; else empty
   */
  public record Slot(String name, Type type, Set<String> range) {}

  /** A kind's slot, where both exist. */
  public Optional<Slot> slot(String kind, String slot) {
    return Optional.ofNullable(kinds.get(kind)).map(found -> found.slots().get(slot));
  }

  /** Whether a kind states one property between a subject and an object. */
  public boolean isBinary(String kind) {
    return kinds.containsKey(kind) && kinds.get(kind).binary();
  }

  /** Whether subject and object of a kind may change places. */
  public boolean isSymmetric(String kind) {
    return kinds.containsKey(kind) && kinds.get(kind).symmetric();
  }

  /** Whether a class is another or one of its subclasses. */
  public boolean isA(String kind, String ancestor) {
    return ancestors.getOrDefault(kind, Set.of()).contains(ancestor);
  }

  /** The classes of things that some slot takes: what can be named. */
  public Set<String> namedKinds() {
    Set<String> ranges = new TreeSet<>();
    for (Kind kind : kinds.values()) {
      kind.slots().values().stream()
          .filter(slot -> slot.type() == Type.THING)
          .forEach(slot -> ranges.addAll(slot.range()));
    }
    Set<String> named = new TreeSet<>(ancestors.keySet());
    named.removeIf(kind -> !isAny(kind, ranges));
    return named;
  }

  /** Whether a class is one of several or a subclass of one. */
  public boolean isAny(String kind, Set<String> range) {
    Set<String> all = ancestors.getOrDefault(kind, Set.of());
    for (String ancestor : range) {
      if (all.contains(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
