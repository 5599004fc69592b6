package org.entente.fact.analysis;

import java.util.Set;

/** Hangs names behind a colon on what they are: "the bloc has three members: X, Y and Z". */
final class Enumerations extends Repair {
  private static final Set<String> PARTIES =
      WordSet.of(
          "member",
          "party",
          "signatory",
          "state",
          "country",
          "nation",
          "participant",
          "founder",
          "partner",
          "ally",
          "observer");

  Enumerations(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int colon = 2; colon + 1 < tree.size(); colon++) {
      boolean names =
          tree.form(colon).equals(":")
              && tree.upos(colon + 1).equals("PROPN")
              && (colon + 2 == tree.size() || tree.upos(colon + 2).equals("PUNCT"));
      int noun = names ? parties(colon) : -1;
      if (noun >= 0 && !draft.isUnder(noun, colon + 1)) {
        draft.hang(colon + 1, noun, "appos");
      }
    }
  }

  private int parties(int colon) {
    for (int noun = colon - 1; noun >= 0; noun--) {
      if (tree.xpos(noun).equals("NNS") && PARTIES.contains(tree.lemma(noun))) {
        return noun;
      }
    }
    return -1;
  }
}
