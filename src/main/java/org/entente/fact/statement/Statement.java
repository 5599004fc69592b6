package org.entente.fact.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.document.PartialDate;
import org.entente.fact.Claim;
import org.entente.fact.Modality;
import org.entente.fact.Value;
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
      case RANGE -> new Claim.Validity(from, match.date().get().until());
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
    things.forEach((slot, own) -> all.merge(slot, own, (there, here) -> Merger.union(here, there)));
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

  /** Whether a frame of that name found it. */
  boolean isBy(String frame) {
    return maker.startsWith(frame + "@");
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
    return new Merger(this, other).merged();
  }
}
