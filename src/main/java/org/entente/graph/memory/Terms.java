package org.entente.graph.memory;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Numbers for terms, from 0. One writer adds terms, while whoever holds a {@link #view()} finds
 * those that it was made with, without waiting.
 */
public final class Terms {
  /** So many terms in a row mean that somebody chose names that fall on one place. */
  private static final int CLASH = 1000;

  // 0 for the hash that terms have by themselves, which is the fastest.
  private int seed;
  private Node[] terms;
  // Number + 1 of the term in each place, 0 where there is none; at most half full.
  private int[] places;
  private int count;

  /** No terms. */
  public Terms() {
    this(0, new Node[1 << 10], new int[1 << 11], 0);
  }

  private Terms(int seed, Node[] terms, int[] places, int count) {
    this.seed = seed;
    this.terms = terms;
    this.places = places;
    this.count = count;
  }

  /** The terms so far, to be read only: later ones may show in the arrays, and are overlooked. */
  Terms view() {
    return new Terms(seed, terms, places, count);
  }

  int count() {
    return count;
  }

  public Node term(int number) {
    return terms[number];
  }

  /** The number of a term, or {@link Relation#ANY} where it has none. */
  public int find(Node term) {
    int number = places[place(term)] - 1;
    return number < count ? number : Relation.ANY;
  }

  /** The number of a term, which gets one now if it has none. */
  public int number(Node term) {
    int place = place(term);
    if (places[place] > 0) {
      return places[place] - 1;
    }
    if (count == terms.length) {
      placeAgain(seed, 2 * count);
      place = place(term);
    } else if (distance(term, place) > CLASH) {
      placeAgain(ThreadLocalRandom.current().nextInt() | 1, terms.length);
      place = place(term);
    }
    terms[count] = term;
    places[place] = ++count;
    return count - 1;
  }

  // Where memory ends under this, all stays as it was.
  private void placeAgain(int newSeed, int length) {
    Terms wider = new Terms(newSeed, Arrays.copyOf(terms, length), new int[2 * length], count);
    for (int number = 0; number < count; number++) {
      wider.places[wider.place(terms[number])] = number + 1;
    }
    seed = newSeed;
    terms = wider.terms;
    places = wider.places;
  }

  private int distance(Node term, int place) {
    return (place - firstPlace(term)) & (places.length - 1);
  }

  /** Where a term stands, or the first place on its way that is free or holds a later term. */
  private int place(Node term) {
    int place = firstPlace(term);
    while (places[place] > 0 && places[place] <= count && !terms[places[place] - 1].equals(term)) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private int firstPlace(Node term) {
    return spread(seed == 0 ? term.hashCode() : hash(term, seed)) & (places.length - 1);
  }

  private static int hash(Node term, int seed) {
    if (term.isURI()) {
      return hash(term.getURI(), seed);
    } else if (term.isLiteral()) {
      // Equal literals may write their language in large or small letters.
      int language = hash(term.getLiteralLanguage().toLowerCase(Locale.ROOT), seed);
      return hash(term.getLiteralLexicalForm(), seed) ^ language;
    } else if (term.isTripleTerm()) {
      Triple triple = term.getTriple();
      int start = hash(triple.getSubject(), seed);
      return hash(triple.getObject(), hash(triple.getPredicate(), start));
    }
    return hash(term.toString(), seed);
  }

  private static int hash(String text, int seed) {
    int hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = Integer.rotateLeft(hash ^ (text.charAt(i) * 0xcc9e2d51), 13) * 5 + 0xe6546b64;
    }
    return hash;
  }

  private static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
