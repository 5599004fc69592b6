package org.entente.fact.analysis;

import java.util.Set;

/** Gives a sentence its verb back where a parser took a participle or a phrase before it for it. */
final class Openers {
  private static final Set<String> OPENED = Set.of("conj", "parataxis", "ccomp", "advcl");

  private final Tree tree;
  private final Syntax syntax;
  private final Draft draft;

  private Openers(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.draft = new Draft(tree);
  }

  /** The tree, mended where it needs it; the same where not. */
  static Tree mended(Tree tree) {
    return new Openers(tree).mended();
  }

  /**
   * "Working together, X and Y have signed", "Founded by X, Y has grown", "As a member of X, Y is
   * safe": a participle or a phrase opens a sentence and is not what it says.
   */
  private Tree mended() {
    boolean participle = Set.of("VBG", "VBN").contains(tree.xpos(0));
    int opener = participle || !tree.relation(0).equals("case") ? 0 : tree.head(0);
    if (tree.head(opener) >= 0 || (opener == 0 && !participle) || syntax.hasCopula(opener)) {
      return tree;
    }
    for (int verb : tree.children(opener)) {
      boolean main =
          OPENED.contains(tree.relation(verb))
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
        return draft.tree();
      }
    }
    return tree;
  }
}
