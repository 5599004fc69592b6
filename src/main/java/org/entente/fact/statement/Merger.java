package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Claim;
import org.entente.fact.Value;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;

/** Makes one of two statements of a sentence that tell of one thing and nowhere differ. */
final class Merger {
  /** A dialogue that is held is no programme of that name. */
  private static final Set<String> GATHERINGS = WordSet.of("Event", "Meeting", "Summit", "Visit");

  /** What one thing has only one of: signed on one day, in force on another. */
  private static final Set<String> TOLD_APART = WordSet.of("status", "date", "startDate");

  private static final Value ORDERED = new Value.Constant("ordered");
  private static final Value DELIVERED = new Value.Constant("delivered");
  private static final Set<String> TIMES = WordSet.of("date", "startDate", "endDate");

  private final Statement one;
  private final Statement other;

  Merger(Statement one, Statement other) {
    this.one = one;
    this.other = other;
  }

  /** The two as one; empty where they are two. */
  Optional<Statement> merged() {
    if (one.modality() != other.modality() || !isSameThing()) {
      return Optional.empty();
    }
    return things().flatMap(things -> values().map(values -> made(things, values)));
  }

  private Statement made(
      SortedMap<String, List<Referent>> things, SortedMap<String, Value> values) {
    boolean surer = one.confidence() >= other.confidence();
    return new Statement(
        one.kind(),
        one.thing(),
        things,
        values,
        one.modality(),
        one.sayers().isEmpty() ? other.sayers() : one.sayers(),
        one.validity().equals(Claim.Validity.ALWAYS) ? other.validity() : one.validity(),
        surer ? one.maker() : other.maker(),
        Math.max(one.confidence(), other.confidence()));
  }

  private Optional<SortedMap<String, List<Referent>>> things() {
    SortedMap<String, List<Referent>> all = new TreeMap<>(one.things());
    for (Map.Entry<String, List<Referent>> slot : other.things().entrySet()) {
      List<Referent> own = all.getOrDefault(slot.getKey(), List.of());
      if (!own.isEmpty() && one.thing().isEmpty() && !overlap(own, slot.getValue())) {
        return Optional.empty();
      }
      all.put(slot.getKey(), union(own, slot.getValue()));
    }
    if (one.kind().equals("Statement") && all.containsKey("concerns")) {
      List<Referent> about = new ArrayList<>(all.get("concerns"));
      about.removeIf(it -> overlap(List.of(it), all.getOrDefault("addressee", List.of())));
      all.put("concerns", about);
      if (about.isEmpty()) {
        all.remove("concerns");
      }
    }
    return Optional.of(all);
  }

  private Optional<SortedMap<String, Value>> values() {
    SortedMap<String, Value> both = new TreeMap<>(other.values());
    for (Map.Entry<String, Value> value : one.values().entrySet()) {
      Value there = both.put(value.getKey(), value.getValue());
      if (there != null && !there.equals(value.getValue()) && isToldApart(value.getKey())) {
        return Optional.empty();
      }
    }
    // "The jets ordered from Peru arrived in May": they are there.
    if (one.values().getOrDefault("status", DELIVERED).equals(ORDERED)
        && DELIVERED.equals(other.values().get("status"))) {
      both.put("status", DELIVERED);
    }
    return Optional.of(both);
  }

  private boolean isToldApart(String slot) {
    return one.thing().isPresent()
        ? TOLD_APART.contains(slot)
        : !slot.equals("status") || isTimedApart();
  }

  /** "Got tanks, ordered in 2014": the order and the delivery are two. */
  private boolean isTimedApart() {
    return TIMES.stream()
        .anyMatch(it -> !Objects.equals(one.values().get(it), other.values().get(it)));
  }

  private boolean isSameThing() {
    if (one.thing().isPresent() || other.thing().isPresent()) {
      return one.thing().isPresent()
          && other.thing().isPresent()
          && one.thing().get().key().equals(other.thing().get().key())
          && GATHERINGS.contains(one.kind()) == GATHERINGS.contains(other.kind());
    }
    return one.kind().equals(other.kind())
        && (one.kind().equals("Statement") ? isOneUtterance() : isOneEvent());
  }

  /**
   * Who says two things of one sentence says one only where all that the one is about the other is,
   * too: who warned of a war in Libya and urged Chile to leave Libya has said two.
   */
  private boolean isOneUtterance() {
    return sameIn("speaker") && isToSame() && (isWithin(other, one) || isWithin(one, other));
  }

  private boolean isToSame() {
    return sameIn("addressee")
        || !one.things().containsKey("addressee")
        || !other.things().containsKey("addressee");
  }

  private static boolean isWithin(Statement some, Statement all) {
    return some.fillers("concerns").stream()
        .allMatch(it -> overlap(List.of(it), all.fillers("concerns")));
  }

  private boolean isOneEvent() {
    if (one.things().keySet().equals(Set.of("subject", "object"))) {
      return sameIn("subject") && sameIn("object");
    }
    return !isMeetingApart()
        && one.things().keySet().stream()
            .anyMatch(slot -> other.things().containsKey(slot) && sameIn(slot));
  }

  /** "X met Y and was received by Z": two meetings, for either is told with somebody else. */
  private boolean isMeetingApart() {
    if (!one.kind().equals("Meeting")) {
      return false;
    }
    Set<String> there = present(one);
    Set<String> others = present(other);
    return !there.containsAll(others) && !others.containsAll(there);
  }

  private static Set<String> present(Statement meeting) {
    Set<String> all = new HashSet<>(meeting.keys("attendee"));
    all.addAll(meeting.keys("host"));
    return all;
  }

  private boolean sameIn(String slot) {
    return overlap(one.fillers(slot), other.fillers(slot));
  }

  private static boolean overlap(List<Referent> one, List<Referent> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.key().equals(b.key())));
  }

  /** All of two lists, each thing once. */
  static List<Referent> union(List<Referent> one, List<Referent> other) {
    Map<String, Referent> all = new LinkedHashMap<>();
    one.forEach(it -> all.putIfAbsent(it.key(), it));
    other.forEach(it -> all.putIfAbsent(it.key(), it));
    return List.copyOf(all.values());
  }
}
