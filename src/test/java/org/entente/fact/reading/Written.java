package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import org.entente.fact.Claim;

/**
 * Claims in words, as {@link Wording} has them, and who says so, since when, and what was
 * inherited.
 */
public final class Written {
  private Written() {}

  /** An extraction's claims, in its order. */
  public static List<String> claims(Extraction extraction) {
    Wording wording = new Wording(Project.THESAURUS, extraction.names(), extraction.claims());
    return extraction.claims().stream().map(it -> line(wording, it)).toList();
  }

  private static String line(Wording wording, Claim claim) {
    List<String> parts = new ArrayList<>(List.of(wording.line(claim)));
    claim.validity().from().ifPresent(it -> parts.add("from " + it));
    claim.validity().until().ifPresent(it -> parts.add("until " + it));
    claim.attributedTo().forEach(it -> parts.add("says " + wording.label(it)));
    if (!claim.inherited().isEmpty()) {
      parts.add("inherits " + String.join(", ", claim.inherited()));
    }
    return String.join("; ", parts);
  }
}
