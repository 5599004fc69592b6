package org.entente.fact.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/** Tells which place a phrase means that only says what kind of place it is. */
final class Spots {
  private static final Set<String> AT = WordSet.of("at", "in", "near");
  private static final Set<String> OWNING = WordSet.of("amod", "compound", "nmod:poss", "nmod");

  private final Tree tree;
  private final Syntax syntax;
  private final World world;
  private final Lexicon lexicon;
  private final Resolver phrases;

  Spots(Tree tree, World world, Lexicon lexicon, Resolver phrases) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.world = world;
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  /** "The port of X": X; "the Kenyan capital": Nairobi; none for another word. */
  List<Referent> meant(int word, Predicate<String> kind) {
    String lemma = tree.lemma(word).toLowerCase(Locale.ROOT);
    if (!lexicon.has(Role.SPOTS, lemma) || !(kind.test("Place") || kind.test("State"))) {
      return List.of();
    }
    boolean where = kind.test("Place") && !kind.test("Topic");
    if (lemma.equals("capital") && where) {
      List<Referent> seats =
          tree.children(word).stream()
              .filter(child -> OWNING.contains(tree.relation(child)))
              .flatMap(child -> phrases.resolve(child, "State"::equals).stream())
              .flatMap(state -> world.capital(state.key()).stream())
              .map(it -> it.at(word))
              .toList();
      if (seats.size() == 1) {
        return seats;
      }
    }
    List<Referent> airport =
        where && lexicon.has(Role.CALLED_AFTER, lemma) ? called(word) : List.of();
    if (!airport.isEmpty()) {
      return airport;
    }
    List<Referent> named =
        tree.children(word).stream()
            .filter(child -> tree.relation(child).startsWith("nmod") && child > word)
            .filter(
                child ->
                    syntax.preposition(child).equals("of")
                        || (where
                            && AT.contains(syntax.preposition(child))
                            && lexicon.has(Role.SITES, lemma)))
            .flatMap(child -> syntax.list(child).stream())
            .flatMap(child -> phrases.resolve(child, kind).stream())
            .map(it -> it.at(word))
            .toList();
    return named.isEmpty() && kind.test("State") && !kind.test("Topic") ? owners(word) : named;
  }

  /** "Erbil airport" is in Erbil. */
  private List<Referent> called(int word) {
    return tree.children(word).stream()
        .filter(child -> child < word && tree.relation(child).equals("compound"))
        .flatMap(child -> phrases.resolve(child, "Place"::equals).stream())
        .map(it -> it.at(word))
        .toList();
  }

  /** "A Kenyan port" is in Kenya. */
  private List<Referent> owners(int word) {
    return tree.children(word).stream()
        .filter(child -> child < word && OWNING.contains(tree.relation(child)))
        .filter(child -> !tree.upos(child).equals("PRON"))
        .flatMap(child -> phrases.resolve(child, "State"::equals).stream())
        .map(it -> it.at(word))
        .toList();
  }
}
