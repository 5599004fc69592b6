package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.document.PartialDate;
import org.entente.fact.Claim;
import org.entente.fact.Modality;
import org.entente.fact.Value;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/**
 * What one sentence says, before it is a claim: several matches of one thing are one statement.
 *
 * @param kind the kind of claim
 * @param thing what it is about; empty where it makes a thing, or is a binary fact
 * @param things who fills which slot
 * @param values dates, numbers and terms
 * @param validity when it holds
 */
public record Statement(
    String kind,
    Optional<Referent> thing,
    SortedMap<String, List<Referent>> things,
    SortedMap<String, Value> values,
    Modality modality,
    List<Referent> sayers,
    Claim.Validity validity,
    String maker,
    double confidence) {
  /** A dialogue that is held is no programme of that name. */
  private static final Set<String> GATHERINGS = WordSet.of("Event", "Meeting", "Summit", "Visit");

  /** What one thing has only one of: signed on one day, in force on another. */
  private static final Set<String> TOLD_APART = WordSet.of("status", "date", "startDate");

  private static final Value ORDERED = new Value.Constant("ordered");
  private static final Value DELIVERED = new Value.Constant("delivered");
  private static final Set<String> TIMES = WordSet.of("date", "startDate", "endDate");

  /** What a frame matched, as those say who pass it on. */
  public static Statement of(Match match, List<Referent> sayers) {
    Optional<Referent> thing = match.thing();
    return new Statement(
        thing.map(Referent::kind).orElse(match.frame().kind()),
        thing,
        perceived(match, sayers),
        match.values(),
        match.mode().modality().orElseThrow(),
        sayers,
        match.values().containsKey("date") ? Claim.Validity.ALWAYS : validity(match),
        match.frame().maker(),
        match.construction().confidence());
  }

  /** Who says that something is a threat sees it as one. */
  private static SortedMap<String, List<Referent>> perceived(Match match, List<Referent> sayers) {
    boolean unseen =
        match.frame().kind().equals("Threat")
            && !match.things().containsKey("perceivedBy")
            && match.is(Modality.ACTUAL);
    if (!unseen || sayers.isEmpty()) {
      return match.things();
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.put("perceivedBy", sayers);
    return things;
  }

  private static Claim.Validity validity(Match match) {
    Optional<PartialDate> from = match.date().flatMap(Dated::from);
    if (from.isEmpty()) {
      return Claim.Validity.ALWAYS;
    }
    return switch (match.date().get().bound()) {
      case AT ->
          new Claim.Validity(
              match.construction().begins() ? from : Optional.empty(),
              match.construction().ends() ? from : Optional.empty());
      case MEANT -> Claim.Validity.ALWAYS;
      case SINCE -> new Claim.Validity(from, Optional.empty());
      case UNTIL -> new Claim.Validity(Optional.empty(), from);
      case RANGE ->
          isUndated(match)
              ? Claim.Validity.ALWAYS
              : new Claim.Validity(from, match.date().get().until());
    };
  }

  /** The same about something that the text has told before: the contract. */
  public Statement pointing() {
    return new Statement(
        kind,
        thing.map(Referent::inherit),
        things,
        values,
        modality,
        sayers,
        validity,
        maker,
        confidence);
  }

  /** "Signed during a visit on 3 and 4 May": the time is not the agreement's. */
  private static boolean isUndated(Match match) {
    return match.frame().kind().equals("Agreement") && !match.values().containsKey("startDate");
  }

  /** The same with other things in its slots. */
  public Statement withThings(SortedMap<String, List<Referent>> others) {
    return new Statement(
        kind, thing, others, values, modality, sayers, validity, maker, confidence);
  }

  /** The same with one more value. */
  Statement withValue(String slot, Value value) {
    SortedMap<String, Value> more = new TreeMap<>(values);
    more.put(slot, value);
    return withValues(more);
  }

  /** The same with other values. */
  Statement withValues(SortedMap<String, Value> others) {
    return new Statement(
        kind, thing, things, others, modality, sayers, validity, maker, confidence);
  }

  /** The same in another modality. */
  public Statement withModality(Modality other) {
    return new Statement(kind, thing, things, values, other, sayers, validity, maker, confidence);
  }

  /** The same with what another one tells of it beside. */
  Statement holding(Statement other) {
    SortedMap<String, List<Referent>> all = new TreeMap<>(other.things);
    things.forEach((slot, own) -> all.merge(slot, own, (there, here) -> union(here, there)));
    SortedMap<String, Value> both = new TreeMap<>(other.values);
    both.putAll(values);
    return new Statement(
        kind,
        thing,
        all,
        both,
        modality,
        sayers,
        validity,
        maker,
        Math.min(confidence, other.confidence));
  }

  /** The same about another thing. */
  Statement about(Referent other) {
    return new Statement(
        kind, Optional.of(other), things, values, modality, sayers, validity, maker, confidence);
  }

  /** The same of another kind. */
  public Statement withKind(String other) {
    return new Statement(
        other, thing, things, values, modality, sayers, validity, maker, confidence);
  }

  /** Who fills a slot; nobody where it is not filled. */
  public List<Referent> fillers(String slot) {
    return things.getOrDefault(slot, List.of());
  }

  /** The keys of what fills a slot. */
  List<String> keys(String slot) {
    return fillers(slot).stream().map(Referent::key).toList();
  }

  /** Whether somebody fills the same slot here and in another statement. */
  boolean shares(String slot, Statement other) {
    return shares(slot, other, slot);
  }

  /** The same, where the other statement calls its slot otherwise. */
  boolean shares(String slot, Statement other, String its) {
    List<Referent> some = fillers(slot);
    return other.fillers(its).stream()
        .anyMatch(it -> some.stream().anyMatch(that -> that.key().equals(it.key())));
  }

  /** The slots that another sentence filled. */
  public Set<String> inherited() {
    Set<String> slots = new TreeSet<>();
    things.forEach(
        (slot, found) -> {
          if (found.stream().anyMatch(Referent::inherited)) {
            slots.add(slot);
          }
        });
    return slots;
  }

  /** The two as one, where they tell of one thing and nowhere differ; else empty. */
  public Optional<Statement> with(Statement other) {
    if (modality != other.modality || !isSameThing(other)) {
      return Optional.empty();
    }
    SortedMap<String, List<Referent>> all = new TreeMap<>(things);
    for (Map.Entry<String, List<Referent>> slot : other.things.entrySet()) {
      List<Referent> own = all.getOrDefault(slot.getKey(), List.of());
      if (!own.isEmpty() && thing.isEmpty() && !overlap(own, slot.getValue())) {
        return Optional.empty();
      }
      all.put(slot.getKey(), union(own, slot.getValue()));
    }
    if (kind.equals("Statement") && all.containsKey("concerns")) {
      List<Referent> told = all.getOrDefault("addressee", List.of());
      List<Referent> about = new ArrayList<>(all.get("concerns"));
      about.removeIf(it -> told.stream().anyMatch(one -> one.key().equals(it.key())));
      all.put("concerns", about);
      if (about.isEmpty()) {
        all.remove("concerns");
      }
    }
    SortedMap<String, Value> both = new TreeMap<>(other.values);
    for (Map.Entry<String, Value> value : values.entrySet()) {
      Value there = both.put(value.getKey(), value.getValue());
      if (there != null
          && !Objects.equals(there, value.getValue())
          && (thing.isPresent()
              ? TOLD_APART.contains(value.getKey())
              : !value.getKey().equals("status") || isTimedApart(other))) {
        return Optional.empty();
      }
    }
    // "The jets ordered from Peru arrived in May": they are there.
    if (values.getOrDefault("status", DELIVERED).equals(ORDERED)
        && DELIVERED.equals(other.values.get("status"))) {
      both.put("status", DELIVERED);
    }
    boolean surer = confidence >= other.confidence;
    return Optional.of(
        new Statement(
            kind,
            thing,
            all,
            both,
            modality,
            sayers.isEmpty() ? other.sayers : sayers,
            validity.equals(Claim.Validity.ALWAYS) ? other.validity : validity,
            surer ? maker : other.maker,
            Math.max(confidence, other.confidence)));
  }

  /** "Got tanks, ordered in 2014": the order and the delivery are two. */
  private boolean isTimedApart(Statement other) {
    return TIMES.stream().anyMatch(it -> !Objects.equals(values.get(it), other.values.get(it)));
  }

  private boolean isSameThing(Statement other) {
    if (thing.isPresent() || other.thing.isPresent()) {
      return thing.isPresent()
          && other.thing.isPresent()
          && thing.get().key().equals(other.thing.get().key())
          && GATHERINGS.contains(kind) == GATHERINGS.contains(other.kind);
    }
    return kind.equals(other.kind)
        && (kind.equals("Statement") ? isOneUtterance(other) : isOneEvent(other));
  }

  /**
   * Who says two things of one sentence says one only where all that the one is about the other is,
   * too: who warned of a war in Libya and urged Chile to leave Libya has said two.
   */
  private boolean isOneUtterance(Statement other) {
    return sameIn(other, "speaker")
        && (isToSame(other) && (isWithin(other, this) || isWithin(this, other)));
  }

  private boolean isToSame(Statement other) {
    return sameIn(other, "addressee")
        || !things.containsKey("addressee")
        || !other.things.containsKey("addressee");
  }

  private static boolean isWithin(Statement one, Statement other) {
    List<Referent> all = other.things.getOrDefault("concerns", List.of());
    return one.things.getOrDefault("concerns", List.of()).stream()
        .allMatch(a -> all.stream().anyMatch(b -> a.key().equals(b.key())));
  }

  private boolean isOneEvent(Statement other) {
    if (things.keySet().equals(Set.of("subject", "object"))) {
      return sameIn(other, "subject") && sameIn(other, "object");
    }
    return things.keySet().stream()
        .anyMatch(slot -> other.things.containsKey(slot) && sameIn(other, slot));
  }

  private boolean sameIn(Statement other, String slot) {
    return overlap(
        things.getOrDefault(slot, List.of()), other.things.getOrDefault(slot, List.of()));
  }

  private static boolean overlap(List<Referent> one, List<Referent> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.key().equals(b.key())));
  }

  private static List<Referent> union(List<Referent> one, List<Referent> other) {
    Map<String, Referent> all = new LinkedHashMap<>();
    List<Referent> both = new ArrayList<>(one);
    both.addAll(other);
    both.forEach(it -> all.putIfAbsent(it.key(), it));
    return List.copyOf(all.values());
  }
}
