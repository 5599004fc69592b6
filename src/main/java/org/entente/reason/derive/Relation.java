package org.entente.reason.derive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one property: pairs of terms, each with a number of its own as long as it holds. A
 * fact is found by its pair at once; by one of its terms only after it has been indexed.
 */
final class Relation {
  static final int NONE = -1;

  /** The rank of a fact that is not known to follow from facts of lower rank alone. */
  static final int UNRANKED = 255;

  private static final int STATED = 1;
  private static final int INDEXED = 2;
  private static final int HELD = 4;
  private static final int AWAITED = 8;

  private final int number;
  private final int property;
  private long[] pairs = new long[8];
  private byte[] ranks = new byte[8];
  private byte[] flags = new byte[8];
  // Null as long as every fact holds always.
  private int @Nullable [] days;
  private int @Nullable [] statedDays;
  // Fact + 1 in each place, 0 where there is none; at most half full.
  private int[] places = new int[16];
  private int top;
  private int free = NONE;
  private int size;
  private @Nullable Lists bySubject;
  private @Nullable Lists byObject;

  /**
   * An empty relation.
   *
   * @param number its place among the relations
   * @param property the number of the property's term
   */
  Relation(int number, int property) {
    this.number = number;
    this.property = property;
  }

  int number() {
    return number;
  }

  int property() {
    return property;
  }

  int size() {
    return size;
  }

  /** One more than the highest number of a fact. */
  int top() {
    return top;
  }

  int subject(int fact) {
    return (int) (pairs[fact] >>> 32);
  }

  int object(int fact) {
    return (int) pairs[fact];
  }

  /** The fact of a pair, or {@link #NONE}. */
  int find(int subject, int object) {
    return places[place(pair(subject, object))] - 1;
  }

  /** The fact of a pair; where there was none, the complement of the one that was made for it. */
  int put(int subject, int object) {
    long pair = pair(subject, object);
    int place = place(pair);
    if (places[place] > 0) {
      return places[place] - 1;
    }
    int fact = newFact(pair);
    places[place] = fact + 1;
    if (2 * ++size > places.length) {
      placeAgain();
    }
    return ~fact;
  }

  private int newFact(long pair) {
    int fact = free;
    if (fact != NONE) {
      free = (int) pairs[fact];
    } else {
      if (top == pairs.length) {
        grow(top + (top >> 1));
      }
      fact = top++;
    }
    pairs[fact] = pair;
    ranks[fact] = 0;
    flags[fact] = HELD;
    setDays(fact, Days.ALWAYS);
    return fact;
  }

  private void grow(int length) {
    pairs = Arrays.copyOf(pairs, length);
    ranks = Arrays.copyOf(ranks, length);
    flags = Arrays.copyOf(flags, length);
    days = days == null ? null : Arrays.copyOf(days, length);
    statedDays = statedDays == null ? null : Arrays.copyOf(statedDays, length);
  }

  /** Takes a fact away; its number may then stand for another. */
  void remove(int fact) {
    unplace(place(pairs[fact]));
    if ((flags[fact] & INDEXED) != 0) {
      if (bySubject != null) {
        bySubject.remove(subject(fact), fact);
      }
      if (byObject != null) {
        byObject.remove(object(fact), fact);
      }
    }
    flags[fact] = 0;
    pairs[fact] = free;
    free = fact;
    size--;
  }

  // What stands behind on the same way moves up, so that no search ends too early.
  private void unplace(int place) {
    int mask = places.length - 1;
    int hole = place;
    int next = (hole + 1) & mask;
    while (places[next] > 0) {
      int wanted = firstPlace(pairs[places[next] - 1]);
      if (((next - wanted) & mask) >= ((next - hole) & mask)) {
        places[hole] = places[next];
        hole = next;
      }
      next = (next + 1) & mask;
    }
    places[hole] = 0;
  }

  private int place(long pair) {
    int mask = places.length - 1;
    int place = firstPlace(pair);
    while (places[place] > 0 && pairs[places[place] - 1] != pair) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private int firstPlace(long pair) {
    long mixed = (pair ^ (pair >>> 32)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (places.length - 1);
  }

  private void placeAgain() {
    places = new int[2 * places.length];
    for (int fact = 0; fact < top; fact++) {
      if (isHeld(fact)) {
        places[place(pairs[fact])] = fact + 1;
      }
    }
  }

  private static long pair(int subject, int object) {
    return ((long) subject << 32) | object;
  }

  /** Whether a number stands for a fact. */
  boolean isHeld(int fact) {
    return (flags[fact] & HELD) != 0;
  }

  /** Whether a fact is stated, whatever else it follows from. */
  boolean isStated(int fact) {
    return (flags[fact] & STATED) != 0;
  }

  /** Whether the fact of a pair is stated. */
  boolean isStated(int subject, int object) {
    int fact = find(subject, object);
    return fact != NONE && isStated(fact);
  }

  /** The days for which a fact is stated. */
  int statedDays(int fact) {
    if (!isStated(fact)) {
      return Days.NEVER;
    }
    return statedDays == null ? Days.ALWAYS : statedDays[fact];
  }

  void state(int fact, int forDays) {
    flags[fact] |= STATED;
    if (statedDays == null && forDays != Days.ALWAYS) {
      statedDays = new int[pairs.length];
    }
    if (statedDays != null) {
      statedDays[fact] = forDays;
    }
  }

  void retract(int fact) {
    flags[fact] &= ~STATED;
  }

  /** The days on which a fact holds. */
  int days(int fact) {
    return days == null ? Days.ALWAYS : days[fact];
  }

  void setDays(int fact, int onDays) {
    if (days == null && onDays != Days.ALWAYS) {
      days = new int[pairs.length];
    }
    if (days != null) {
      days[fact] = onDays;
    }
  }

  /**
   * A fact of rank n holds on all its days by what is stated of it and by what follows from facts
   * of ranks below n.
   */
  int rank(int fact) {
    return ranks[fact] & 0xff;
  }

  void setRank(int fact, int rank) {
    ranks[fact] = (byte) rank;
  }

  /** Has somebody wait for a fact; gives whether nobody did before. */
  boolean await(int fact) {
    boolean isFirst = (flags[fact] & AWAITED) == 0;
    flags[fact] |= AWAITED;
    return isFirst;
  }

  /** Nobody waits for a fact any more. */
  void arrive(int fact) {
    flags[fact] &= ~AWAITED;
  }

  /** Makes a fact known to {@link #withSubject} and {@link #withObject}, once. */
  void index(int fact) {
    if ((flags[fact] & INDEXED) != 0) {
      return;
    }
    flags[fact] |= INDEXED;
    if (bySubject != null) {
      bySubject.add(subject(fact), fact);
    }
    if (byObject != null) {
      byObject.add(object(fact), fact);
    }
  }

  /** The indexed facts with a subject, as {@link Lists#of} gives them. */
  int[] withSubject(int subject) {
    if (bySubject == null) {
      bySubject = new Lists();
      for (int fact = 0; fact < top; fact++) {
        if ((flags[fact] & INDEXED) != 0) {
          bySubject.add(subject(fact), fact);
        }
      }
    }
    return bySubject.of(subject);
  }

  /** The indexed facts with an object, as {@link Lists#of} gives them. */
  int[] withObject(int object) {
    if (byObject == null) {
      byObject = new Lists();
      for (int fact = 0; fact < top; fact++) {
        if ((flags[fact] & INDEXED) != 0) {
          byObject.add(object(fact), fact);
        }
      }
    }
    return byObject.of(object);
  }
}
