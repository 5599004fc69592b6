package org.entente.fact.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;

/**
 * What is compared: a claim, or a single pair of a binary one, so that it makes no difference how
 * pairs are gathered into lists.
 *
 * @param line the claim that it comes from
 * @param slots by name, the fillers by the form in which they are compared
 */
public record Unit(ClaimLine line, SortedMap<String, SortedMap<String, Filler>> slots) {
  /** By place, and else by content, so that the order of lines makes no difference. */
  static final Comparator<Unit> BY_PLACE =
      Comparator.comparing((Unit unit) -> unit.line().start())
          .thenComparing(unit -> unit.line().end())
          .thenComparing(Unit::kind)
          .thenComparing(unit -> unit.line().modality())
          .thenComparing(unit -> unit.slots().toString());

  /** The units of a claim: one, or those of a binary claim's pairs, a symmetric pair once. */
  static List<Unit> of(ClaimLine line, Values values) {
    Schema.Kind kind = values.schema().kinds().get(line.kind());
    if (kind == null) {
      throw new IllegalArgumentException("unknown kind " + line.kind());
    }
    SortedMap<String, SortedMap<String, Filler>> slots = new TreeMap<>();
    for (Schema.Slot slot : kind.slots().values()) {
      List<String> texts = line.slots().getOrDefault(slot.name(), List.of());
      if (!texts.isEmpty()) {
        slots.put(slot.name(), fillers(kind, slot, texts, values));
      }
    }
    Unit whole = new Unit(line, slots);
    return kind.binary() ? whole.pairs(kind.symmetric()) : List.of(whole);
  }

  private static SortedMap<String, Filler> fillers(
      Schema.Kind kind, Schema.Slot slot, List<String> texts, Values values) {
    SortedMap<String, Filler> fillers = new TreeMap<>();
    for (String text : texts) {
      fillers.put(
          values.plain(slot, kind.name(), text),
          new Filler(text, values.isKnown(slot, kind.name(), text)));
    }
    return fillers;
  }

  private List<Unit> pairs(boolean symmetric) {
    List<Unit> pairs = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    for (String subject : values(Schema.SUBJECT)) {
      for (String object : values(Schema.OBJECT)) {
        boolean again = subject.equals(object) || !seen.add(Set.of(subject, object));
        if (!symmetric || !again) {
          pairs.add(pair(subject, object));
        }
      }
    }
    return pairs;
  }

  private Unit pair(String subject, String object) {
    SortedMap<String, SortedMap<String, Filler>> ends = new TreeMap<>();
    ends.put(Schema.SUBJECT, only(Schema.SUBJECT, subject));
    ends.put(Schema.OBJECT, only(Schema.OBJECT, object));
    return new Unit(line, ends);
  }

  private SortedMap<String, Filler> only(String slot, String value) {
    SortedMap<String, Filler> all = fillers(slot);
    return new TreeMap<>(all.subMap(value, value + "\0"));
  }

  /** The kind of the claim. */
  public String kind() {
    return line.kind();
  }

  /** What fills a slot, by the form in which it is compared; nothing where it is not filled. */
  public SortedMap<String, Filler> fillers(String slot) {
    return slots.getOrDefault(slot, new TreeMap<>());
  }

  Set<String> values(String slot) {
    return fillers(slot).keySet();
  }

  /** As a claim of its own. */
  ClaimLine alone() {
    return new ClaimLine(
        line.at(),
        line.document(),
        line.kind(),
        new TreeMap<>(written()),
        line.start(),
        line.end(),
        line.modality(),
        line.status(),
        line.confidence(),
        line.inherited());
  }

  /** The slots as they were written. */
  public Map<String, List<String>> written() {
    Map<String, List<String>> written = new LinkedHashMap<>();
    slots.forEach(
        (slot, fillers) ->
            written.put(slot, fillers.values().stream().map(Filler::written).toList()));
    return written;
  }
}
