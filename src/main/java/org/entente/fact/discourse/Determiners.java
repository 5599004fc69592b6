package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Tells by the words beside a noun whether it may mean one that the text has told of: articles,
 * possessives, and what narrows it. Words are numbers from 0.
 */
final class Determiners {
  private static final Set<String> POINTERS =
      WordSet.of(
          "the", "this", "that", "these", "those", "such", "both", "all", "our", "its", "their",
          "his", "her");
  private static final Set<String> ABOUT = Set.of("on", "between");
  private static final Set<String> SHARED = Set.of("between", "of");

  private final Tree tree;
  private final Syntax syntax;

  Determiners(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
  }

  /** "The alliance", "both sides", "their pact". */
  boolean isPointing(int word) {
    return tree.children(word).stream()
        .anyMatch(
            child ->
                (tree.relation(child).equals("det")
                        || tree.relation(child).equals("nmod:poss")
                        || tree.relation(child).equals("det:predet"))
                    && POINTERS.contains(syntax.lower(child)));
  }

  /** "The Lima summit" is none in Quito, "the next summit" none that was told of. */
  boolean isCalledSo(int word, String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return tree.children(word).stream()
        .filter(it -> it < word && Set.of("amod", "compound").contains(tree.relation(it)))
        .allMatch(it -> lower.contains(syntax.lower(it)));
  }

  /** "such a pact", "the pact on fishing with Peru": not the one told of. */
  boolean isNewOne(int word) {
    return tree.children(word).stream()
        .anyMatch(
            it ->
                syntax.lower(it).equals("such")
                    || (it > word
                        && tree.relation(it).startsWith("nmod")
                        && ABOUT.contains(syntax.preposition(it))));
  }

  /** "The war between X and Y", "the summit of the League": whichever that was. */
  boolean isBetween(int word) {
    for (int child : tree.children(word)) {
      if (child > word
          && tree.relation(child).startsWith("nmod")
          && SHARED.contains(syntax.preposition(child))
          && tree.upos(child).equals("PROPN")) {
        return true;
      }
    }
    return false;
  }

  /** "their readmission agreement": one of theirs, not the one told of. */
  boolean isAnother(int word) {
    return isOwned(word)
        && tree.children(word).stream()
            .anyMatch(child -> Set.of("amod", "compound").contains(tree.relation(child)));
  }

  /** "their country", whosoever it is. */
  boolean isOfPersons(int word) {
    return tree.children(word).stream()
        .anyMatch(it -> Set.of("their", "his", "her").contains(syntax.lower(it)));
  }

  /** "Its jets": somebody's. */
  boolean isOwned(int word) {
    return tree.children(word).stream()
        .anyMatch(
            child ->
                tree.relation(child).equals("nmod:poss")
                    && Set.of("its", "their", "his", "her").contains(syntax.lower(child)));
  }

  /** "The alliance with Peru": one that its own words tell from others. */
  boolean isNarrowed(int word) {
    return tree.children(word).stream()
        .anyMatch(child -> Sides.NARROWING.contains(tree.relation(child)));
  }

  /** The words of a phrase that say which office is meant, the noun last: foreign, minister. */
  List<String> office(int word, String lemma, Lexicon lexicon) {
    List<String> words = new ArrayList<>();
    for (int child : tree.children(word)) {
      boolean before = child < word && Set.of("amod", "compound").contains(tree.relation(child));
      boolean of = child > word && syntax.preposition(child).equals("of");
      if ((before || of)
          && (lexicon.has(Role.TITLE_WORDS, syntax.lower(child))
              || lexicon.has(Role.OFFICES, syntax.lower(child)))) {
        words.add(Honours.plain(syntax.lower(child), lexicon));
      }
    }
    words.add(Honours.plain(lemma, lexicon));
    return words;
  }
}
