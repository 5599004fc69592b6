package org.entente.link;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody decided about a thing and a Wikidata item. */
public enum Judgement {
  /** The item is the thing. */
  SAME,
  /** The item looks like the thing and is something else. */
  DIFFERENT,
  /** The item may be the thing; it stays a candidate. */
  UNSURE,
  /** Looked for, and there is no item. */
  NONE;

  /** The judgement of a term, if there is one. */
  public static Optional<Judgement> of(String term) {
    return Stream.of(values()).filter(judgement -> judgement.term().equals(term)).findFirst();
  }

  /** As written in {@code links.tsv}. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
