package org.entente.fact.analysis;

/**
 * Makes one preposition of the words that are one: in "signed on behalf of Chile" it is Chile for
 * whom somebody signs.
 */
final class Compounds extends Repair {
  Compounds(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int noun = 1; noun + 2 < tree.size(); noun++) {
      boolean compound =
          tree.form(noun).equals("behalf")
              && syntax.lower(noun - 1).equals("on")
              && tree.form(noun + 1).equals("of");
      int whose = compound ? tree.head(noun + 1) : -1;
      if (whose > noun && tree.head(whose) == noun) {
        draft.raise(whose, noun);
        draft.hang(noun - 1, whose, "case");
        draft.hang(noun, noun - 1, "fixed");
        draft.hang(noun + 1, noun - 1, "fixed");
      }
    }
  }
}
