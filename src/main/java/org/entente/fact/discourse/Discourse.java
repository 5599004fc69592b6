package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/**
 * What a document has spoken of so far, the most salient last: what pronouns and definite
 * descriptions may point back to. Not for several threads.
 */
public final class Discourse {
  /** How many paragraphs back a thing stays within reach of a description. */
  static final int REACH = 2;

  /** The same for an agreement or an organization, of which a text seldom has two. */
  private static final int FAR = 6;

  private static final Set<String> BODIES = Set.of("State", "Organization", "Alliance", "Group");

  private final List<Spoken> spoken = new ArrayList<>();
  private final Arsenal arsenal;
  private final Map<String, Referent> served = new HashMap<>();
  private final Map<String, Integer> servedSince = new HashMap<>();
  private final World world;
  private List<Referent> theme = List.of();
  private List<Referent> lead = List.of();
  private List<Referent> acting = List.of();
  private List<Referent> issuers = List.of();
  private boolean issued;

  private final Position at = new Position();
  private final Company company = new Company(this, spoken, at);
  private final Culprits culprits;
  private final Troops troops;

  /**
   * Of a document of which nothing is read yet.
   *
   * @param world what is known before
   */
  public Discourse(World world, Lexicon lexicon) {
    this.world = world;
    this.arsenal = new Arsenal(lexicon);
    this.culprits = new Culprits(at, lexicon);
    this.troops = new Troops(at, lexicon);
  }

  /** The title names these things. */
  public void theme(List<Referent> things) {
    theme = List.copyOf(things);
  }

  /** The states that the title names, in order. */
  public List<Referent> theme() {
    return theme.stream().filter(it -> it.kind().equals("State")).toList();
  }

  /** The things of some kinds that the title names, in order. */
  public List<Referent> theme(Predicate<String> kind) {
    return theme.stream().filter(it -> kind.test(it.kind())).toList();
  }

  /**
   * The state of which the paragraph has told first, before this sentence, if its first sentence is
   * about it, or is nothing but its name: "Nigeria buys more", "Italy."
   */
  public Optional<Referent> opening() {
    Optional<Spoken> first =
        since(at.paragraph).stream().findFirst();
    return first
        .filter(it -> it.referent().kind().equals("State") && !it.several())
        .filter(it -> it.sentence() < at.start)
        .filter(it -> it.referent().word() == 0 || it.part() == Part.TOPIC)
        .map(Spoken::referent);
  }

  /** Whether the paragraph tells of no state beside those of the title. */
  public boolean isOnTheme() {
    return isOnlyOf(theme);
  }

  /** Whether the paragraph tells of no state beside some. */
  public boolean isOnlyOf(List<Referent> some) {
    return since(at.paragraph).stream()
        .filter(it -> it.referent().kind().equals("State"))
        .allMatch(it -> some.stream().anyMatch(one -> one.key().equals(it.referent().key())));
  }

  /** The text speaks for some of those whom its title names. */
  void issued(List<Referent> whom) {
    issued = true;
    issuers = whom.stream().filter(it -> BODIES.contains(it.kind())).toList();
  }

  /** Whether it does. */
  boolean isIssued() {
    return issued;
  }

  /** Those who say "we": for whom a statement speaks by its title; nobody in another text. */
  List<Referent> issuers(int word, Predicate<String> kind) {
    return issuers.stream()
        .filter(it -> kind.test(it.kind()))
        .map(it -> again(it, word, true))
        .toList();
  }

  /** What follows lists what these do; nobody where no list follows. */
  public void lead(List<Referent> actors) {
    lead = List.copyOf(actors);
  }

  /** Those of whom an item of a list tells, without naming them. */
  public List<Referent> lead() {
    return acting.isEmpty() ? lead.stream().map(Referent::inherit).toList() : acting;
  }

  /** The next sentence begins. */
  public void begin(int paragraph) {
    acting = List.of();
    at.begin(paragraph);
  }

  /** The next clause of the sentence begins: what stands before it was told before. */
  public void go() {
    at.go();
  }

  /** The clause goes on with what these do; it names nobody. */
  void act(List<Referent> actors) {
    acting = List.copyOf(actors);
  }

  /** The sentence speaks of a thing. */
  public void speak(Referent referent, Part part) {
    speak(referent, part, false);
  }

  /**
   * The same.
   *
   * @param several whether it is named among others, so that "it" is none of them
   */
  public void speak(Referent referent, Part part, boolean several) {
    boolean subject = false;
    // Those of this sentence stand last.
    for (int i = spoken.size() - 1; i >= 0 && spoken.get(i).sentence() == at.sentence; i--) {
      Spoken told = spoken.get(i);
      if (told.referent().key().equals(referent.key())) {
        subject |= told.subject();
        if (!told.subject()) {
          spoken.remove(i);
        }
      }
    }
    if (!subject) {
      spoken.add(new Spoken(referent, at.sentence, at.paragraph, part, several));
    }
  }

  /** The sentence names a weapon in some words. */
  void arm(Referent weapon, String words) {
    arsenal.tell(weapon, words, at.sentence, at.paragraph);
  }

  /** The weapon told of that some words with a common noun at their end mean. */
  Optional<Referent> weapon(int word, String words) {
    return arsenal
        .meant(words, word, at.sentence, at.paragraph)
        .map(it -> again(it.weapon(), word, it.sentence() < at.start));
  }

  /** Several that act together. */
  public void together(List<Referent> actors) {
    together(actors, false);
  }

  /**
   * The same.
   *
   * @param topic whether the sentence is about them
   */
  public void together(List<Referent> actors, boolean topic) {
    company.add(actors, topic);
  }

  /** Those who act together in the text. */
  public Company company() {
    return company;
  }

  /** Those who did what the text tells of. */
  Culprits culprits() {
    return culprits;
  }

  /** Those whose forces the text tells of. */
  Troops troops() {
    return troops;
  }

  /** A person speaks for a state or an organization. */
  void serves(Referent person, Referent whom) {
    served.put(person.key(), whom);
    servedSince.put(person.key(), whom.inherited() ? -1 : at.sentence);
  }

  /** Whether the text has told for whom a person speaks. */
  boolean isServing(Referent person) {
    return served.containsKey(person.key());
  }

  /** For whom a person speaks, as the text has told, or as is known. */
  public Optional<Referent> served(Referent person, int word) {
    return Optional.ofNullable(served.get(person.key()))
        .or(() -> world.office(person.key()))
        .map(it -> again(it, word, servedSince.getOrDefault(person.key(), -1) < at.start));
  }

  /**
   * The thing that a pronoun means: in its own sentence the subject before it, else the subject of
   * the sentence before, else what was last named there.
   */
  public Optional<Referent> pronoun(int word, Predicate<String> kind) {
    return pronoun(word, word, Set.of(), kind);
  }

  /**
   * The same for a pronoun that stands for nothing named in its own clause.
   *
   * @param clause the clause's first word
   * @param barred words of its sentence whose things it is none of
   */
  public Optional<Referent> pronoun(
      int word, int clause, Set<Integer> barred, Predicate<String> kind) {
    Set<String> others = barred(barred);
    Optional<Spoken> best = Optional.empty();
    for (Spoken it : since(at.paragraph - 1)) {
      boolean near =
          it.sentence() == at.sentence
              ? it.referent().word() < (it.subject() ? word : clause)
              : it.sentence() >= at.beforeThat && it.paragraph() >= at.paragraph - 1;
      if (near
          && !it.several()
          && kind.test(it.referent().kind())
          && !others.contains(it.referent().key())
          && (best.isEmpty() || !isMoreSalient(best.get(), it))) {
        best = Optional.of(it);
      }
    }
    return best.or(() -> ahead(kind))
        .map(it -> again(it.referent(), word, it.sentence() < at.start));
  }

  /** "During his visit, X said": the subject that is still to come. */
  private Optional<Spoken> ahead(Predicate<String> kind) {
    return since(at.paragraph).stream()
        .filter(
            it -> it.sentence() == at.sentence && it.subject() && kind.test(it.referent().kind()))
        .findFirst();
  }

  /** Whether one is meant rather than another that was named later. */
  private boolean isMoreSalient(Spoken one, Spoken other) {
    if (one.sentence() != other.sentence()) {
      return one.sentence() > other.sentence();
    }
    return one.sentence() == at.sentence
        ? one.subject() && !other.subject()
        : one.part().compareTo(other.part()) > 0;
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

  /** How often the text has spoken of things of a kind before its sentence. */
  long times(Predicate<String> kind) {
    return spoken.stream()
        .filter(it -> it.sentence() < at.start && kind.test(it.referent().kind()))
        .count();
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
    return last(word, 0, kind, it -> true, theme(kind).isEmpty() ? at.before : at.start);
  }

  /** The same but for what some words of its sentence stand for. */
  Optional<Referent> lastBut(
      int word, Set<Integer> barred, Predicate<String> kind, Predicate<Referent> meant) {
    Set<String> others = barred(barred);
    return last(word, REACH, kind, it -> !others.contains(it.key()) && meant.test(it));
  }

  /** The thing of a kind that was last spoken of, and is called by one of some nouns. */
  Optional<Referent> called(int word, Set<String> nouns, Predicate<String> kind) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken it = spoken.get(i);
      if (it.paragraph() < at.paragraph - FAR) {
        return Optional.empty();
      }
      if (it.sentence() < at.sentence && kind.test(it.referent().kind()) && it.isCalled(nouns)) {
        return Optional.of(again(it.referent(), word, true));
      }
    }
    return Optional.empty();
  }

  /** The same for what a text seldom tells of two, from farther off, and from the title. */
  public Optional<Referent> lastOfFew(int word, Predicate<String> kind) {
    return last(word, 0, kind)
        .or(() -> theme.stream().filter(it -> kind.test(it.kind())).findFirst())
        .map(it -> again(it, word, true))
        .or(() -> last(word, FAR, kind));
  }

  /** The clause tells of who joins something, or leaves it: others may follow. */
  public void joined(boolean left) {
    at.joined = at.sentence;
    at.left = left;
  }

  /** Whether what was last told of a membership is that somebody gave it up. */
  boolean hasLeft() {
    return at.left;
  }

  /** Whether the sentence or the one before has told of who joined something. */
  boolean hasJoined() {
    return at.joined > 0 && at.joined >= at.before;
  }

  /** The thing of a kind that the title names, else that was last told of. */
  public Optional<Referent> theme(int word, Predicate<String> kind) {
    return theme.stream()
        .filter(it -> kind.test(it.kind()))
        .findFirst()
        .map(it -> again(it, word, true))
        .or(() -> last(word, kind));
  }

  /**
   * Where "there" is: the place, or else the state, that was named last before a word.
   *
   * @param doers the words for whoever acts there, who is not the place
   */
  Optional<Referent> place(int word, Set<Integer> doers, Predicate<String> kind) {
    Set<String> others = barred(doers);
    Optional<Spoken> best = Optional.empty();
    for (Spoken it : since(at.paragraph - 1)) {
      boolean near =
          it.sentence() == at.sentence
              ? it.referent().word() < word
              : it.sentence() >= at.beforeThat && it.paragraph() >= at.paragraph - 1;
      if (near
          && kind.test(it.referent().kind())
          && isWhere(it.referent().kind())
          && !others.contains(it.referent().key())) {
        best = Optional.of(it);
      }
    }
    return best.map(it -> again(it.referent(), word, it.sentence() < at.start));
  }

  /** What of a kind its own sentence has named last before a word. */
  Optional<Referent> here(int word, Predicate<String> kind) {
    return since(at.paragraph).stream()
        .filter(it -> it.sentence() == at.sentence && it.referent().word() < word)
        .map(Spoken::referent)
        .filter(it -> kind.test(it.kind()))
        .reduce((one, next) -> next);
  }

  private static boolean isWhere(String kind) {
    return kind.equals("Place") || kind.equals("State");
  }

  /** What was spoken of from a paragraph on: paragraphs come in order. */
  private List<Spoken> since(int paragraph) {
    int first = spoken.size();
    while (first > 0 && spoken.get(first - 1).paragraph() >= paragraph) {
      first--;
    }
    return spoken.subList(first, spoken.size());
  }

  private Set<String> barred(Set<Integer> words) {
    return since(at.paragraph).stream()
        .filter(it -> it.sentence() == at.sentence && words.contains(it.referent().word()))
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
    for (Spoken it : since(at.paragraph - reach)) {
      boolean earlier =
          it.sentence() < at.sentence
              || (it.referent().word() < word
                  && (it.subject() || !it.referent().kind().equals("State")));
      if (earlier
          && it.sentence() >= from
          && kind.test(it.referent().kind())
          && meant.test(it.referent())
          && (best.isEmpty() || !isMoreSalient(best.get(), it))) {
        best = Optional.of(it);
      }
    }
    return best.map(it -> again(it.referent(), word, it.sentence() < at.start));
  }

  static Referent again(Referent referent, int word, boolean inherited) {
    Referent here = referent.at(word);
    return inherited ? here.inherit() : here;
  }
}
