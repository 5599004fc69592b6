package org.entente.fact.frame;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Ships;
import org.jspecify.annotations.Nullable;

/** Whether the words around a trigger let a construction be read there. */
final class Conditions {
  private static final String FORCES = "<forces>";

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Roles roles;
  private final Resolver resolver;

  /** Those of the last trigger; many constructions ask for the same ones. */
  private List<Integer> partners = List.of();

  private int partnersOf = -1;

  /** The last words of lemmas, as far as they were asked for. */
  private final @Nullable String[] lasts;

  Conditions(Tree tree, Lexicon lexicon, Roles roles, Resolver resolver) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.roles = roles;
    this.resolver = resolver;
    this.lasts = new String[tree.size()];
  }

  /** Whether a word that the construction rules out stands beside the trigger, or above it. */
  boolean isCancelled(Attempt attempt) {
    Set<String> unless = attempt.construction().unless();
    int word = attempt.word();
    if (unless.isEmpty()) {
      return false;
    }
    return (attempt.self().isPresent() && isOne(unless, word))
        || isWithin(unless, word)
        || isAbove(unless, word)
        || isOfBasis(unless, word)
        || isBelow(unless, word);
  }

  /** Whether one is part of a noun of several words. */
  private boolean isWithin(Set<String> unless, int word) {
    if (tree.lemma(word).indexOf(' ') < 0) {
      return false;
    }
    String[] own = tree.lemma(word).toLowerCase(Locale.ROOT).split(" ", -1);
    for (int i = 0; i + 1 < own.length; i++) {
      if (unless.contains(own[i])) {
        return true;
      }
    }
    return false;
  }

  // "X, which imposed sanctions, has lifted them": what is told of X does not bear on the clause.
  private boolean isAbove(Set<String> unless, int word) {
    for (int at = tree.head(word); at >= 0; at = isRelative(at) ? Tree.ROOT : tree.head(at)) {
      if (isOne(unless, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRelative(int word) {
    return tree.relation(word).equals("acl:relcl");
  }

  /** "Signed a pact on training": of the pact, also where a parser hangs it on the verb. */
  private boolean isOfBasis(Set<String> unless, int word) {
    return syntax.isNoun(word)
        && syntax.children(word, "case").stream()
            .anyMatch(it -> it > 0 && it < word && syntax.isNoun(it - 1) && isOne(unless, it - 1));
  }

  private boolean isBelow(Set<String> unless, int word) {
    boolean verb = syntax.isVerb(word);
    for (int child : tree.children(word)) {
      boolean beside = verb && tree.relation(child).equals("conj");
      if (!beside && isOne(unless, child) && !isForces(child)) {
        return true;
      }
    }
    return false;
  }

  /** "Signed with the forces": nothing that enters into force. */
  private boolean isForces(int word) {
    return syntax.lower(word).endsWith("forces");
  }

  /** Whether one of the words asked for takes part in what the trigger says. */
  boolean isMet(Attempt attempt) {
    Set<String> when = attempt.construction().when();
    if (when.isEmpty()) {
      return true;
    }
    for (int partner : partners(attempt.word())) {
      if (isAsked(when, partner) || isOfThem(when, partner)) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> partners(int word) {
    if (word != partnersOf) {
      partners = roles.partners(word);
      partnersOf = word;
    }
    return partners;
  }

  /** "The last of the soldiers left": soldiers did. */
  private boolean isOfThem(Set<String> when, int word) {
    return lexicon.has(Lexicon.Role.CONTAINERS, last(word))
        && tree.children(word).stream()
            .anyMatch(it -> syntax.preposition(it).equals("of") && isAsked(when, it));
  }

  private boolean isAsked(Set<String> when, int word) {
    return isOne(when, word)
        || ((when.contains(FORCES) || when.contains("troop"))
            && (Ships.state(tree.form(word)).isPresent() || resolver.isForces(word)))
        || when.stream()
            .filter(it -> it.startsWith("<"))
            .anyMatch(it -> lexicon.words(Lexicon.Role.named(it)).contains(last(word)));
  }

  /** Whether a word, or the last one of a noun of several words, is among some lemmas. */
  private boolean isOne(Set<String> lemmas, int word) {
    String lemma = tree.lemma(word);
    String last = last(word);
    return lemmas.contains(last) || (!last.equals(lemma) && lemmas.contains(lemma));
  }

  private String last(int word) {
    String known = lasts[word];
    if (known == null) {
      known = readLast(word);
      lasts[word] = known;
    }
    return known;
  }

  private String readLast(int word) {
    String lemma = tree.lemma(word);
    String last = lemma.substring(lemma.lastIndexOf(' ') + 1);
    // "J-20 jets": a name's common noun is not read as one.
    boolean jets =
        tree.upos(word).equals("PROPN")
            && last.length() < lemma.length()
            && last.endsWith("s")
            && Character.isLowerCase(last.codePointAt(0));
    return (jets ? last.substring(0, last.length() - 1) : last).toLowerCase(Locale.ROOT);
  }
}
