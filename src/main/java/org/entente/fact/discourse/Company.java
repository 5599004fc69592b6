package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.fact.frame.Referent;

/** Who act together in a document: "the two", "the ministers", "they". Not for several threads. */
public final class Company {
  private final Groups groups = new Groups();
  private final Discourse text;
  private final List<Spoken> spoken;
  private final Position at;

  /**
   * In a text, of which nothing is read yet.
   *
   * @param spoken what it has spoken of so far
   * @param at where it is read
   */
  Company(Discourse text, List<Spoken> spoken, Position at) {
    this.text = text;
    this.spoken = spoken;
    this.at = at;
  }

  /**
   * Some act together.
   *
   * @param topic whether the sentence is about them
   */
  void add(List<Referent> actors, boolean topic) {
    if (actors.size() > 1) {
      groups.add(actors, at.sentence, at.paragraph, topic);
    }
  }

  /**
   * Those that "the two" or "all three" are.
   *
   * @param size how many; 0 where it is not said
   * @param kind the classes wanted of each
   */
  List<Referent> group(int word, int size, Predicate<String> kind) {
    return group(word, size, size > 2 ? Integer.MAX_VALUE : Salience.REACH, kind);
  }

  /** Those who acted together in one of the sentences just before. */
  List<Referent> groupNear(int word, Predicate<String> kind) {
    return again(groups.near(at.beforeThat, at.sentence, kind), word, true);
  }

  /** Those whom the sentence has named together before a word: "X and Y renewed their pact". */
  List<Referent> groupHere(int word, Predicate<String> kind) {
    return again(groups.in(at.sentence, word, 0, kind), word, false);
  }

  /** The two who last acted together and of whom one is given; empty where none did. */
  public List<Referent> pair(Referent one, Predicate<String> kind) {
    return again(groups.pair(one, kind), one.word(), true);
  }

  /** Persons who acted together, wherever the text has told of them. */
  List<Referent> persons(int word, int size, Predicate<String> kind) {
    // Those who issue a text stay its ministers, whoever is told of in between.
    List<Referent> told =
        text.isIssued() && size == 0
            ? again(groups.largest(at.sentence, kind), word, true)
            : group(word, size, Integer.MAX_VALUE, kind);
    return told.isEmpty() && text.isIssued() ? again(officials(size, kind), word, true) : told;
  }

  /** "At the invitation of minister X, minister Y went there": the ministers are they. */
  private List<Referent> officials(int size, Predicate<String> kind) {
    Map<String, Referent> named = new LinkedHashMap<>();
    spoken.stream()
        .filter(it -> it.sentence() >= at.beforeThat && it.sentence() < at.sentence)
        .map(Spoken::referent)
        .filter(it -> kind.test(it.kind()) && text.isServing(it))
        .forEach(it -> named.putIfAbsent(it.key(), it));
    boolean meant = size == 0 ? named.size() > 1 : named.size() == size;
    return meant ? List.copyOf(named.values()) : List.of();
  }

  private List<Referent> group(int word, int size, int reach, Predicate<String> kind) {
    List<Referent> here = groups.in(at.sentence, word, size, kind);
    if (!here.isEmpty()
        || (size > 0 && !groups.in(at.sentence, word, size, it -> true).isEmpty())) {
      return again(here, word, false);
    }
    if (size > 0 && isOfStates(size, kind)) {
      return List.of();
    }
    List<Referent> named = size == 2 ? namedHere(word, kind) : List.of();
    if (!named.isEmpty()) {
      return again(named, word, false);
    }
    for (List<Referent> near :
        List.of(
            groups.before(at.sentence, at.paragraph, size, kind),
            size > 1 ? inTurn(size, kind) : List.<Referent>of(),
            groups.before(
                at.sentence, reach == Integer.MAX_VALUE ? 0 : at.paragraph - reach, size, kind),
            size > 1 ? counted(size, kind) : List.<Referent>of())) {
      if (!near.isEmpty()) {
        return again(near, word, true);
      }
    }
    List<Referent> titled = text.theme();
    boolean meant = size == titled.size() && titled.stream().allMatch(it -> kind.test(it.kind()));
    return meant
        ? again(titled, word, true)
        : size == 2 && titled.size() == 1 ? withOther(titled.get(0), word, kind) : List.of();
  }

  /** Whether people are looked for, but only as many states have acted together of late. */
  private boolean isOfStates(int size, Predicate<String> kind) {
    return !kind.test("State")
        && groups.before(at.sentence, at.paragraph, size, kind).isEmpty()
        && groups.before(at.sentence, 0, size, it -> true).stream()
            .map(Referent::kind)
            .reduce((one, other) -> one.equals(other) ? one : "")
            .filter("State"::equals)
            .isPresent();
  }

  /** "Chile deepened ties with Peru, and the two signed a pact": the two that are named before. */
  private List<Referent> namedHere(int word, Predicate<String> kind) {
    Map<String, Referent> states = new LinkedHashMap<>();
    spoken.stream()
        .filter(it -> it.sentence() == at.sentence && it.referent().word() < word)
        .map(Spoken::referent)
        .filter(it -> it.kind().equals("State"))
        .forEach(it -> states.putIfAbsent(it.key(), it));
    return states.size() == 2 && kind.test("State") ? List.copyOf(states.values()) : List.of();
  }

  /** In a text about one state, it and the only other of which this sentence or the last tells. */
  private List<Referent> withOther(Referent titled, int word, Predicate<String> kind) {
    for (int from : new int[] {at.start, at.before}) {
      Map<String, Referent> others = new LinkedHashMap<>();
      spoken.stream()
          .filter(it -> it.sentence() >= from && it.paragraph() == at.paragraph)
          .map(Spoken::referent)
          .filter(it -> it.kind().equals("State") && !it.key().equals(titled.key()))
          .forEach(it -> others.putIfAbsent(it.key(), it));
      if (!others.isEmpty()) {
        return others.size() == 1 && kind.test("State")
            ? again(List.of(titled, others.values().iterator().next()), word, true)
            : List.of();
      }
    }
    return List.of();
  }

  /** As many as are wanted, each of whom was what one of the sentences just before was about. */
  private List<Referent> inTurn(int size, Predicate<String> kind) {
    List<Referent> subjects = new ArrayList<>();
    for (int i = spoken.size() - 1; i >= 0 && subjects.size() < size; i--) {
      Spoken it = spoken.get(i);
      boolean near = it.paragraph() == at.paragraph && it.sentence() >= at.sentence - size;
      if (near && it.sentence() < at.sentence && it.subject() && kind.test(it.referent().kind())) {
        if (subjects.stream().anyMatch(one -> one.key().equals(it.referent().key()))) {
          return List.of();
        }
        subjects.add(0, it.referent());
      }
    }
    return subjects.size() == size ? subjects : List.of();
  }

  /** As many as are wanted, where a sentence just before has named just as many. */
  private List<Referent> counted(int size, Predicate<String> kind) {
    for (int clause = at.sentence - 1; clause >= at.beforeThat; clause--) {
      int there = clause;
      List<Referent> named =
          spoken.stream()
              .filter(it -> it.sentence() == there && kind.test(it.referent().kind()))
              .map(Spoken::referent)
              .toList();
      if (named.size() == size && named.stream().map(Referent::kind).distinct().count() == 1) {
        return named;
      }
    }
    return List.of();
  }

  private static List<Referent> again(List<Referent> some, int word, boolean inherited) {
    return some.stream().map(it -> Salience.again(it, word, inherited)).toList();
  }
}
