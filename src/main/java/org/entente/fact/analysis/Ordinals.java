package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends clauses about one of several that is named in passing: "the first, Kirlan, was launched",
 * "the last of them, the Tern, arrived". Words are numbers from 0.
 */
final class Ordinals extends Repair {
  private static final Set<String> ORDER =
      WordSet.of("first", "second", "third", "fourth", "fifth", "sixth", "last", "lead", "final");
  private static final Set<String> MEANT = WordSet.of("them", "which", "these", "those");
  private static final Set<String> NAMES = WordSet.of("PROPN", "NOUN", "ADJ", "DET", "NUM", "X");
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> BEFORE = Set.of("AUX", "PART", "ADV");
  private static final Set<String> VERBS = Set.of("VERB", "AUX");

  /** How many words a name has at most. */
  private static final int LONGEST = 6;

  Ordinals(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int word = 1; word + 3 < tree.size() && !draft.isChanged(); word++) {
      if (ORDER.contains(syntax.lower(word)) && syntax.lower(word - 1).equals("the")) {
        named(word);
      }
    }
  }

  private void named(int first) {
    boolean some = tree.form(first + 1).equals("of") && MEANT.contains(tree.form(first + 2));
    int from = some ? first + 3 : first + 1;
    if (from + 2 >= tree.size() || !tree.form(from).equals(",")) {
      return;
    }
    int to = from + 1;
    while (to < tree.size() && to - from <= LONGEST && NAMES.contains(tree.upos(to))) {
      to++;
    }
    if (to == from + 1 || to + 1 >= tree.size() || !tree.form(to).equals(",")) {
      return;
    }
    int verb = to + 1;
    boolean finite = FINITE.contains(tree.xpos(verb));
    while (verb + 1 < tree.size() && BEFORE.contains(tree.upos(verb))) {
      verb++;
    }
    if (finite && VERBS.contains(tree.upos(verb))) {
      subject(first, from, to, verb);
    }
  }

  /** Makes the ordinal the verb's subject, and the name between the commas its own. */
  private void subject(int first, int from, int to, int verb) {
    int head = tree.head(verb);
    if (head >= first - 1 && head <= to) {
      int above = head;
      while (above >= first - 1 && above <= to) {
        above = tree.head(above);
      }
      boolean relative = above >= 0 && tree.upos(above).equals("PROPN");
      draft.hang(verb, above, above < 0 ? "root" : relative ? "acl:relcl" : "conj");
    }
    draft.tag(first, "NOUN", "NN");
    draft.hang(first, verb, syntax.asSubjectOf(verb));
    draft.hang(first - 1, first, "det");
    for (int word = first + 1; word < to; word++) {
      int above = tree.head(word);
      if (above < first || above >= to) {
        draft.hang(
            word, first, word < from ? "nmod" : tree.form(word).equals(",") ? "punct" : "appos");
      }
    }
    for (int word = verb - 1; word > to; word--) {
      if (tree.head(word) >= first && tree.head(word) < to) {
        draft.hang(word, verb);
      }
    }
  }
}
