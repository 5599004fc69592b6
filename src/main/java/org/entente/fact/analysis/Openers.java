package org.entente.fact.analysis;

import java.util.Set;

/** Gives a sentence its verb back where a parser took a participle or a phrase before it for it. */
final class Openers extends Repair {
  private static final Set<String> OPENED = WordSet.of("conj", "parataxis", "ccomp", "advcl");

  Openers(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    taken();
    boolean participle = Set.of("VBG", "VBN").contains(tree.xpos(0));
    int opener = participle || !isPhrase() ? 0 : tree.head(0);
    if (tree.relation(0).equals("mark") && syntax.lower(0).equals("as")) {
      as(tree.head(0));
    } else if (participle && tree.relation(0).equals("advcl")) {
      kept(tree.head(0));
    } else {
      opened(opener, participle);
    }
  }

  /**
   * "Working together, X and Y have signed", "Founded by X, Y has grown", "As a member of X, Y is
   * safe": a participle or a phrase opens a sentence and is not what it says.
   */
  private void opened(int opener, boolean participle) {
    if (tree.head(opener) >= 0 || (opener == 0 && !participle) || syntax.hasCopula(opener)) {
      return;
    }
    for (int verb : tree.children(opener)) {
      boolean main =
          (OPENED.contains(tree.relation(verb)) || isPartedClause(opener, verb))
              && verb > opener
              && (syntax.isVerb(verb) || syntax.hasCopula(verb))
              && tree.children(verb).stream()
                  .anyMatch(
                      it ->
                          it < verb
                              && it > opener
                              && tree.relation(it).startsWith("nsubj")
                              && syntax.isNominal(it));
      if (main) {
        draft.root(verb);
        draft.hang(opener, verb, participle ? "advcl" : "obl");
        if (participle) {
          kept(verb);
        }
        return;
      }
    }
  }

  /** Whether the first word is a preposition, or the first of two: "together with". */
  private boolean isPhrase() {
    return tree.relation(0).equals("case")
        || (tree.size() > 1
            && tree.relation(0).equals("advmod")
            && tree.relation(1).equals("case")
            && tree.head(0) == tree.head(1));
  }

  /** "Together with X, Y formed": no more of X, without a word that says so. */
  private boolean isPartedClause(int opener, int verb) {
    return tree.relation(verb).equals("acl:relcl")
        && tree.form(opener + 1).equals(",")
        && tree.children(verb).stream().noneMatch(syntax::isRelative);
  }

  /** "After the coup Peru, which …, sent": Peru did, and is no other name of the coup. */
  private void taken() {
    int name = 1;
    while (name < tree.size() && !tree.upos(name).equals("PROPN")) {
      name++;
    }
    int noun = name - 1;
    boolean stray =
        name < tree.size()
            && tree.relation(name).equals("appos")
            && tree.head(name) == noun
            && tree.upos(noun).equals("NOUN")
            && tree.relation(noun).equals("obl")
            && tree.head(noun) > name
            && syntax.subjects(tree.head(noun)).isEmpty()
            && syntax.children(tree.head(noun), "nsubj:pass").isEmpty();
    if (stray) {
      draft.hang(name, tree.head(noun), syntax.asSubjectOf(tree.head(noun)));
      for (int child : tree.children(noun)) {
        if (child > name && tree.relation(child).startsWith("acl")) {
          draft.hang(child, name);
        }
      }
    }
  }

  /** "As one of the members, X voted": no clause begins with "as" there. */
  private void as(int verb) {
    for (int phrase : tree.children(verb)) {
      if (phrase > 0 && tree.relation(phrase).equals("obl") && first(phrase) == 1) {
        draft.hang(0, phrase, "case");
      }
    }
  }

  /** "Joining the sanctions on X, Y has …": what stands before the comma belongs there. */
  private void kept(int verb) {
    int subject = syntax.subjects(verb).stream().filter(it -> it < verb).findFirst().orElse(verb);
    for (int phrase : tree.children(verb)) {
      int first = first(phrase);
      if (phrase < subject
          && tree.relation(phrase).equals("obl")
          && hasComma(phrase, subject)
          && !hasComma(0, phrase)) {
        boolean behind = tree.upos(first - 1).equals("NOUN");
        draft.hang(phrase, behind ? first - 1 : 0, behind ? "nmod" : "obl");
      }
    }
  }

  private int first(int phrase) {
    return tree.children(phrase).stream().reduce(phrase, Math::min);
  }

  private boolean hasComma(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tree.form(at).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
