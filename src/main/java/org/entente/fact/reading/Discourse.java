package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.fact.frame.Referent;

/**
 * What a document has spoken of so far, the most salient last: what pronouns and definite
 * descriptions may point back to. Not for several threads.
 */
final class Discourse {
  /** How many paragraphs back a thing stays within reach of a description. */
  private static final int REACH = 2;

  /** The same for an agreement or an organization, of which a text seldom has two. */
  private static final int FAR = 6;

  private static final Set<String> BODIES = Set.of("State", "Organization", "Alliance", "Group");

  private record Spoken(
      Referent referent, int sentence, int paragraph, Part part, boolean several) {
    boolean subject() {
      return part != Part.OTHER;
    }
  }

  private final List<Spoken> spoken = new ArrayList<>();
  private final Groups groups = new Groups();
  private final Arsenal arsenal = new Arsenal();
  private final Map<String, Referent> served = new HashMap<>();
  private final World world;
  private List<Referent> theme = List.of();
  private List<Referent> lead = List.of();
  private List<Referent> acting = List.of();
  private List<Referent> issuers = List.of();
  private boolean issued;

  /** Which clause is read; a sentence has one, or those that semicolons part. */
  private int sentence;

  /** The first clause of the sentence, of the one before, and of the one before that. */
  private int start;

  private int before;
  private int beforeThat;
  private int paragraph;

  /**
   * Of a document of which nothing is read yet.
   *
   * @param world what is known before
   */
  Discourse(World world) {
    this.world = world;
  }

  /** The title names these things. */
  void theme(List<Referent> things) {
    theme = List.copyOf(things);
  }

  /** The states that the title names, in order. */
  List<Referent> theme() {
    return theme.stream().filter(it -> it.kind().equals("State")).toList();
  }

  /** The things of some kinds that the title names, in order. */
  List<Referent> theme(Predicate<String> kind) {
    return theme.stream().filter(it -> kind.test(it.kind())).toList();
  }

  /** Whether the paragraph tells of no state beside those of the title. */
  boolean isOnTheme() {
    return spoken.stream()
        .filter(it -> it.paragraph() == paragraph && it.referent().kind().equals("State"))
        .allMatch(it -> theme.stream().anyMatch(one -> one.key().equals(it.referent().key())));
  }

  /** The text speaks for some of those whom its title names. */
  void issued(List<Referent> whom) {
    issued = true;
    issuers = whom.stream().filter(it -> BODIES.contains(it.kind())).toList();
  }

  /** Those who say "we": for whom a statement speaks by its title; nobody in another text. */
  List<Referent> issuers(int word, Predicate<String> kind) {
    return issuers.stream()
        .filter(it -> kind.test(it.kind()))
        .map(it -> again(it, word, true))
        .toList();
  }

  /** What follows lists what these do; nobody where no list follows. */
  void lead(List<Referent> actors) {
    lead = List.copyOf(actors);
  }

  /** Those of whom an item of a list tells, without naming them. */
  List<Referent> lead() {
    return acting.isEmpty() ? lead.stream().map(Referent::inherit).toList() : acting;
  }

  /** The next sentence begins. */
  void begin(int itsParagraph) {
    sentence++;
    acting = List.of();
    beforeThat = before;
    before = start;
    start = sentence;
    paragraph = itsParagraph;
  }

  /** The next clause of the sentence begins: what stands before it was told before. */
  void go() {
    sentence++;
  }

  /** The clause goes on with what these do; it names nobody. */
  void act(List<Referent> actors) {
    acting = List.copyOf(actors);
  }

  /** The sentence speaks of a thing. */
  void speak(Referent referent, Part part) {
    speak(referent, part, false);
  }

  /**
   * The same.
   *
   * @param several whether it is named among others, so that "it" is none of them
   */
  void speak(Referent referent, Part part, boolean several) {
    spoken.removeIf(
        it ->
            it.referent().key().equals(referent.key())
                && it.sentence() == sentence
                && !it.subject());
    if (spoken.stream()
        .noneMatch(it -> it.sentence() == sentence && it.referent().key().equals(referent.key()))) {
      spoken.add(new Spoken(referent, sentence, paragraph, part, several));
    }
  }

  /** The sentence names a weapon in some words. */
  void arm(Referent weapon, String words) {
    arsenal.tell(weapon, words, sentence, paragraph);
  }

  /** The weapon told of that some words with a common noun at their end mean. */
  Optional<Referent> weapon(int word, String words) {
    return arsenal
        .meant(words, word, sentence, paragraph)
        .map(it -> again(it.weapon(), word, it.sentence() < start));
  }

  /** Several that act together. */
  void together(List<Referent> actors) {
    together(actors, false);
  }

  /**
   * The same.
   *
   * @param topic whether the sentence is about them
   */
  void together(List<Referent> actors, boolean topic) {
    if (actors.size() > 1) {
      groups.add(actors, sentence, paragraph, topic);
    }
  }

  /** A person speaks for a state or an organization. */
  void serves(Referent person, Referent whom) {
    served.put(person.key(), whom);
  }

  /** For whom a person speaks, as the text has told, or as is known. */
  Optional<Referent> served(Referent person, int word) {
    return Optional.ofNullable(served.get(person.key()))
        .or(() -> world.office(person.key()))
        .map(it -> it.at(word).inherit());
  }

  /**
   * Those that "the two" or "all three" are.
   *
   * @param size how many; 0 where it is not said
   * @param kind the classes wanted of each
   */
  List<Referent> group(int word, int size, Predicate<String> kind) {
    return group(word, size, size > 2 ? Integer.MAX_VALUE : REACH, kind);
  }

  /** Those who acted together in one of the sentences just before. */
  List<Referent> groupNear(int word, Predicate<String> kind) {
    return again(groups.near(beforeThat, sentence, kind), word, true);
  }

  /** Those whom the sentence has named together before a word: "X and Y renewed their pact". */
  List<Referent> groupHere(int word, Predicate<String> kind) {
    return again(groups.in(sentence, word, 0, kind), word, false);
  }

  /** The two who last acted together and of whom one is given; empty where none did. */
  List<Referent> pair(Referent one, Predicate<String> kind) {
    return again(groups.pair(one, kind), one.word(), true);
  }

  /** Persons who acted together, wherever the text has told of them. */
  List<Referent> persons(int word, int size, Predicate<String> kind) {
    // Those who issue a text stay its ministers, whoever is told of in between.
    List<Referent> told =
        issued && size == 0
            ? again(groups.largest(sentence, kind), word, true)
            : group(word, size, Integer.MAX_VALUE, kind);
    return told.isEmpty() && issued ? again(officials(size, kind), word, true) : told;
  }

  /** "At the invitation of minister X, minister Y went there": the ministers are they. */
  private List<Referent> officials(int size, Predicate<String> kind) {
    Map<String, Referent> named = new LinkedHashMap<>();
    spoken.stream()
        .filter(it -> it.sentence() >= beforeThat && it.sentence() < sentence)
        .map(Spoken::referent)
        .filter(it -> kind.test(it.kind()) && served.containsKey(it.key()))
        .forEach(it -> named.putIfAbsent(it.key(), it));
    boolean meant = size == 0 ? named.size() > 1 : named.size() == size;
    return meant ? List.copyOf(named.values()) : List.of();
  }

  private List<Referent> group(int word, int size, int reach, Predicate<String> kind) {
    List<Referent> here = groups.in(sentence, word, size, kind);
    if (!here.isEmpty() || (size > 0 && !groups.in(sentence, word, size, it -> true).isEmpty())) {
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
            groups.before(sentence, paragraph, size, kind),
            size > 1 ? inTurn(size, kind) : List.<Referent>of(),
            groups.before(sentence, reach == Integer.MAX_VALUE ? 0 : paragraph - reach, size, kind),
            size > 1 ? counted(size, kind) : List.<Referent>of())) {
      if (!near.isEmpty()) {
        return again(near, word, true);
      }
    }
    List<Referent> titled = theme();
    boolean meant = size == titled.size() && titled.stream().allMatch(it -> kind.test(it.kind()));
    return meant
        ? again(titled, word, true)
        : size == 2 && titled.size() == 1 ? withOther(titled.get(0), word, kind) : List.of();
  }

  /** Whether people are looked for, but as many states have acted together last. */
  private boolean isOfStates(int size, Predicate<String> kind) {
    return !kind.test("State")
        && groups.before(sentence, 0, size, it -> true).stream()
            .map(Referent::kind)
            .reduce((one, other) -> one.equals(other) ? one : "")
            .filter("State"::equals)
            .isPresent();
  }

  /** "Chile deepened ties with Peru, and the two signed a pact": the two that are named before. */
  private List<Referent> namedHere(int word, Predicate<String> kind) {
    Map<String, Referent> states = new LinkedHashMap<>();
    spoken.stream()
        .filter(it -> it.sentence() == sentence && it.referent().word() < word)
        .map(Spoken::referent)
        .filter(it -> it.kind().equals("State"))
        .forEach(it -> states.putIfAbsent(it.key(), it));
    return states.size() == 2 && kind.test("State") ? List.copyOf(states.values()) : List.of();
  }

  /** In a text about one state, it and the only other of which this sentence or the last tells. */
  private List<Referent> withOther(Referent titled, int word, Predicate<String> kind) {
    for (int from : new int[] {start, before}) {
      Map<String, Referent> others = new LinkedHashMap<>();
      spoken.stream()
          .filter(it -> it.sentence() >= from && it.paragraph() == paragraph)
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
    for (int at = spoken.size() - 1; at >= 0 && subjects.size() < size; at--) {
      Spoken it = spoken.get(at);
      boolean near = it.paragraph() == paragraph && it.sentence() >= sentence - size;
      if (near && it.sentence() < sentence && it.subject() && kind.test(it.referent().kind())) {
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
    for (int clause = sentence - 1; clause >= beforeThat; clause--) {
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

  /**
   * The thing that a pronoun means: in its own sentence the subject before it, else the subject of
   * the sentence before, else what was last named there.
   */
  Optional<Referent> pronoun(int word, Predicate<String> kind) {
    return pronoun(word, word, Set.of(), kind);
  }

  /**
   * The same for a pronoun that stands for nothing named in its own clause.
   *
   * @param clause the clause's first word
   * @param barred words of its sentence whose things it is none of
   */
  Optional<Referent> pronoun(int word, int clause, Set<Integer> barred, Predicate<String> kind) {
    Set<String> others = barred(barred);
    Optional<Spoken> best = Optional.empty();
    for (Spoken it : spoken) {
      boolean near =
          it.sentence() == sentence
              ? it.referent().word() < (it.subject() ? word : clause)
              : it.sentence() >= beforeThat && it.paragraph() >= paragraph - 1;
      if (near
          && !it.several()
          && kind.test(it.referent().kind())
          && !others.contains(it.referent().key())
          && (best.isEmpty() || !isMoreSalient(best.get(), it))) {
        best = Optional.of(it);
      }
    }
    return best.or(() -> ahead(kind)).map(it -> again(it.referent(), word, it.sentence() < start));
  }

  /** "During his visit, X said": the subject that is still to come. */
  private Optional<Spoken> ahead(Predicate<String> kind) {
    return spoken.stream()
        .filter(it -> it.sentence() == sentence && it.subject() && kind.test(it.referent().kind()))
        .findFirst();
  }

  /** Whether one is meant rather than another that was named later. */
  private boolean isMoreSalient(Spoken one, Spoken other) {
    if (one.sentence() != other.sentence()) {
      return one.sentence() > other.sentence();
    }
    return one.sentence() == sentence
        ? one.subject() && !other.subject()
        : one.part().compareTo(other.part()) > 0;
  }

  /**
   * The thing of a kind of which the text has last spoken within reach, its subject before others.
   */
  Optional<Referent> last(int word, Predicate<String> kind) {
    return last(word, REACH, kind);
  }

  /** The person told of last who speaks for one of some states. */
  Optional<Referent> lastServing(int word, Set<String> whom, Predicate<String> kind) {
    return last(
        word,
        FAR,
        it -> kind.test(it) && it.equals("Person"),
        it -> served(it, word).filter(state -> whom.contains(state.key())).isPresent());
  }

  /** The same, of this sentence; also of the one before, where the title names none. */
  Optional<Referent> near(int word, Predicate<String> kind) {
    return last(word, 0, kind, it -> true, theme(kind).isEmpty() ? before : start);
  }

  /** The same but for what some words of its sentence stand for. */
  Optional<Referent> lastBut(int word, Set<Integer> barred, Predicate<String> kind) {
    Set<String> others = barred(barred);
    return last(word, REACH, kind, it -> !others.contains(it.key()));
  }

  /** The thing of a kind that was last spoken of, and is called by one of some nouns. */
  Optional<Referent> called(int word, Set<String> nouns, Predicate<String> kind) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken it = spoken.get(i);
      List<String> label = List.of(it.referent().label().toLowerCase(Locale.ROOT).split(" "));
      boolean before = it.sentence() < sentence && it.paragraph() >= paragraph - FAR;
      if (before && kind.test(it.referent().kind()) && nouns.stream().anyMatch(label::contains)) {
        return Optional.of(again(it.referent(), word, true));
      }
    }
    return Optional.empty();
  }

  /** The same for what a text seldom tells of two, from farther off, and from the title. */
  Optional<Referent> lastOfFew(int word, Predicate<String> kind) {
    return last(word, 0, kind)
        .or(() -> theme.stream().filter(it -> kind.test(it.kind())).findFirst())
        .map(it -> again(it, word, true))
        .or(() -> last(word, FAR, kind));
  }

  /** The thing of a kind that the title names, else that was last told of. */
  Optional<Referent> theme(int word, Predicate<String> kind) {
    return theme.stream()
        .filter(it -> kind.test(it.kind()))
        .findFirst()
        .map(it -> again(it, word, true))
        .or(() -> last(word, kind));
  }

  /** Where "there" is: the place, or else the state, that was named last before a word. */
  Optional<Referent> place(int word, Predicate<String> kind) {
    Optional<Spoken> best = Optional.empty();
    for (Spoken it : spoken) {
      boolean near =
          it.sentence() == sentence
              ? it.referent().word() < word
              : it.sentence() >= beforeThat && it.paragraph() >= paragraph - 1;
      if (near && kind.test(it.referent().kind()) && isWhere(it.referent().kind())) {
        best = Optional.of(it);
      }
    }
    return best.map(it -> again(it.referent(), word, it.sentence() < start));
  }

  private static boolean isWhere(String kind) {
    return kind.equals("Place") || kind.equals("State");
  }

  private Set<String> barred(Set<Integer> words) {
    return spoken.stream()
        .filter(it -> it.sentence() == sentence && words.contains(it.referent().word()))
        .map(it -> it.referent().key())
        .collect(Collectors.toSet());
  }

  private Optional<Referent> last(int word, int reach, Predicate<String> kind) {
    return last(word, reach, kind, it -> true);
  }

  private Optional<Referent> last(
      int word, int reach, Predicate<String> kind, Predicate<Referent> meant) {
    return last(word, reach, kind, meant, 0);
  }

  private Optional<Referent> last(
      int word, int reach, Predicate<String> kind, Predicate<Referent> meant, int from) {
    Optional<Spoken> best = Optional.empty();
    for (Spoken it : spoken) {
      boolean before =
          it.sentence() < sentence
              || (it.referent().word() < word
                  && (it.subject() || !it.referent().kind().equals("State")));
      if (before
          && it.sentence() >= from
          && it.paragraph() >= paragraph - reach
          && kind.test(it.referent().kind())
          && meant.test(it.referent())
          && (best.isEmpty() || !isMoreSalient(best.get(), it))) {
        best = Optional.of(it);
      }
    }
    return best.map(it -> again(it.referent(), word, it.sentence() < start));
  }

  private static Referent again(Referent referent, int word, boolean inherited) {
    Referent here = referent.at(word);
    return inherited ? here.inherit() : here;
  }

  private static List<Referent> again(List<Referent> some, int word, boolean inherited) {
    return some.stream().map(it -> again(it, word, inherited)).toList();
  }
}
