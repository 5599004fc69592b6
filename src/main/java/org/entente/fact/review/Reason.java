package org.entente.fact.review;

import java.util.Locale;

/** Why a claim is rejected. */
public enum Reason {
  WRONG_ACTOR('1'),
  WRONG_KIND('2'),
  WRONG_DATE('3'),
  WRONG_VALUE('4'),
  NOT_ACTUAL('5'),
  NOT_SAID('6'),
  DUPLICATE('7'),
  OTHER('8');

  private final char digit;

  Reason(char digit) {
    this.digit = digit;
  }

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
    return digit;
  }
}
