package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;

/**
 * Gives clauses their place where a parser took the words that begin or join them for something
 * else: a participle for the main verb, a main verb for a copula, "whose" for a new sentence.
 */
final class Clauses extends Repair {
  private static final Set<String> LOOSE =
      WordSet.of("parataxis", "advcl", "conj", "ccomp", "acl", "xcomp", "dep");

  private static final Set<String> OPENED = WordSet.of("conj", "parataxis", "ccomp", "advcl");

  /** Participles that open a sentence about what somebody then said. */
  private static final Set<String> PAST = Set.of("VBN", "VBD");

  Clauses(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    opening();
    entry();
    underWhich();
    for (int word = 1; word < tree.size(); word++) {
      if (syntax.lower(word).equals("whose")) {
        whose(word);
      } else if (tree.relation(word).equals("cop")) {
        serial(word);
      }
    }
  }

  /** "Asked whether it was, X said": who says it is the main clause's subject. */
  private void opening() {
    if (tree.head(0) >= 0 || !PAST.contains(tree.xpos(0)) || !syntax.subjects(0).isEmpty()) {
      return;
    }
    for (int verb : tree.children(0)) {
      boolean main =
          OPENED.contains(tree.relation(verb))
              && syntax.isVerb(verb)
              && syntax.children(verb, "mark").isEmpty()
              && isBehindComma(verb);
      if (main) {
        draft.root(verb);
        draft.hang(0, verb, "advcl");
        return;
      }
    }
  }

  /** "Peru: signed in 2010 by X": in a list, what the name before the colon did. */
  private void entry() {
    boolean listed =
        tree.size() > 3
            && tree.upos(0).equals("PROPN")
            && tree.form(1).equals(":")
            && PAST.contains(tree.xpos(2))
            && tree.head(0) < 0
            && tree.head(2) == 0;
    if (!listed) {
      return;
    }
    for (int child : tree.children(0)) {
      draft.hang(child, 2);
    }
    draft.root(2);
    draft.hang(0, 2, "nsubj");
  }

  /** "Under the pact, signed in May, X will train": what was signed is said of the pact alone. */
  private void underWhich() {
    int signed = 0;
    while (signed < tree.size() && tree.head(signed) >= 0) {
      signed++;
    }
    int noun = signed - 2;
    boolean inserted =
        noun > 0
            && signed < tree.size()
            && PAST.contains(tree.xpos(signed))
            && tree.form(signed - 1).equals(",")
            && tree.head(noun) == signed
            && tree.relation(noun).startsWith("obl")
            && syntax.isNoun(noun)
            && syntax.subjects(signed).isEmpty()
            && syntax.children(signed, "aux").isEmpty()
            && syntax.children(signed, "aux:pass").isEmpty();
    for (int verb : inserted ? tree.children(signed) : List.<Integer>of()) {
      boolean main =
          verb > signed
              && OPENED.contains(tree.relation(verb))
              && syntax.isVerb(verb)
              && isBehindComma(verb);
      if (main) {
        draft.root(verb);
        draft.hang(noun, verb);
        draft.hang(signed, noun, "acl");
        return;
      }
    }
  }

  /** Whether a comma stands right before a verb's subject. */
  private boolean isBehindComma(int verb) {
    List<Integer> subjects = syntax.subjects(verb);
    if (subjects.isEmpty()) {
      return false;
    }
    int first = subjects.get(0);
    while (first > 1 && isPartOf(first - 1, subjects.get(0))) {
      first--;
    }
    return first > 1 && first <= verb && tree.form(first - 1).equals(",");
  }

  private boolean isPartOf(int word, int noun) {
    int at = word;
    while (at > noun || (at >= 0 && at < noun && tree.head(at) > at && at != noun)) {
      at = tree.head(at);
    }
    return at == noun && !tree.form(word).equals(",");
  }

  /** "Was here for a day, met X and signed": what has an object is no form of to be. */
  private void serial(int verb) {
    boolean main =
        tree.upos(verb).equals("VERB")
            && !tree.lemma(verb).equals("be")
            && !syntax.children(verb, "obj").isEmpty()
            && tree.head(verb) < verb
            && draft.head(verb) >= 0;
    if (main) {
      draft.relate(verb, "conj");
    }
  }

  /** "X, whose leaders asked Y for help": more of the noun before the comma. */
  private void whose(int word) {
    int noun = tree.form(word - 1).equals(",") ? word - 2 : word - 1;
    int verb = tree.head(word) < 0 ? -1 : tree.head(tree.head(word));
    if (noun >= 0 && verb > word && tree.head(noun) == verb && draft.head(verb) == Tree.ROOT) {
      goesOn(noun, verb);
      return;
    }
    boolean stray =
        noun >= 0
            && verb > word
            && syntax.isNoun(noun)
            && (LOOSE.contains(tree.relation(verb)) || Postmodifiers.isOfClause(tree, verb))
            && !draft.isUnder(noun, verb);
    if (stray) {
      draft.hang(verb, noun, "acl:relcl");
    }
  }

  /** "X, whose army had asked Y, renewed the pact": it is X that renewed it. */
  private void goesOn(int noun, int verb) {
    for (int main : tree.children(verb)) {
      boolean next =
          main > verb
              && OPENED.contains(tree.relation(main))
              && syntax.isVerb(main)
              && syntax.subjects(main).isEmpty()
              && syntax.children(main, "cc").isEmpty();
      if (next) {
        draft.root(main);
        draft.hang(noun, main, "nsubj");
        draft.hang(verb, noun, "acl:relcl");
        return;
      }
    }
  }
}
