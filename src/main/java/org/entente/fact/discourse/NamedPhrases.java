package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Mention;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Sense;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;

/** Tells what the names of one sentence mean. */
public final class NamedPhrases {
  private static final Set<String> LOCATIVE =
      WordSet.of("in", "at", "near", "outside", "around", "from");

  private static final Set<String> WHERE = Set.of("State", "Place");

  private static final Set<String> OWNING = WordSet.of("amod", "nmod:poss", "compound");

  private static final Set<String> DEFINITE = WordSet.of("the", "these", "those", "both");
  private static final Set<String> NARROWING =
      WordSet.of("amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "appos");

  /** What tells of the same ones, and no others. */
  private static final Set<String> STAGES =
      WordSet.of("first", "second", "third", "last", "final", "remaining", "new", "other", "same");

  private static final Pattern LIST = Pattern.compile(",? and |, ");

  private final Tree tree;
  private final Syntax syntax;
  private final NamedSentence sentence;
  private final Discourse discourse;

  /** Of a sentence, in what its document has told before. */
  public NamedPhrases(Tree tree, NamedSentence sentence, Discourse discourse) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.sentence = sentence;
    this.discourse = discourse;
  }

  /** The word of a name on which the others hang. */
  int head(Mention mention) {
    for (int word = mention.start(); word < mention.end(); word++) {
      if (tree.head(word) < mention.start() || tree.head(word) >= mention.end()) {
        return word;
      }
    }
    return mention.end() - 1;
  }

  /** What a word names outright; several things where it is a list. */
  public List<Referent> named(int word, Predicate<String> kind) {
    List<Referent> found = List.of();
    List<Mention> members = members(word);
    for (Mention mention : members) {
      Optional<Referent> meant = sense(mention, kind);
      if (meant.isPresent()) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        boolean first = members.size() > 1 && mention.equals(members.get(0));
        found.add(first ? counted(meant.get(), word) : meant.get());
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** "366 Abrams tanks and missiles": a number before a list is that of what stands first. */
  private Referent counted(Referent meant, int word) {
    boolean whole =
        meant.kind().equals("WeaponSystem")
            && meant.count().isEmpty()
            && Character.isLowerCase(lastWord(LIST.split(tree.form(word), 2)[0]).codePointAt(0));
    return whole ? meant.counted(Quantities.count(tree, word)) : meant;
  }

  private static String lastWord(String phrase) {
    return phrase.substring(phrase.lastIndexOf(' ') + 1);
  }

  /** The names that a word stands for; several where it is a list. */
  List<Mention> members(int word) {
    return sentence.at(word).map(Mention::all).orElse(List.of());
  }

  /** Of several things that a name may mean the one that it names outright. */
  Optional<Referent> sense(Mention mention, Predicate<String> kind) {
    if (mention.senses().size() == 1) {
      Sense only = mention.senses().get(0);
      return only.kind(kind).map(it -> referent(mention, only, kind));
    }
    List<Sense> fits = mention.senses().stream().filter(it -> it.kind(kind).isPresent()).toList();
    List<Sense> things = fits.stream().filter(it -> !it.kinds().contains("Topic")).toList();
    fits = things.isEmpty() ? fits : things;
    if (fits.size() > 1) {
      // Where anything may be meant, a capital is its state, unless something is said to be in it.
      boolean state = kind.test("Topic") && !isWhere(head(mention));
      List<Sense> plain =
          fits.stream().filter(it -> it.flags().contains(Thesaurus.Flag.METONYM) == state).toList();
      fits = plain.isEmpty() ? fits : plain;
    }
    if (fits.size() > 1 && fits.stream().allMatch(it -> WHERE.containsAll(it.kinds()))) {
      // Djibouti the city lies in the state: who is in the one is in the other.
      return fits.stream()
          .filter(it -> it.kinds().contains("State"))
          .findFirst()
          .map(it -> referent(mention, it, kind));
    }
    if (fits.size() > 1) {
      return fits.stream()
          .map(it -> referent(mention, it, kind))
          .filter(
              it ->
                  discourse
                      .salience()
                      .last(tree.size(), kind)
                      .map(Referent::key)
                      .filter(it.key()::equals)
                      .isPresent())
          .findFirst();
    }
    return fits.stream().findFirst().map(it -> referent(mention, it, kind));
  }

  /** "in Moscow", "fled from Moscow"; but "orders from Moscow" are given by the state. */
  private boolean isWhere(int name) {
    String preposition = syntax.preposition(name);
    return LOCATIVE.contains(preposition)
        && !(preposition.equals("from") && tree.relation(name).equals("nmod"));
  }

  private Referent referent(Mention mention, Sense sense, Predicate<String> kind) {
    int head = head(mention);
    if (sense.kinds().contains("WeaponSystem") && isPointing(head)) {
      Optional<Referent> told = discourse.weapon(head, tree.lemma(head));
      if (told.isPresent()) {
        return told.get().counted(mention.count());
      }
    }
    return new Referent(
        head,
        sense.key(),
        sense.kind(kind).orElseThrow(),
        sense.label(),
        sense.known(),
        mention.count(),
        sense.isInherited());
  }

  /** "The tanks", "these new jets", "the first tanks and guns": some of which the text has told. */
  private boolean isPointing(int word) {
    int first = tree.relation(word).equals("conj") ? tree.head(word) : word;
    return tree.upos(word).equals("NOUN")
        && tree.children(first).stream().anyMatch(it -> DEFINITE.contains(syntax.lower(it)))
        && tree.children(word).stream()
            .noneMatch(
                it ->
                    NARROWING.contains(tree.relation(it))
                        && !STAGES.contains(syntax.lower(it))
                        && !tree.upos(it).equals("NUM")
                        && !isAside(it));
  }

  /** "The jets, built in Chile, came": which they are is told before. */
  private boolean isAside(int clause) {
    return tree.relation(clause).startsWith("acl")
        && tree.children(clause).stream().anyMatch(it -> it < clause && tree.form(it).equals(","));
  }

  /**
   * The words that tell what each of the weapons is that a word names, the common noun last: its
   * own, or the one behind it.
   */
  List<String> callings(int word, int weapons) {
    int head = tree.head(word);
    boolean modelling =
        head > word && Set.of("compound", "amod", "nummod").contains(tree.relation(word));
    String words = tree.form(modelling ? head : word);
    List<String> listed = weapons < 2 ? List.of(words) : List.of(LIST.split(words, -1));
    return listed.size() == weapons ? listed : Collections.nCopies(weapons, words);
  }

  /** Whether a weapon's common noun has its model before it. */
  boolean isModelled(int word) {
    return !named(word, it -> it.equals("WeaponSystem")).isEmpty()
        && tree.children(word).stream()
            .anyMatch(
                child -> child < word && !named(child, it -> it.equals("WeaponSystem")).isEmpty());
  }

  /** "Four Pinaka rocket launchers": the model, with the number. */
  List<Referent> models(int word, List<Referent> generic, Predicate<String> kind) {
    List<Referent> models = new ArrayList<>();
    for (int child : tree.children(word)) {
      if (child < word && kind.test("WeaponSystem")) {
        named(child, it -> it.equals("WeaponSystem"))
            .forEach(it -> models.add(it.at(word).counted(generic.get(0).count().or(it::count))));
      }
    }
    return models.isEmpty() ? generic : models;
  }

  /** "Chinese J-20 jets and Korean F-15s flew": whose weapons do something, do it. */
  List<Referent> owners(int word, Predicate<String> kind) {
    boolean weapon =
        kind.test("State")
            && !kind.test("WeaponSystem")
            && tree.relation(first(word)).equals("nsubj")
            && !named(word, it -> it.equals("WeaponSystem")).isEmpty();
    return !weapon
        ? List.of()
        : tree.children(word).stream()
            .filter(child -> OWNING.contains(tree.relation(child)))
            .flatMap(child -> named(child, "State"::equals).stream())
            .map(it -> it.at(word))
            .toList();
  }

  /** The first of a list. */
  private int first(int word) {
    return tree.relation(word).equals("conj") ? tree.head(word) : word;
  }
}
