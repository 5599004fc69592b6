package org.entente.fact.review;

import java.util.List;
import java.util.Locale;

/** Why a claim is rejected. */
public enum Reason {
  WRONG_ACTOR,
  WRONG_KIND,
  WRONG_DATE,
  WRONG_VALUE,
  NOT_ACTUAL,
  NOT_SAID,
  DUPLICATE,
  OTHER;

  /** As written in files of decisions. */
  public String term() {
    return words().replace(' ', '-');
  }

  /** As a person reads it. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The digit that chooses it. */
  public char digit() {
    return Character.forDigit(List.of(values()).indexOf(this) + 1, 10);
  }
}
