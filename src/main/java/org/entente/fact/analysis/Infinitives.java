package org.entente.fact.analysis;

import java.util.Set;

/**
 * Makes verbs again of words that a parser takes for nouns, "decided to station a brigade", and
 * hangs a sentence on what somebody is to do: "is to receive".
 */
final class Infinitives extends Repair {
  private static final Set<String> VERBS =
      WordSet.of(
          "station",
          "host",
          "base",
          "patrol",
          "exercise",
          "drill",
          "escort",
          "ferry",
          "shell",
          "bomb",
          "blockade",
          "target",
          "garrison",
          "man",
          "shadow",
          "ambush",
          "torpedo");

  /** What is done to a meeting to come; who expects or wants one to be held does another thing. */
  private static final Set<String> TREATING =
      WordSet.of("discuss", "attend", "address", "join", "skip", "boycott", "review", "mention");

  private static final Set<String> BEFORE_NOUNS = WordSet.of("DET", "NUM", "ADJ", "PROPN");

  Infinitives(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int word = 2; word + 1 < tree.size(); word++) {
      if (isBound(word)) {
        bind(word);
      } else if (isFor(word)) {
        draft.hang(word - 2, word, "nsubj");
        draft.hang(syntax.children(word - 2, "case").get(0), word, "mark");
        draft.hang(word, tree.head(word - 2), "acl");
      } else if (isOfNoun(word)) {
        draft.hang(word, noun(word), "acl");
      } else if (isVerb(word)) {
        draft.tag(word, tree.form(word), "VERB", "VB");
        draft.hang(word, tree.head(word), "xcomp");
        draft.tag(word - 1, "to", "PART", "TO");
        draft.hang(word - 1, word, "mark");
        for (int child : tree.children(tree.head(word))) {
          if (child > word && tree.relation(child).equals("obl")) {
            draft.hang(child, word);
          }
        }
      }
    }
  }

  /** "A deal for Peru to get jets": Peru is to get them, whoever signed the deal. */
  private boolean isFor(int verb) {
    int name = verb - 2;
    return tree.xpos(verb).equals("VB")
        && tree.form(verb - 1).equals("to")
        && tree.upos(name).equals("PROPN")
        && tree.relation(name).equals("nmod")
        && syntax.preposition(name).equals("for")
        && tree.upos(tree.head(name)).equals("NOUN")
        && Set.of("acl", "advcl").contains(tree.relation(verb))
        && (tree.head(verb) == tree.head(name) || tree.head(verb) == tree.head(tree.head(name)));
  }

  /** "Is to receive", "was to be held": a form of to be that helps what is to be done. */
  private boolean isBound(int word) {
    int be = tree.head(word);
    return tree.relation(word).equals("xcomp")
        && be >= 0
        && be < word
        && tree.lemma(be).equals("be")
        && tree.upos(word).equals("VERB")
        && tree.children(word).stream()
            .anyMatch(it -> tree.relation(it).equals("mark") && tree.form(it).equals("to"));
  }

  private void bind(int verb) {
    int be = tree.head(verb);
    if (draft.head(be) != tree.head(be)) {
      return;
    }
    draft.raise(verb, be);
    for (int child : tree.children(be)) {
      if (child != verb) {
        draft.hang(child, verb);
      }
    }
    draft.tag(be, "AUX", tree.xpos(be));
    draft.hang(be, verb, "cop");
  }

  /** "Views on the summit to be held in Lima", "discussed the summit to be held". */
  private boolean isOfNoun(int word) {
    int verb = tree.head(word);
    int noun = tree.relation(word).equals("xcomp") && syntax.isPassive(word) ? noun(word) : -1;
    return noun > verb
        && verb >= 0
        && syntax.isNoun(noun)
        && (Set.of("nmod", "obl").contains(tree.relation(noun))
            || (tree.head(noun) == verb && TREATING.contains(tree.lemma(verb))));
  }

  /** The word before "to be held"; -1 for none. */
  private int noun(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.relation(child).equals("mark") && tree.form(child).equals("to")) {
        return child - 1;
      }
    }
    return -1;
  }

  private boolean isVerb(int word) {
    int head = tree.head(word);
    return VERBS.contains(tree.form(word))
        && tree.upos(word).equals("NOUN")
        && tree.form(word - 1).equals("to")
        && tree.head(word - 1) == word
        && BEFORE_NOUNS.contains(tree.upos(word + 1))
        && head >= 0
        && head < word
        && tree.upos(head).equals("VERB")
        && tree.children(word).stream()
            .anyMatch(it -> it > word && tree.relation(it).equals("obj"));
  }
}
