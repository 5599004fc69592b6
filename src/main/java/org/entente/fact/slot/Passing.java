package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;

/**
 * Leaves out what somebody's words name only in passing: whoever is no part of the matter, the town
 * in which it happens, what stands many clauses below. Words are numbers from 0.
 */
final class Passing {
  /** How many words down from the verb of saying something is still spoken of. */
  private static final int DEEPEST = 4;

  /** As what a person is spoken of himself, and not for his time, office or company. */
  private static final Set<String> CORE =
      WordSet.of(
          "obj", "iobj", "nsubj", "nsubj:pass", "nmod:poss", "ccomp", "xcomp", "appos", "conj");

  private static final Set<String> OF_WHOM = WordSet.of("about", "against", "of", "on");
  private static final Set<String> WHERE = WordSet.of("in", "at", "from", "around", "to");
  private static final Set<String> SITES =
      WordSet.of("base", "port", "airfield", "harbour", "harbor");
  private static final Set<String> BESIDE = Set.of("near", "off");
  private static final Set<String> HAPPENINGS = Set.of("Event", "Summit");

  private final Tree tree;
  private final Syntax syntax;

  Passing(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
  }

  /** What of all that a verb of saying governs is spoken of. */
  List<Referent> without(List<Referent> all, int saying) {
    return all.stream().filter(it -> !isPassing(it, saying, all)).toList();
  }

  private boolean isPassing(Referent named, int saying, List<Referent> all) {
    List<Integer> path = path(named.word(), saying);
    return switch (named.kind()) {
          case "Person" -> !path.stream().allMatch(this::isCore);
          case "Company" -> !named.known();
          case "Place" -> isTown(named, path) && all.stream().anyMatch(it -> !isPlace(it));
          case "State" ->
              isBeside(named, path)
                  && !all.stream().allMatch(it -> isBeside(it, path(it.word(), saying)));
          default -> all.size() > 1 && HAPPENINGS.contains(named.kind()) && isModifier(path);
        }
        || (all.size() > 1 && depth(path) > DEEPEST);
  }

  /** "Drones near Peru": they are spoken of, and not Peru. */
  private boolean isBeside(Referent named, List<Integer> path) {
    int first = named.word();
    while (tree.relation(first).equals("conj")) {
      first = tree.head(first);
    }
    return path.contains(named.word())
        && tree.relation(first).equals("nmod")
        && BESIDE.contains(syntax.preposition(first));
  }

  /** How far down a word stands; what stands beside another one, no farther than that. */
  private long depth(List<Integer> path) {
    return path.stream().filter(it -> !tree.relation(it).equals("conj")).count();
  }

  private boolean isCore(int word) {
    return CORE.contains(tree.relation(word))
        || tree.head(word) < 0
        || (tree.relation(word).equals("obl") && OF_WHOM.contains(syntax.preposition(word)));
  }

  private boolean isModifier(List<Integer> path) {
    return path.stream().anyMatch(it -> tree.relation(it).startsWith("nmod"));
  }

  private static boolean isPlace(Referent named) {
    return named.kind().equals("Place");
  }

  /** "at the arsenal in Cordoba": the town only says where; "in the Arctic" names a matter. */
  private boolean isTown(Referent named, List<Integer> path) {
    int top = path.size() - 1;
    while (top > 0 && Set.of("compound", "conj").contains(tree.relation(path.get(top)))) {
      top--;
    }
    return top >= 0
        && !named.label().contains(" ")
        && (top == 0 || !isSite(path.get(top - 1)))
        && syntax.children(named.word(), "det").isEmpty()
        && WHERE.contains(syntax.preposition(path.get(top)).toLowerCase(Locale.ROOT));
  }

  private boolean isSite(int word) {
    String lemma = tree.lemma(word);
    return SITES.contains(lemma.substring(lemma.lastIndexOf(' ') + 1));
  }

  /** The words from below a verb of saying down to one of them; up to the root where it is none. */
  private List<Integer> path(int word, int saying) {
    List<Integer> path = new ArrayList<>();
    for (int at = word; at >= 0 && at != saying; at = tree.head(at)) {
      path.add(at);
    }
    Collections.reverse(path);
    return path;
  }
}
