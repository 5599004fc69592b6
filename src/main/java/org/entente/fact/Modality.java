package org.entente.fact;

import java.util.Locale;

/** In which mode a document states something. Only what is actual becomes a fact. */
public enum Modality {
  ACTUAL,
  PLANNED,
  ALLEGED,
  DENIED;

  /** The local name in the ontology and in claim files. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
