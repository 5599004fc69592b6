package org.entente.fact;

import java.util.Locale;

/** What a person decided about a claim. Rejected ones stay in the files and are never loaded. */
public enum ReviewStatus {
  ACCEPTED,
  CANDIDATE,
  REJECTED;

  /** The local name in the ontology and in claim files. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
