package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import org.entente.fact.Claim;
import org.entente.fact.ClaimWriter;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.Value;

/** Claims as lines that people read: {@code Treaty planned: signatory Japan, Chile; date 2024}. */
public final class Written {
  private final Thesaurus thesaurus;
  private final ClaimWriter writer;

  private Written(Extraction extraction) {
    thesaurus = Project.ONTOLOGY.thesaurus().with(extraction.names());
    writer = new ClaimWriter(thesaurus);
  }

  /** An extraction's claims, in its order; what another sentence filled has a star. */
  public static List<String> claims(Extraction extraction) {
    Written written = new Written(extraction);
    return extraction.claims().stream().map(written::line).toList();
  }

  private String line(Claim claim) {
    List<String> parts = new ArrayList<>();
    claim.slots().keySet().stream()
        .filter(slot -> !slot.equals(Schema.NAME))
        .forEach(slot -> parts.add(slot(claim, slot)));
    claim.validity().from().ifPresent(it -> parts.add("from " + it));
    claim.validity().until().ifPresent(it -> parts.add("until " + it));
    claim.attributedTo().forEach(it -> parts.add("says " + label(it)));
    String mode = claim.modality() == Modality.ACTUAL ? "" : " " + claim.modality().term();
    return claim.kind() + mode + ": " + String.join("; ", parts);
  }

  private String slot(Claim claim, String slot) {
    String star = claim.inherited().contains(slot) ? "*" : "";
    return slot + star + " " + String.join(", ", writer.texts(claim, slot));
  }

  private String label(Value.Thing thing) {
    return thesaurus.entry(thing.key()).map(Thesaurus.Entry::label).orElse(thing.key());
  }
}
