package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.fact.discourse.Honours.Fit;
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

  /** The leaders or officials of one body act: "they" are that body. */
  void many(Referent body, boolean topic) {
    groups.add(List.of(body), at.sentence, at.paragraph, topic);
  }

  /**
   * Those that "the two" or "all three" are.
   *
   * @param size how many; 0 where it is not said
   * @param kind the classes wanted of each
   */
  List<Referent> group(int word, int size, Predicate<String> kind) {
    return group(word, size, size > 2 ? Integer.MAX_VALUE : Salience.REACH, kind, it -> true);
  }

  /** Those who acted together in one of the sentences just before. */
  List<Referent> groupNear(int word, Predicate<String> kind) {
    return again(groups.near(at.beforeThat, at.sentence, of(kind)), word, true);
  }

  private static Predicate<Referent> of(Predicate<String> kind) {
    return it -> kind.test(it.kind());
  }

  /** Those whom the sentence has named together before a word: "X and Y renewed their pact". */
  List<Referent> groupHere(int word, Predicate<String> kind) {
    return again(groups.in(at.sentence, word, 0, of(kind)), word, false);
  }

  /** The two who last acted together and of whom one is given; empty where none did. */
  public List<Referent> pair(Referent one, Predicate<String> kind) {
    return again(groups.pair(one, of(kind)), one.word(), true);
  }

  /**
   * Persons who acted together, wherever the text has told of them.
   *
   * @param office what they are called by
   */
  List<Referent> persons(int word, int size, List<String> office, Predicate<String> kind) {
    Predicate<Referent> called = it -> text.honours().fit(office, it) != Fit.NOT;
    // Those who issue a text stay its ministers, whoever is told of in between.
    boolean issuers = text.isIssued() && size == 0;
    List<Referent> here = issuers ? List.of() : apart(size, at.paragraph, office, kind);
    List<Referent> told =
        issuers
            ? again(groups.largest(at.sentence, of(kind).and(called)), word, true)
            : here.isEmpty() || !groups.before(at.sentence, at.paragraph, size, of(kind)).isEmpty()
                ? group(word, size, Integer.MAX_VALUE, kind, called)
                : again(here, word, true);
    told = isNamedSo(told, office) ? told : List.of();
    told = told.isEmpty() && text.isIssued() ? again(officials(size, kind), word, true) : told;
    return told.isEmpty() ? again(apart(size, at.paragraph - 1, office, kind), word, true) : told;
  }

  /** "The five foreign ministers": no five of whose offices nothing was told. */
  private boolean isNamedSo(List<Referent> some, List<String> office) {
    return !Honours.isNarrow(office)
        || some.stream().anyMatch(it -> text.honours().fit(office, it) != Fit.UNTITLED);
  }

  /** "X arrived. Y received her. The two ministers": if nobody else there was called so. */
  private List<Referent> apart(
      int size, int paragraph, List<String> office, Predicate<String> kind) {
    Map<String, Referent> named = new LinkedHashMap<>();
    spoken.stream()
        .filter(it -> it.paragraph() >= paragraph && it.sentence() < at.sentence)
        .map(Spoken::referent)
        .filter(
            it -> kind.test(it.kind()) && text.honours().fit(office, it).compareTo(Fit.OPEN) >= 0)
        .forEach(it -> named.putIfAbsent(it.key(), it));
    long whose =
        named.values().stream()
            .flatMap(it -> text.served(it, 0).stream())
            .map(Referent::key)
            .distinct()
            .count();
    return named.size() == Math.max(2, size) && whose == named.size()
        ? List.copyOf(named.values())
        : List.of();
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

  private List<Referent> group(
      int word, int size, int reach, Predicate<String> kind, Predicate<Referent> called) {
    Predicate<Referent> wanted = of(kind).and(called);
    List<Referent> here = groups.in(at.sentence, word, size, wanted);
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
            groups.before(at.sentence, at.paragraph, size, wanted),
            size > 1 ? inTurn(size, wanted) : List.<Referent>of(),
            groups.before(
                at.sentence, reach == Integer.MAX_VALUE ? 0 : at.paragraph - reach, size, wanted),
            size > 1 ? counted(size, wanted) : List.<Referent>of())) {
      if (!near.isEmpty()) {
        return again(near, word, true);
      }
    }
    List<Referent> titled = text.theme();
    boolean meant = size == titled.size() && titled.stream().allMatch(wanted);
    return meant
        ? again(titled, word, true)
        : size == 2 && titled.size() == 1 ? withOther(titled.get(0), word, kind) : List.of();
  }

  /** Whether people are looked for, but only as many states have acted together of late. */
  private boolean isOfStates(int size, Predicate<String> kind) {
    return !kind.test("State")
        && groups.before(at.sentence, at.paragraph, size, of(kind)).isEmpty()
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
  private List<Referent> inTurn(int size, Predicate<Referent> wanted) {
    List<Referent> subjects = new ArrayList<>();
    for (int i = spoken.size() - 1; i >= 0 && subjects.size() < size; i--) {
      Spoken it = spoken.get(i);
      boolean near = it.paragraph() == at.paragraph && it.sentence() >= at.sentence - size;
      if (near && it.sentence() < at.sentence && it.subject() && wanted.test(it.referent())) {
        if (subjects.stream().anyMatch(one -> one.key().equals(it.referent().key()))) {
          return List.of();
        }
        subjects.add(0, it.referent());
      }
    }
    return subjects.size() == size ? subjects : List.of();
  }

  /** As many as are wanted, where a sentence just before has named just as many. */
  private List<Referent> counted(int size, Predicate<Referent> wanted) {
    for (int clause = at.sentence - 1; clause >= at.beforeThat; clause--) {
      int there = clause;
      List<Referent> named =
          spoken.stream()
              .filter(it -> it.sentence() == there && wanted.test(it.referent()))
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
