package org.entente.fact.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/**
 * Tells whose deed "the attack" or "the launch" was, where the text has just told who attacked or
 * launched something. Not for several threads.
 */
final class Culprits {
  private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> POINTERS = Set.of("this", "that");
  private static final Set<String> OWNING = Set.of("nmod:poss", "amod", "compound");

  /** How many deeds back one is still meant. */
  private static final int REACH = 8;

  private record Deed(List<Referent> doers, int word, int sentence, int paragraph) {}

  private final Deque<Deed> told = new ArrayDeque<>();
  private final Position at;

  Culprits(Position at) {
    this.at = at;
  }

  /**
   * Tells of the deeds of a sentence: of verbs whose subject, and of nouns whose owner is known.
   */
  void tell(Tree tree, Lexicon lexicon, Phrases phrases) {
    Syntax syntax = new Syntax(tree);
    for (int word = 0; word < tree.size(); word++) {
      if (lexicon.has(Lexicon.Role.DEEDS, tree.lemma(word))) {
        List<Referent> doers = doers(tree, syntax, word, phrases);
        if (!doers.isEmpty() || syntax.isNoun(word)) {
          told.addFirst(new Deed(doers, word, at.sentence, at.paragraph));
        }
      }
    }
    while (told.size() > REACH) {
      told.removeLast();
    }
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
  List<Referent> meant(Tree tree, int word, Lexicon lexicon, Predicate<String> kind) {
    boolean pronoun = POINTERS.contains(tree.form(word).toLowerCase(java.util.Locale.ROOT));
    if (pronoun) {
      return lastly(word, kind);
    }
    if (!lexicon.has(Lexicon.Role.DEEDS, tree.lemma(word)) || !isBare(tree, word)) {
      return List.of();
    }
    for (Deed deed : told) {
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
            .map(it -> Discourse.again(it, word, deed.sentence() < at.start))
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
        .map(it -> it.doers().stream().map(doer -> Discourse.again(doer, word, true)).toList())
        .orElse(List.of());
  }

  /** "The attack", or "an attack that X condemned" behind what tells of it; of no other doer. */
  private static boolean isBare(Tree tree, int word) {
    boolean apposed = Set.of("appos", "parataxis", "conj").contains(tree.relation(word));
    boolean pointing =
        tree.children(word).stream()
            .filter(child -> tree.relation(child).equals("det"))
            .anyMatch(
                child ->
                    apposed
                        || POINTING.contains(tree.form(child).toLowerCase(java.util.Locale.ROOT)));
    return pointing
        && tree.children(word).stream()
            .noneMatch(
                child -> OWNING.contains(tree.relation(child)) && tree.upos(child).equals("PROPN"));
  }
}
