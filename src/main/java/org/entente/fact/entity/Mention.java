package org.entente.fact.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Words of a sentence that name something.
 *
 * @param start the first word, from 0
 * @param end the word after the last
 * @param senses what they may mean, never empty
 * @param office the office that a title beside a person's name tells
 * @param count how many, by a number before it
 * @param also the others that stand with it in a list
 */
public record Mention(
    int start,
    int end,
    List<Sense> senses,
    Optional<Office> office,
    Optional<BigDecimal> count,
    List<Mention> also) {
  /**
   * An office that somebody holds.
   *
   * @param of the state or organization; empty where the title alone stands there
   * @param pointed whether the title says "its" or "the country's" instead; with a state, whether
   *     the person only stands beside it: Chile under X
   */
  public record Office(List<Sense> of, boolean pointed) {
    /** Takes a copy. */
    public Office {
      of = List.copyOf(of);
    }
  }

  /** A mention without a title. */
  public Mention(int start, int end, List<Sense> senses) {
    this(start, end, senses, Optional.empty(), Optional.empty(), List.of());
  }

  /** Refuses mentions of nothing. */
  public Mention {
    senses = List.copyOf(senses);
    also = List.copyOf(also);
    if (start < 0 || end <= start || senses.isEmpty()) {
      throw new IllegalArgumentException("words " + start + " to " + end + " name nothing");
    }
  }

  /** The same with a number that stands before it. */
  Mention counted(int from, BigDecimal number) {
    return new Mention(from, end, senses, office, Optional.of(number), also);
  }

  /** The same as the first of a list that ends with the last of some others. */
  Mention with(List<Mention> others) {
    int last = others.get(others.size() - 1).end();
    return new Mention(start, last, senses, office, count, others);
  }

  /** It, and the others of its list. */
  public List<Mention> all() {
    if (also.isEmpty()) {
      return List.of(this);
    }
    List<Mention> all =
        new ArrayList<>(List.of(new Mention(start, end, senses, office, count, List.of())));
    also.forEach(it -> all.add(it.over(start, end)));
    return all;
  }

  /** The same over other words. */
  Mention over(int first, int after) {
    return new Mention(first, after, senses, office, count, also);
  }

  /** The one thing of a wanted kind that is meant; empty where there is none, or more than one. */
  public Optional<Sense> sense(Predicate<String> kind) {
    List<Sense> fits = senses.stream().filter(sense -> sense.kind(kind).isPresent()).toList();
    return fits.size() == 1 ? Optional.of(fits.get(0)) : Optional.empty();
  }

  /** Whether a word belongs to it. */
  public boolean holds(int word) {
    return word >= start && word < end;
  }
}
