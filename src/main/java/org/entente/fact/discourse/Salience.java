package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.fact.frame.Referent;

/**
 * All of which a document has spoken so far, in order, and which of it is the most salient to a
 * word that points back. Not for several threads.
 */
final class Salience {
  /** How many paragraphs back a thing stays within reach of a description. */
  static final int REACH = 2;

  /** The same for an agreement or an organization, of which a text seldom has two. */
  static final int FAR = 6;

  private final List<Spoken> spoken = new ArrayList<>();
  private final Position at;

  /** Of a document of which nothing is read yet. */
  Salience(Position at) {
    this.at = at;
  }

  /** The sentence speaks of a thing. */
  void speak(Referent referent, Part part, boolean several) {
    boolean subject = false;
    for (int i = spoken.size() - 1; i >= 0 && isHere(spoken.get(i)); i--) {
      if (isOf(spoken.get(i), referent)) {
        subject |= spoken.get(i).subject();
        if (!spoken.get(i).subject()) {
          spoken.remove(i);
        }
      }
    }
    if (!subject) {
      spoken.add(new Spoken(referent, at.sentence, at.paragraph, part, several));
    }
  }

  private boolean isHere(Spoken one) {
    return one.sentence() == at.sentence;
  }

  /** What was spoken of from a paragraph on; paragraphs come in order, and a text may be long. */
  private List<Spoken> since(int paragraph) {
    int first = spoken.size();
    while (first > 0 && spoken.get(first - 1).paragraph() >= paragraph) {
      first--;
    }
    return spoken.subList(first, spoken.size());
  }

  private static boolean isOf(Spoken one, Referent thing) {
    return one.referent().key().equals(thing.key());
  }

  /** All of it, also what is still to come. */
  List<Spoken> spoken() {
    return Collections.unmodifiableList(spoken);
  }

  /** The state with which the paragraph has begun, before this sentence, if it is about that. */
  Optional<Referent> opening() {
    return since(at.paragraph).stream()
        .findFirst()
        .filter(it -> it.referent().kind().equals("State") && !it.several())
        .filter(it -> it.sentence() < at.start)
        .filter(it -> it.referent().word() == 0 || it.part() == Part.TOPIC)
        .map(Spoken::referent);
  }

  /** Whether the paragraph tells of no state beside some. */
  boolean isOnlyOf(List<Referent> some) {
    return since(at.paragraph).stream()
        .filter(it -> it.referent().kind().equals("State"))
        .allMatch(it -> some.stream().anyMatch(one -> isOf(it, one)));
  }

  /** How often the text has spoken of things of a kind before its sentence. */
  long times(Predicate<String> kind) {
    return spoken.stream().filter(it -> it.sentence() < at.start && isA(it, kind)).count();
  }

  /**
   * The thing that a pronoun means: in its own sentence the subject before it, else the subject of
   * the sentence before, else what was last named there; nothing named in its own clause.
   *
   * @param clause the clause's first word
   * @param barred words of its sentence whose things it is none of
   */
  Optional<Referent> pronoun(int word, int clause, Set<Integer> barred, Predicate<String> kind) {
    return pronoun(word, clause, barred, kind, it -> true);
  }

  /** The same, of those meant. */
  Optional<Referent> pronoun(
      int word,
      int clause,
      Set<Integer> barred,
      Predicate<String> kind,
      Predicate<Referent> meant) {
    return before(word, clause, barred, kind, meant)
        .or(() -> ahead(kind).filter(it -> meant.test(it.referent())))
        .map(it -> again(it, word));
  }

  /** The same, of what is named before it alone. */
  Optional<Referent> before(int word, Predicate<String> kind) {
    return before(word, word, Set.of(), kind, it -> true).map(it -> again(it, word));
  }

  private Optional<Spoken> before(
      int word,
      int clause,
      Set<Integer> barred,
      Predicate<String> kind,
      Predicate<Referent> meant) {
    Set<String> others = barred(barred);
    return best(
        since(at.paragraph - 1),
        it ->
            isNear(it, it.subject() ? word : clause)
                && !it.several()
                && isA(it, kind)
                && meant.test(it.referent())
                && !others.contains(it.referent().key()));
  }

  /** "During his visit, X said": the subject that is still to come. */
  private Optional<Spoken> ahead(Predicate<String> kind) {
    return since(at.paragraph).stream()
        .filter(it -> isHere(it) && it.subject() && isA(it, kind))
        .findFirst();
  }

  /**
   * Where "there" is: the place, or else the state, that was named last before a word.
   *
   * @param doers the words for whoever acts there, who is not the place
   */
  Optional<Referent> place(int word, Set<Integer> doers, Predicate<String> kind) {
    Set<String> others = barred(doers);
    return since(at.paragraph - 1).stream()
        .filter(it -> isNear(it, word) && isA(it, kind) && isWhere(it.referent().kind()))
        .filter(it -> !others.contains(it.referent().key()))
        .reduce((one, next) -> next)
        .map(it -> again(it, word));
  }

  private static boolean isWhere(String kind) {
    return kind.equals("Place") || kind.equals("State");
  }

  /** What of a kind its own sentence has named last before a word. */
  Optional<Referent> here(int word, Predicate<String> kind) {
    return since(at.paragraph).stream()
        .filter(it -> isHere(it) && it.referent().word() < word && isA(it, kind))
        .map(Spoken::referent)
        .reduce((one, next) -> next);
  }

  /** The thing of a kind that was last spoken of, and is called by one of some nouns. */
  Optional<Referent> called(int word, Set<String> nouns, Predicate<String> kind) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken it = spoken.get(i);
      if (it.paragraph() < at.paragraph - FAR) {
        return Optional.empty();
      }
      if (it.sentence() < at.sentence && isA(it, kind) && it.isCalled(nouns)) {
        return Optional.of(again(it.referent(), word, true));
      }
    }
    return Optional.empty();
  }

  /**
   * The thing of a kind of which the text has last spoken within reach, its subject before others.
   */
  Optional<Referent> last(int word, Predicate<String> kind) {
    return last(word, REACH, kind);
  }

  /** The same, in its paragraph alone. */
  Optional<Referent> lastHere(int word, Predicate<String> kind) {
    return last(word, 0, kind);
  }

  /** The same but for what some words of its sentence stand for. */
  Optional<Referent> lastBut(
      int word, Set<Integer> barred, Predicate<String> kind, Predicate<Referent> meant) {
    return lastBut(word, REACH, barred, kind, meant);
  }

  /** The same, so many paragraphs back. */
  Optional<Referent> lastBut(
      int word, int reach, Set<Integer> barred, Predicate<String> kind, Predicate<Referent> meant) {
    Set<String> others = barred(barred);
    return last(word, reach, kind, it -> !others.contains(it.key()) && meant.test(it), 0);
  }

  /** The subject meant of its own sentence, before a word, or of the one before. */
  Optional<Referent> subject(
      int word, Set<Integer> barred, Predicate<String> kind, Predicate<Referent> meant) {
    Set<String> others = barred(barred);
    return best(
            since(at.paragraph - 1),
            it ->
                it.subject()
                    && it.sentence() >= at.before
                    && isBefore(it, word)
                    && isA(it, kind)
                    && !others.contains(it.referent().key())
                    && meant.test(it.referent()))
        .map(it -> again(it, word));
  }

  /** The same, so many paragraphs back. */
  Optional<Referent> last(int word, int reach, Predicate<String> kind) {
    return last(word, reach, kind, it -> true, 0);
  }

  /** The same, of those meant, from some sentence on. */
  Optional<Referent> last(
      int word, int reach, Predicate<String> kind, Predicate<Referent> meant, int from) {
    return best(
            since(at.paragraph - reach),
            it ->
                isBefore(it, word)
                    && it.sentence() >= from
                    && isA(it, kind)
                    && meant.test(it.referent()))
        .map(it -> again(it, word));
  }

  private boolean isBefore(Spoken one, int word) {
    return one.sentence() < at.sentence
        || (one.referent().word() < word
            && (one.subject() || !one.referent().kind().equals("State")));
  }

  /** Whether the sentence has spoken of a thing before a word, or one of those just before has. */
  private boolean isNear(Spoken one, int word) {
    return isHere(one)
        ? one.referent().word() < word
        : one.sentence() >= at.beforeThat && one.paragraph() >= at.paragraph - 1;
  }

  private static boolean isA(Spoken one, Predicate<String> kind) {
    return kind.test(one.referent().kind());
  }

  private Optional<Spoken> best(List<Spoken> among, Predicate<Spoken> fitting) {
    Optional<Spoken> best = Optional.empty();
    for (Spoken one : among) {
      if (fitting.test(one) && (best.isEmpty() || !isMoreSalient(best.get(), one))) {
        best = Optional.of(one);
      }
    }
    return best;
  }

  /** Whether one is meant rather than another that was named later. */
  private boolean isMoreSalient(Spoken one, Spoken other) {
    if (one.sentence() != other.sentence()) {
      return one.sentence() > other.sentence();
    }
    return isHere(one) ? one.subject() && !other.subject() : one.part().compareTo(other.part()) > 0;
  }

  /** What some words of the sentence stand for. */
  private Set<String> barred(Set<Integer> words) {
    return since(at.paragraph).stream()
        .filter(it -> isHere(it) && words.contains(it.referent().word()))
        .map(it -> it.referent().key())
        .collect(Collectors.toSet());
  }

  private Referent again(Spoken one, int word) {
    return again(one.referent(), word, one.sentence() < at.start);
  }

  /** A thing told of before, as what a word stands for. */
  static Referent again(Referent referent, int word, boolean inherited) {
    Referent here = referent.at(word);
    return inherited ? here.inherit() : here;
  }
}
