package org.entente.fact.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.fact.Claim;
import org.entente.fact.ClaimWriter;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.Value;

/**
 * Claims in words, as frames' examples have them: {@code Treaty planned: signatory Chile, Japan;
 * date 2024}. Things go by the names that the thesaurus has, else by those in the text.
 */
public final class Wording {
  private static final ClaimWriter BY_KEY = new ClaimWriter(new Thesaurus(List.of()));

  private final Map<String, String> labels = new TreeMap<>();
  private final Thesaurus thesaurus;

  /**
   * Of the claims of one document.
   *
   * @param names the things that the document brings
   */
  public Wording(Thesaurus thesaurus, List<Thesaurus.Entry> names, List<Claim> claims) {
    this.thesaurus = thesaurus;
    for (Claim claim : claims) {
      claim.thing().ifPresent(thing -> own(claim, thing));
    }
    names.forEach(entry -> labels.put(entry.key(), entry.label()));
  }

  private void own(Claim claim, Value.Thing thing) {
    claim.values(Schema.NAME).stream()
        .limit(1)
        .forEach(name -> labels.putIfAbsent(thing.key(), ((Value.Words) name).words()));
  }

  /** What a thing is called. */
  public String label(Value.Thing thing) {
    return thesaurus
        .entry(thing.key())
        .map(Thesaurus.Entry::label)
        .orElseGet(() -> labels.getOrDefault(thing.key(), thing.key()));
  }

  /** A slot's values as texts: things by what they are called, plain numbers, dates, terms. */
  public List<String> texts(Claim claim, String slot) {
    List<Value> values = claim.values(slot);
    List<String> texts = BY_KEY.texts(claim, slot);
    return IntStream.range(0, values.size())
        .mapToObj(i -> values.get(i) instanceof Value.Thing it ? label(it) : texts.get(i))
        .toList();
  }

  /** A claim in one line. */
  public String line(Claim claim) {
    String mode = claim.modality() == Modality.ACTUAL ? "" : " " + claim.modality().term();
    return claim.kind() + mode + ": " + slots(claim);
  }

  /** A line with its slots, and the values of each, sorted. */
  static String sorted(String line) {
    int colon = line.indexOf(": ");
    return colon < 0
        ? line
        : List.of(line.substring(colon + 2).split("; ")).stream()
            .map(Wording::sortedSlot)
            .sorted()
            .collect(Collectors.joining("; ", line.substring(0, colon + 2), ""));
  }

  private static String sortedSlot(String part) {
    int blank = part.indexOf(' ');
    return part.substring(0, blank + 1)
        + List.of(part.substring(blank + 1).split(", ")).stream()
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private String slots(Claim claim) {
    return claim.slots().keySet().stream()
        .filter(slot -> !slot.equals(Schema.NAME))
        .map(slot -> slot + " " + String.join(", ", texts(claim, slot)))
        .collect(Collectors.joining("; "));
  }
}
