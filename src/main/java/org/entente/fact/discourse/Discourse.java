package org.entente.fact.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/**
 * What a document has spoken of so far, the most salient last: what pronouns and definite
 * descriptions may point back to. Not for several threads.
 */
public final class Discourse {
  private static final Set<String> BODIES =
      WordSet.of("State", "Organization", "Alliance", "Group");

  private final Arsenal arsenal;
  private final Map<String, Referent> served = new HashMap<>();
  private final Map<String, Integer> servedSince = new HashMap<>();
  private final World world;
  private List<Referent> theme = List.of();
  private List<Referent> lead = List.of();
  private List<Referent> acting = List.of();
  private final Honours honours;
  private final Genders genders;
  private List<Referent> issuers = List.of();
  private boolean issued;

  private final Position at = new Position();
  private final Salience salience = new Salience(at);
  private final Company company = new Company(this, salience.spoken(), at);
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
    this.honours = new Honours(lexicon);
    this.genders = new Genders(lexicon);
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
    return salience.opening();
  }

  /** Whether the paragraph tells of no state beside those of the title. */
  public boolean isOnTheme() {
    return isOnlyOf(theme);
  }

  /** Whether the paragraph tells of no state beside some. */
  public boolean isOnlyOf(List<Referent> some) {
    return salience.isOnlyOf(some);
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
        .map(it -> Salience.again(it, word, true))
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
    salience.speak(referent, part, several);
  }

  /** The sentence names a weapon in some words, maybe as one of which others take the place. */
  void arm(Referent weapon, String words, boolean aside) {
    arsenal.tell(weapon, words, at.sentence, at.paragraph, aside);
  }

  /** The weapon told of that some words with a common noun at their end mean. */
  Optional<Referent> weapon(int word, String words) {
    return arsenal
        .meant(words, word, at.sentence, at.paragraph)
        .map(it -> it.again(word, at.start));
  }

  /** Whether a weapon was called by a noun of another sort than some words end with. */
  boolean isUnlike(Referent weapon, String words) {
    return arsenal.isUnlike(weapon, words);
  }

  /** All that it has spoken of. */
  Salience salience() {
    return salience;
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

  /** With what titles persons were named. */
  Honours honours() {
    return honours;
  }

  /** Who is a woman. */
  Genders genders() {
    return genders;
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
        .map(it -> Salience.again(it, word, servedSince.getOrDefault(person.key(), -1) < at.start));
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
    return salience.pronoun(word, clause, barred, kind);
  }

  /** The person told of last who speaks for one of some states. */
  Optional<Referent> lastServing(
      int word, Set<String> whom, Predicate<String> kind, Predicate<Referent> called) {
    return salience.last(
        word,
        Salience.FAR,
        it -> kind.test(it) && it.equals("Person"),
        it ->
            called.test(it)
                && served(it, word).filter(state -> whom.contains(state.key())).isPresent(),
        0);
  }

  /**
   * What was last spoken of in this sentence; also of the one before, where the title names none.
   */
  Optional<Referent> near(int word, Predicate<String> kind) {
    return salience.last(word, 0, kind, it -> true, theme(kind).isEmpty() ? at.before : at.start);
  }

  /**
   * The last thing of a kind of which a text seldom tells of two, from farther off, and from the
   * title.
   */
  public Optional<Referent> lastOfFew(int word, Predicate<String> kind) {
    return salience
        .lastHere(word, kind)
        .or(() -> theme.stream().filter(it -> kind.test(it.kind())).findFirst())
        .map(it -> Salience.again(it, word, true))
        .or(() -> salience.last(word, Salience.FAR, kind));
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
        .map(it -> Salience.again(it, word, true))
        .or(() -> salience.last(word, kind));
  }
}
