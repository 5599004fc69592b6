package org.entente.link.match;

import java.util.Locale;

/** What speaks for a candidate; each is valued from 0 to 1, or not at all where nobody knows. */
public enum Feature {
  /** The thing's name is the item's label. */
  LABEL,
  /** A name of the thing is an alias of the item, or an alias of it the label. */
  ALIAS,
  /** The kinds agree. */
  TYPE,
  /** The item lies in, or belongs to, a state of the thing. */
  COUNTRY,
  /** They share a year. */
  DATE,
  /** The share of the item's ties to known things that the thing has too. */
  RELATIONS;

  /** As written in tables. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
