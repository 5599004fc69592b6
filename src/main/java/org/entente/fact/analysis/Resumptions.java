package org.entente.fact.analysis;

import java.util.Set;

/** Lets phrases, clauses and the items of a list go on from what they belong to. */
final class Resumptions extends Repair {
  Resumptions(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    item();
    for (int word = 0; word < tree.size(); word++) {
      if (tree.upos(word).equals("VERB")) {
        resumed(word);
      } else {
        goingOn(word);
      }
    }
  }

  /** "imposed sanctions on X;": an item of a list tells what was done, not what it was done to. */
  private void item() {
    int noun = tree.head(0);
    boolean item =
        noun > 0
            && tree.head(noun) < 0
            && tree.relation(0).equals("amod")
            && Set.of("VBN", "VBG", "VBD").contains(tree.xpos(0))
            && syntax.isNoun(noun)
            && !syntax.hasCopula(noun)
            && syntax.children(noun, "nsubj").isEmpty()
            && (Character.isLowerCase(tree.form(0).codePointAt(0)) || isListed());
    if (item) {
      draft.root(0);
      draft.hang(noun, 0, "obj");
    }
  }

  private boolean isListed() {
    String last = tree.form(tree.size() - 1);
    return last.equals(";") || last.equals("and") || last.equals("or");
  }

  /** "for X's bid, and for Y's role": a phrase goes on from one like it, and from no verb. */
  private void goingOn(int phrase) {
    int verb = tree.head(phrase);
    String preposition = syntax.preposition(phrase);
    boolean stray =
        Set.of("conj", "parataxis").contains(tree.relation(phrase))
            && verb >= 0
            && verb < phrase
            && tree.upos(verb).equals("VERB")
            && syntax.isNoun(phrase)
            && !preposition.isEmpty()
            && !syntax.hasCopula(phrase)
            && (!syntax.children(phrase, "cc").isEmpty() || isPhraseBehindComma(phrase));
    for (int before = phrase - 1; stray && before > verb; before--) {
      if (syntax.isNoun(before)
          && syntax.preposition(before).equals(preposition)
          && draft.isUnder(before, verb)) {
        draft.hang(phrase, before, "conj");
        return;
      }
    }
  }

  private boolean isPhraseBehindComma(int phrase) {
    int first = syntax.children(phrase, "case").get(0);
    return first > 0 && tree.form(first - 1).equals(",");
  }

  /** "Welcomed the talks, which X hosted, and rejected …": it was not X who rejected. */
  private void resumed(int verb) {
    int clause = tree.head(verb);
    boolean within =
        tree.relation(verb).equals("conj")
            && clause >= 0
            && clause < verb
            && tree.relation(clause).equals("acl:relcl")
            && syntax.subjects(verb).isEmpty()
            && syntax.children(verb, "nsubj:pass").isEmpty()
            && syntax.children(verb, "cc").stream().anyMatch(this::isBehindComma)
            && tree.children(clause).stream().anyMatch(this::isBehindComma)
            && syntax.children(clause, "conj").size() == 1;
    int main = within ? tree.head(clause) : -1;
    while (main >= 0 && !tree.upos(main).equals("VERB")) {
      main = tree.head(main);
    }
    boolean alike =
        main >= 0
            && main < clause
            && tree.xpos(main).equals(tree.xpos(verb))
            && syntax.children(main, "aux").size() == syntax.children(verb, "aux").size();
    if (alike) {
      draft.hang(verb, main);
    }
  }

  private boolean isBehindComma(int word) {
    boolean relative = syntax.isRelative(word) || syntax.lower(word).equals("and");
    return relative
        && ((word > 0 && tree.form(word - 1).equals(","))
            || (word > 1 && tree.form(word - 2).equals(",")));
  }
}
