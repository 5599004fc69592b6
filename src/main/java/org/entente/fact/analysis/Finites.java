package org.entente.fact.analysis;

import java.util.Set;

/**
 * Puts clauses beside the one that they go on with: in "the pact allows X to train there and covers
 * piracy" it is the pact that covers it; and makes "both" the subject of "both had been members".
 */
final class Finites extends Repair {
  private static final Set<String> PAST_OR_THIRD = Set.of("VBD", "VBZ");
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP");
  private static final Set<String> ALONE =
      WordSet.of("both", "all", "some", "many", "most", "none", "each", "neither", "several");

  Finites(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    behindPhrase();
    for (int word = 0; word + 1 < tree.size(); word++) {
      joined(word);
      quantified(word);
      inForce(word);
    }
  }

  /** "Allows X to train and covers": a finite verb does not go on from an infinitive. */
  private void joined(int verb) {
    int infinitive = tree.head(verb);
    boolean stray =
        tree.relation(verb).equals("conj")
            && PAST_OR_THIRD.contains(tree.xpos(verb))
            && tree.upos(verb).equals("VERB")
            && infinitive >= 0
            && tree.xpos(infinitive).equals("VB")
            && syntax.children(infinitive, "mark").stream()
                .anyMatch(it -> syntax.lower(it).equals("to"))
            && syntax.children(verb, "aux").isEmpty()
            && syntax.children(verb, "aux:pass").isEmpty()
            && syntax.subjects(verb).isEmpty();
    int above = stray ? tree.head(infinitive) : -1;
    while (above >= 0 && !(syntax.isVerb(above) && FINITE.contains(tree.xpos(above)))) {
      above = tree.head(above);
    }
    if (above >= 0 && above < infinitive) {
      draft.hang(verb, above);
    }
  }

  /** "Under the pact with X, Y keeps tanks": the sentence hangs on what Y does. */
  private void behindPhrase() {
    int noun = tree.relation(0).equals("case") ? tree.head(0) : -1;
    if (noun < 1 || tree.head(noun) >= 0 || !syntax.isNoun(noun)) {
      return;
    }
    for (int verb : syntax.children(noun, "acl:relcl")) {
      int subject = syntax.subjects(verb).stream().findFirst().orElse(-1);
      int first = subject;
      while (first > 0 && tree.head(first - 1) == subject) {
        first--;
      }
      boolean main =
          first > noun
              && first < verb
              && !syntax.isRelative(subject)
              && (tree.form(first).equals(",") || tree.form(first - 1).equals(","));
      if (main) {
        draft.root(verb);
        draft.hang(noun, verb, "obl");
        syntax.children(noun, "punct").forEach(it -> draft.hang(it, verb));
        return;
      }
    }
  }

  /** "Signed by X and in force since": it is not X and force who signed. */
  private void inForce(int word) {
    int noun = tree.head(word);
    boolean behind =
        word > 3
            && syntax.lower(word).equals("force")
            && syntax.lower(word - 1).equals("in")
            && tree.form(word - 2).equals(",")
            && tree.upos(word - 3).equals("PROPN")
            && tree.relation(word).equals("obl");
    if (behind && !draft.isUnder(word - 3, word)) {
      // "Signed the Lima Treaty, in force since May": the treaty is.
      draft.hang(word, word - 3, "nmod");
    }
    boolean stray =
        syntax.lower(word).equals("force")
            && tree.relation(word).equals("conj")
            && syntax.preposition(word).equals("in")
            && noun >= 0
            && noun < word
            && syntax.isNoun(noun);
    int verb = stray ? tree.head(noun) : -1;
    if (verb >= 0 && syntax.isVerb(verb) && tree.relation(verb).equals("acl")) {
      draft.hang(word, verb);
    }
  }

  /** "Both had long been members": what stands before a verb form is what they are said of. */
  private void quantified(int word) {
    int have = word + 1;
    boolean alone =
        ALONE.contains(syntax.lower(word))
            && tree.upos(have).equals("AUX")
            && Set.of("have", "be").contains(tree.lemma(have));
    int noun = alone ? tree.head(have) : -1;
    if (noun < 0 || !alone) {
      return;
    }
    if (noun > have && tree.head(word) == noun && tree.relation(word).equals("det")) {
      draft.tag(word, "PRON", "DT");
      draft.hang(word, noun, syntax.asSubjectOf(noun));
      for (int been = have; been < noun; been++) {
        if (tree.lemma(been).equals("be") && tree.relation(been).equals("amod")) {
          draft.hang(been, noun, "cop");
        }
      }
    }
  }
}
