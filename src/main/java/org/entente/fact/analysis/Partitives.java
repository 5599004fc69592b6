package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends clauses whose subject is some of what was told of before: "eight of these had arrived",
 * where a parser takes the pronoun for the subject, and the number for the whole sentence.
 */
final class Partitives extends Repair {
  private static final Set<String> PRONOUNS = WordSet.of("these", "those", "them", "which");
  private static final Set<String> PARTS =
      WordSet.of("first", "last", "some", "most", "half", "several", "many", "all", "none", "both");

  Partitives(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int part = 0; part + 3 < tree.size(); part++) {
      boolean some = tree.upos(part).equals("NUM") || PARTS.contains(syntax.lower(part));
      boolean partitive =
          some
              && tree.form(part + 1).equals("of")
              && PRONOUNS.contains(tree.form(part + 2))
              && Set.of("AUX", "VERB").contains(tree.upos(part + 3));
      int verb = partitive ? verb(part + 3) : -1;
      if (verb >= 0 && tree.head(part + 2) == verb && tree.head(verb) == part) {
        draft.raise(verb, part);
        draft.hang(part, verb, syntax.isPassive(verb) ? "nsubj:pass" : "nsubj");
        draft.hang(part + 1, part + 2);
        draft.hang(part + 2, part, "nmod");
        for (int child : tree.children(part)) {
          if (child > verb) {
            draft.hang(child, verb);
          }
        }
      }
    }
    counted();
  }

  /** "Got the first six of 24 jets": six are counted among 24; "some 200": a number. */
  private void counted() {
    for (int number = 1; number < tree.size(); number++) {
      if (!tree.upos(number).equals("NUM")) {
        continue;
      }
      int noun = tree.head(number);
      boolean among =
          noun > number + 1
              && tree.relation(number).equals("nummod")
              && syntax.lower(number + 1).equals("of")
              && tree.head(number + 1) == noun
              && syntax.isNoun(noun);
      boolean some =
          noun == number - 1
              && tree.relation(number).equals("flat")
              && tree.upos(noun).equals("DET");
      if (among) {
        draft.raise(number, noun);
        draft.hang(noun, number, "nmod");
        for (int child : tree.children(noun)) {
          if (child < number) {
            draft.hang(child, number);
          }
        }
      } else if (some) {
        draft.raise(number, noun);
        draft.hang(noun, number, "det");
      }
    }
  }

  /** The verb of a clause that begins with it or an auxiliary; -1 where there is none. */
  private int verb(int first) {
    int at = tree.upos(first).equals("AUX") ? tree.head(first) : first;
    return at >= 0 && tree.upos(at).equals("VERB") ? at : -1;
  }
}
