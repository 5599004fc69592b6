package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;

/**
 * Hangs clauses on the noun that they say more of: "Lima, where X met Y", "the pact, signed in
 * May", and behind a quotation on who is quoted.
 */
final class Postmodifiers extends Repair {
  private static final Set<String> RELATIVE = WordSet.of("which", "who", "whom", "where");
  private static final Set<String> WHO = WordSet.of("who", "whom", "whose");
  private static final Set<String> QUOTES = WordSet.of("\"", "”", "’", "''");
  private static final Set<String> LOOSE =
      WordSet.of(
          "advcl", "conj", "ccomp", "acl", "xcomp", "appos", "nmod", "obl", "dep", "parataxis");

  Postmodifiers(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int word = 1; word < tree.size(); word++) {
      participle(word);
      if (QUOTES.contains(tree.form(word - 1))) {
        ofSpeaker(word);
      }
      if (RELATIVE.contains(syntax.lower(word)) || tree.xpos(word).equals("WDT")) {
        relative(word);
      }
    }
  }

  /** Whether a relative clause is hung on a verb: it says more of a noun, and no noun is one. */
  static boolean isOfClause(Tree tree, int verb) {
    return tree.relation(verb).equals("acl:relcl")
        && tree.head(verb) >= 0
        && tree.upos(tree.head(verb)).equals("VERB");
  }

  /** "Lima, where X met Y", "the pact, which X signed": more of the noun before the comma. */
  private void relative(int word) {
    int verb = clause(word);
    boolean fronted = tree.head(word - 1) == word && tree.relation(word - 1).equals("case");
    int comma = fronted ? word - 2 : word - 1;
    boolean parted = comma >= 0 && tree.form(comma).equals(",");
    int noun = parted ? comma - 1 : comma;
    boolean stray =
        noun >= 0
            && syntax.isNoun(noun)
            && verb > word
            && tree.head(verb) >= 0
            && (isOfClause(tree, verb)
                || (parted && (LOOSE.contains(tree.relation(verb)) || isTwice(noun, verb))));
    if (!stray) {
      return;
    }
    if (tree.head(noun) == verb) {
      // "With India, from which it bought them, X signed": what is signed is signed with India.
      draft.hang(noun, draft.head(verb));
    }
    if (!draft.isUnder(noun, verb)) {
      draft.hang(verb, noun, "acl:relcl");
    }
  }

  /**
   * "X, who is in Lima, met Y": of two subjects the one that a relative word is said of is none.
   */
  private boolean isTwice(int noun, int predicate) {
    return tree.relation(predicate).startsWith("nsubj")
        && tree.relation(noun).startsWith("nsubj")
        && tree.head(noun) == tree.head(predicate);
  }

  /** "X said: 'We won,' who came": behind what is quoted, more of who says it. */
  private void ofSpeaker(int who) {
    int word = syntax.lower(who).equals("whose") ? tree.head(who) : who;
    int verb = WHO.contains(syntax.lower(who)) && word >= who ? clause(word) : -1;
    int said = verb > who && tree.relation(verb).equals("acl:relcl") ? tree.head(verb) : -1;
    boolean stray = said >= 0 && said < who && tree.upos(said).equals("VERB");
    for (int speaker : stray ? syntax.subjects(said) : List.<Integer>of()) {
      if (speaker < said && syntax.isNoun(speaker)) {
        draft.hang(verb, speaker);
        return;
      }
    }
  }

  /** "Extend the pact, launched in May": launched, as any participle, says more of a noun. */
  private void participle(int verb) {
    boolean stray =
        tree.relation(verb).equals("acl")
            && tree.head(verb) >= 0
            && tree.head(verb) < verb
            && tree.upos(tree.head(verb)).equals("VERB")
            && syntax.isParticiple(verb);
    if (stray && syntax.isFinite(verb)) {
      draft.relate(verb, "parataxis");
    } else if (stray
        && verb > 1
        && tree.form(verb - 1).equals(",")
        && syntax.isNoun(verb - 2)
        && !draft.isUnder(verb - 2, verb)) {
      draft.hang(verb, verb - 2);
    }
  }

  /** The verb that a relative word belongs to. */
  private int clause(int word) {
    int verb = tree.head(word);
    return verb >= 0 && (syntax.isVerb(verb) || syntax.hasCopula(verb)) ? verb : -1;
  }
}
