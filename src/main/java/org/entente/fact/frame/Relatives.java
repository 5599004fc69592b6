package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;

/** What the relative pronouns of clauses stand for. Words are numbers from 0. */
final class Relatives {
  private static final int DEEPEST = 12;

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;

  Relatives(Tree tree, Syntax syntax, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /** What a relative pronoun of a verb's clause stands for; the pronoun itself where nothing. */
  static int antecedent(Tree tree, int verb, int pronoun) {
    int clause = verb;
    for (int i = 0; i < DEEPEST && clause >= 0; i++) {
      boolean named = tree.relation(clause).equals("appos") && tree.head(clause) < pronoun;
      if (tree.relation(clause).equals("acl:relcl") || (named && pronoun < clause)) {
        return tree.head(clause);
      }
      clause = tree.head(clause);
    }
    return pronoun;
  }

  /**
   * The nouns that a pronoun may stand for where the parser ties its clause to none: a charter
   * signed in Lima, which entered into force.
   */
  List<Integer> frontier(int verb, int pronoun) {
    boolean stray = pronoun > 1 && tree.relation(verb).equals("parataxis");
    List<Integer> nouns = new ArrayList<>();
    int at = stray ? pronoun - 2 : -1;
    for (int i = 0; i < DEEPEST && at >= 0 && at != tree.head(verb); i++) {
      if (syntax.isNoun(at)) {
        nouns.add(at);
      }
      at = tree.head(at);
    }
    return nouns.isEmpty() ? List.of(pronoun) : nouns;
  }

  /** Whether a verb is what somebody means to do: to buy. */
  boolean isToDo(int verb) {
    return tree.xpos(verb).equals("VB")
        && syntax.children(verb, "mark").stream().anyMatch(it -> syntax.lower(it).equals("to"));
  }

  /** "Jets which X agreed to buy": the pronoun of a clause above, which is what is bought. */
  List<Integer> governing(int verb, int clause) {
    boolean relative =
        isToDo(verb)
            && tree.relation(clause).equals("acl:relcl")
            && lexicon.has(Lexicon.Role.PLANNED, tree.lemma(clause));
    return relative
        ? syntax.children(clause, "obj").stream().filter(syntax::isRelative).toList()
        : List.of();
  }

  /** Whether a verb's clause has a relative pronoun. */
  boolean hasRelative(int verb) {
    return tree.children(verb).stream().anyMatch(syntax::isRelative);
  }

  /** "Lima, where X met Y": Lima is where they met, and not whom. */
  boolean isWhere(int verb) {
    return syntax.children(verb, "advmod").stream()
        .anyMatch(it -> syntax.lower(it).equals("where"));
  }

  /** Whether its subject is one, or "whose" is said of it: the noun before is no object. */
  boolean isFull(int verb) {
    return tree.children(verb).stream()
        .filter(child -> tree.relation(child).startsWith("nsubj"))
        .anyMatch(
            child ->
                syntax.isRelative(child)
                    || tree.children(child).stream()
                        .anyMatch(it -> syntax.lower(it).equals("whose")));
  }
}
