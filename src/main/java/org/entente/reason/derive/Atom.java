package org.entente.reason.derive;

/** A triple pattern over numbers: variable n is n, and the term of number n is the complement. */
record Atom(int subject, int property, int object) {
  /** What a place stands for, given the variables' values. */
  static int value(int place, int[] values) {
    return place < 0 ? ~place : values[place];
  }

  /** Whether a fact fits; gives the variables their values. */
  boolean fits(int factSubject, int factProperty, int factObject, int[] values) {
    if (property >= 0) {
      values[property] = factProperty;
    } else if (property != ~factProperty) {
      return false;
    }
    if (subject >= 0 && subject != property) {
      values[subject] = factSubject;
    } else if (value(subject, values) != factSubject) {
      return false;
    }
    if (object >= 0 && object != subject && object != property) {
      values[object] = factObject;
      return true;
    }
    return value(object, values) == factObject;
  }
}
