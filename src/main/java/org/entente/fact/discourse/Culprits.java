package org.entente.fact.discourse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Modality;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Scope;

/**
 * Tells whose deed "the attack" or "the launch" was, where the text has just told who attacked or
 * launched something. Not for several threads.
 */
final class Culprits {
  private static final Set<String> POINTING = WordSet.of("the", "this", "that", "these", "those");
  private static final Set<String> POINTERS = Set.of("this", "that");
  private static final Set<String> OWNING = WordSet.of("nmod:poss", "amod", "compound");

  private static final Set<String> SHOOTING = Set.of("launch", "fire");

  /** So many letters of a verb and of its noun are the same: seize, seizure. */
  private static final int STEM = 4;

  /** How many deeds back one is still meant. */
  private static final int REACH = 8;

  /**
   * What somebody did.
   *
   * @param shot whether weapons were used
   */
  private record Deed(
      List<Referent> doers, String lemma, boolean shot, int word, int sentence, int paragraph) {
    /** Whether a noun may mean it: any deed, this one, or one of violence. */
    boolean isCalled(String noun, boolean narrowed, Lexicon lexicon) {
      boolean same = lemma.startsWith(noun.substring(0, Math.min(STEM, noun.length())));
      boolean violent =
          lexicon.has(Lexicon.Role.VIOLENCE, noun)
              && (shot || lexicon.has(Lexicon.Role.VIOLENCE, lemma));
      boolean any = violent || lexicon.has(Lexicon.Role.ACTS, noun);
      return narrowed ? same && !noun.equals("launch") : same || any;
    }
  }

  private final Deque<Deed> told = new ArrayDeque<>();
  private final Position at;
  private final Lexicon lexicon;

  Culprits(Position at, Lexicon lexicon) {
    this.at = at;
    this.lexicon = lexicon;
  }

  /**
   * Tells of the deeds of a sentence: of verbs whose subject, and of nouns whose owner is known.
   */
  void tell(Tree tree, Phrases phrases) {
    Syntax syntax = new Syntax(tree);
    Scope scope = new Scope(tree, lexicon);
    for (int word = 0; word < tree.size(); word++) {
      if (lexicon.has(Lexicon.Role.DEEDS, tree.lemma(word)) && isOwn(tree, word)) {
        List<Referent> doers = doers(tree, syntax, word, phrases);
        if ((!doers.isEmpty() || syntax.isNoun(word)) && isDone(scope, word)) {
          boolean shot = isShot(tree, word);
          told.addFirst(new Deed(doers, tree.lemma(word), shot, word, at.sentence, at.paragraph));
        }
      }
    }
    while (told.size() > REACH) {
      told.removeLast();
    }
  }

  /** Not what somebody else says. */
  private static boolean isOwn(Tree tree, int word) {
    int at = word;
    while (tree.relation(at).equals("conj") && tree.head(at) >= 0) {
      at = tree.head(at);
    }
    return !Set.of("ccomp", "xcomp", "csubj").contains(tree.relation(at));
  }

  /** Not denied, only possible or wished. */
  private static boolean isDone(Scope scope, int word) {
    return scope
        .of(word)
        .modality()
        .filter(it -> it == Modality.ACTUAL || it == Modality.ALLEGED)
        .isPresent();
  }

  /** "launched drones at X", but not "launched an operation". */
  private boolean isShot(Tree tree, int word) {
    return SHOOTING.contains(tree.lemma(word))
        && tree.children(word).stream()
            .filter(child -> tree.relation(child).equals("obj"))
            .map(tree::lemma)
            .anyMatch(
                it ->
                    lexicon.has(Lexicon.Role.VIOLENCE, it)
                        || lexicon.has(Lexicon.Role.WEAPONS, it));
  }

  private static List<Referent> doers(Tree tree, Syntax syntax, int word, Phrases phrases) {
    List<Integer> who = new ArrayList<>();
    if (syntax.isVerb(word)) {
      who.addAll(syntax.isPassive(word) ? syntax.agents(word) : subjects(tree, syntax, word));
    } else {
      for (int child : tree.children(word)) {
        boolean by = tree.relation(child).equals("nmod") && syntax.preposition(child).equals("by");
        if (by || OWNING.contains(tree.relation(child))) {
          who.add(child);
        }
      }
    }
    Map<String, Referent> found = new LinkedHashMap<>();
    for (int head : who) {
      for (int one : syntax.list(head)) {
        phrases
            .resolve(one, Phrases.BODIES::contains)
            .forEach(it -> found.putIfAbsent(it.key(), it));
      }
    }
    return List.copyOf(found.values());
  }

  /** The verb's own, or those of the verb that it stands beside. */
  private static List<Integer> subjects(Tree tree, Syntax syntax, int verb) {
    int at = verb;
    while (syntax.subjects(at).isEmpty()
        && Set.of("conj", "xcomp").contains(tree.relation(at))
        && tree.head(at) >= 0) {
      at = tree.head(at);
    }
    return syntax.isPassive(at) ? List.of() : syntax.subjects(at);
  }

  /** Whose deed a noun means that says nothing of whose it is; nobody where none was told of. */
  List<Referent> meant(Tree tree, int word, Predicate<String> kind) {
    boolean pronoun = POINTERS.contains(tree.form(word).toLowerCase(Locale.ROOT));
    if (pronoun) {
      return lastly(word, kind);
    }
    if (!lexicon.has(Lexicon.Role.DEEDS, tree.lemma(word)) || !isBare(tree, word)) {
      return List.of();
    }
    boolean narrowed =
        tree.children(word).stream()
            .anyMatch(
                child ->
                    tree.relation(child).equals("nmod")
                        && new Syntax(tree).preposition(child).equals("of"));
    for (Deed deed : told) {
      if (!deed.isCalled(tree.lemma(word), narrowed, lexicon)) {
        continue;
      }
      boolean here = deed.sentence() == at.sentence;
      boolean near =
          here
              ? deed.word() < word
              : deed.sentence() >= at.before && deed.paragraph() >= at.paragraph - 1;
      if (near && here && deed.doers().isEmpty()) {
        // "after the killing of ten, an attack that X condemned": nobody tells whose that was.
        return List.of();
      }
      if (near
          && !deed.doers().isEmpty()
          && deed.doers().stream().allMatch(it -> kind.test(it.kind()))) {
        return deed.doers().stream()
            .map(it -> Salience.again(it, word, deed.sentence() < at.start))
            .toList();
      }
    }
    return List.of();
  }

  /** "We consider this a threat": who did what the sentence before tells. */
  private List<Referent> lastly(int word, Predicate<String> kind) {
    return told.stream()
        .filter(it -> it.sentence() >= at.before && it.sentence() < at.start)
        .filter(it -> it.paragraph() >= at.paragraph - 1 && !it.doers().isEmpty())
        .filter(it -> it.doers().stream().allMatch(doer -> kind.test(doer.kind())))
        .findFirst()
        .map(it -> it.doers().stream().map(doer -> Salience.again(doer, word, true)).toList())
        .orElse(List.of());
  }

  /** "The attack", or "an attack that X condemned" behind what tells of it; of no other doer. */
  private static boolean isBare(Tree tree, int word) {
    boolean apposed = Set.of("appos", "parataxis", "conj").contains(tree.relation(word));
    boolean pointing =
        tree.children(word).stream()
            .filter(child -> tree.relation(child).equals("det"))
            .anyMatch(
                child -> apposed || POINTING.contains(tree.form(child).toLowerCase(Locale.ROOT)));
    return pointing
        && tree.children(word).stream()
            .noneMatch(
                child -> OWNING.contains(tree.relation(child)) && tree.upos(child).equals("PROPN"));
  }
}
