package org.entente.fact.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.fact.Claim;
import org.entente.fact.ClaimWriter;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.Value;

/**
 * A claim as a reviewer reads it.
 *
 * @param kind what it is, in words
 * @param lines what fills each slot
 * @param facts what is known about the claim: how it is said, who says so, when it holds, who read
 *     it
 * @param names why each thing is taken to be named
 */
public record Sheet(String kind, List<Line> lines, Map<String, String> facts, List<Named> names) {
  /**
   * A slot.
   *
   * @param inherited whether a neighbouring sentence filled it
   */
  public record Line(String slot, String values, boolean inherited) {}

  /** A thing by its label, and why the sentence is taken to name it. */
  public record Named(String label, String why) {}

  /** Takes copies. */
  public Sheet {
    lines = List.copyOf(lines);
    names = List.copyOf(names);
  }

  /**
   * A claim in plain words.
   *
   * @param dossier of the claim
   * @param sentence the text of the passage, where it is at hand
   * @param terms what kinds, slots and other terms of the ontology are called
   */
  public static Sheet of(
      Dossier dossier, Claim claim, Optional<String> sentence, UnaryOperator<String> terms) {
    Thesaurus names = dossier.names();
    ClaimWriter writer = new ClaimWriter(names);
    List<Line> lines = new ArrayList<>();
    for (String slot : slots(claim)) {
      lines.add(
          new Line(
              terms.apply(slot),
              String.join(", ", values(writer, claim, slot, terms)),
              claim.inherited().contains(slot)));
    }
    return new Sheet(
        terms.apply(claim.kind()),
        lines,
        facts(claim, names, terms),
        new Namings(dossier, sentence).of(claim));
  }

  /** A claim's slots as one reads them: its name first, its subject before its object. */
  static List<String> slots(Claim claim) {
    Stream<String> first = Stream.of(Schema.NAME, Schema.SUBJECT, Schema.OBJECT);
    return Stream.concat(first, claim.slots().keySet().stream())
        .distinct()
        .filter(slot -> claim.slots().containsKey(slot))
        .toList();
  }

  private static List<String> values(
      ClaimWriter writer, Claim claim, String slot, UnaryOperator<String> terms) {
    List<String> texts = writer.texts(claim, slot);
    return claim.values(slot).stream().allMatch(Value.Constant.class::isInstance)
        ? texts.stream().map(terms).toList()
        : texts;
  }

  private static Map<String, String> facts(
      Claim claim, Thesaurus names, UnaryOperator<String> terms) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("said as", terms.apply(claim.modality().term()));
    if (!claim.attributedTo().isEmpty()) {
      facts.put("according to", String.join(", ", labels(claim.attributedTo(), names)));
    }
    claim.validity().from().ifPresent(from -> facts.put("from", from + inherited(claim, "from")));
    claim
        .validity()
        .until()
        .ifPresent(until -> facts.put("until", until + inherited(claim, "until")));
    facts.put("read by", claim.by().equals(Claim.BY_HAND) ? "a person" : "frame " + claim.by());
    facts.put("confidence", String.valueOf(claim.confidence()));
    return facts;
  }

  private static String inherited(Claim claim, String end) {
    Set<String> inherited = claim.inherited();
    return inherited.contains(end) ? " (from a neighbouring sentence)" : "";
  }

  private static List<String> labels(List<Value.Thing> things, Thesaurus names) {
    return things.stream()
        .map(it -> names.entry(it.key()).map(Thesaurus.Entry::label).orElse(it.key()))
        .toList();
  }
}
