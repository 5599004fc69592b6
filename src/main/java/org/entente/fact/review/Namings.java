package org.entente.fact.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.fact.Claim;
import org.entente.fact.Thesaurus;
import org.entente.fact.Value;

/**
 * Tells why a sentence is taken to name the things of its claim.
 *
 * @param sentence where it is at hand
 */
record Namings(Dossier dossier, Optional<String> sentence) {
  /** Each thing that fills a slot or is said to say so, once. */
  List<Sheet.Named> of(Claim claim) {
    Map<Value.Thing, Boolean> things = new LinkedHashMap<>();
    for (String slot : Sheet.slots(claim)) {
      boolean inherited = claim.inherited().contains(slot);
      claim.values(slot).stream()
          .filter(Value.Thing.class::isInstance)
          .map(Value.Thing.class::cast)
          .forEach(it -> things.merge(it, inherited, Boolean::logicalAnd));
    }
    claim.attributedTo().forEach(it -> things.putIfAbsent(it, false));
    List<Sheet.Named> named = new ArrayList<>();
    things.forEach((thing, inherited) -> named.add(named(thing, inherited)));
    return named;
  }

  private Sheet.Named named(Value.Thing thing, boolean inherited) {
    Optional<Thesaurus.Entry> entry = dossier.names().entry(thing.key());
    String label = entry.map(Thesaurus.Entry::label).orElse(thing.key());
    String why = entry.map(it -> why(it, inherited)).orElse("made by a claim");
    return new Sheet.Named(label, why + (isNew(thing) ? "; a new name, not in the thesaurus" : ""));
  }

  private boolean isNew(Value.Thing thing) {
    return dossier.file().names().stream().anyMatch(it -> it.key().equals(thing.key()));
  }

  private String why(Thesaurus.Entry entry, boolean inherited) {
    if (sentence.isEmpty()) {
      return inherited ? "from a neighbouring sentence" : "the sentence is not at hand";
    }
    return Match.find(entry, sentence.get())
        .map(match -> "“" + match.words() + "” is " + match.how().meaning())
        .orElse(
            inherited ? "from a neighbouring sentence" : "no name of it stands in the sentence");
  }
}
