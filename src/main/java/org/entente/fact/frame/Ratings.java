package org.entente.fact.frame;

import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/** What nouns say that somebody is, or is in the eyes of another. Words are numbers from 0. */
final class Ratings {
  private static final Set<String> BECOMING = WordSet.of("become", "remain", "stay", "represent");
  private static final Set<String> PREDICATES = Set.of("obj", "xcomp");

  private static final Set<String> SHARES =
      WordSet.of(
          "cent", "percent", "%", "half", "third", "quarter", "fifth", "share", "bulk", "most");

  /** "A source of worry", "a matter of concern". */
  private static final Set<String> CAUSES = WordSet.of("source", "cause", "matter");

  private static final Set<String> OPEN = WordSet.of("would", "longer", "perhaps", "possibly");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Arguments arguments;

  Ratings(Tree tree, Syntax syntax, Lexicon lexicon, Arguments arguments) {
    this.tree = tree;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.arguments = arguments;
  }

  /** "X is, or remains, Y's worst threat": X. */
  List<Integer> rated(int noun) {
    int head = tree.head(noun);
    if (syntax.hasCopula(noun)) {
      return arguments.subjects(noun, 0);
    }
    boolean remains =
        head >= 0
            && PREDICATES.contains(tree.relation(noun))
            && BECOMING.contains(tree.lemma(head));
    return remains ? arguments.subjects(head, 0) : List.of();
  }

  /** "Y's worst threat is, or remains, X": X. */
  List<Integer> equated(int noun) {
    int head = tree.head(noun);
    if (head < 0 || !tree.relation(noun).equals("nsubj") || isUnequal(noun)) {
      return List.of();
    }
    if (syntax.hasCopula(head)) {
      return List.of(head);
    }
    return BECOMING.contains(tree.lemma(head))
        ? tree.children(head).stream().filter(it -> PREDICATES.contains(tree.relation(it))).toList()
        : List.of();
  }

  /** "Y's worst threat is not X", "could be X": whether nobody is told to be it. */
  boolean isUnequal(int noun) {
    int head = tree.head(noun);
    return head >= 0
        && tree.relation(noun).equals("nsubj")
        && syntax.hasCopula(head)
        && tree.children(head).stream()
            .filter(it -> Set.of("aux", "advmod", "det").contains(tree.relation(it)))
            .map(syntax::lower)
            .anyMatch(
                it ->
                    OPEN.contains(it)
                        || Markers.NEGATIONS.contains(it)
                        || Markers.WISHES.contains(it));
  }

  /** "X accounts for half of Y's imports", "half of Y's imports come from X": X. */
  List<Integer> sharers(int noun) {
    int share = tree.head(noun);
    boolean of =
        share >= 0
            && tree.relation(noun).startsWith("nmod")
            && syntax.preposition(noun).equals("of")
            && SHARES.contains(tree.lemma(share));
    if (!of) {
      return List.of();
    }
    int verb = tree.head(share);
    return verb >= 0 && tree.relation(share).equals("nsubj")
        ? tree.children(verb).stream()
            .filter(it -> syntax.preposition(it).equals("from"))
            .flatMap(it -> syntax.list(it).stream())
            .toList()
        : arguments.holders(share);
  }

  /** "For X, Y is a threat": in whose eyes. */
  List<Integer> viewers(int trigger) {
    int phrase = tree.head(0);
    boolean fronted =
        phrase > 0
            && isRating(tree.lemma(trigger))
            && tree.relation(0).equals("case")
            && tree.lemma(0).equalsIgnoreCase("for")
            && tree.head(phrase) >= 0
            && arguments.subjects(trigger, 0).stream().anyMatch(it -> it > phrase);
    return fronted ? List.of(phrase) : List.of();
  }

  private boolean isRating(String lemma) {
    return lexicon.has(Role.DANGERS, lemma)
        || lexicon.has(Role.POSING, lemma)
        || CAUSES.contains(lemma);
  }
}
