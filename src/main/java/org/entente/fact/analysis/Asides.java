package org.entente.fact.analysis;

import java.util.Set;

/**
 * Gives a sentence its main verb back where a parser took a participle between commas for it, or
 * gave the subject to that: "Reuters, citing officials, reported".
 */
final class Asides extends Repair {
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP");
  private static final Set<String> FIRST =
      WordSet.of("nsubj", "nsubj:pass", "vocative", "dislocated", "obl", "obl:unmarked");

  Asides(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int word = 2; word < tree.size(); word++) {
      if (tree.form(word - 1).equals(",") && isParticiple(word)) {
        aside(word);
      }
    }
    if (!draft.isChanged()) {
      fragment();
    }
  }

  /** "Peru and Chile, all of them members, announced": what looks like a phrase has a verb. */
  private void fragment() {
    boolean phrase = tree.head(0) < 0 && syntax.isNoun(0);
    for (int verb = 3; phrase && verb < tree.size(); verb++) {
      boolean main =
          tree.form(verb - 1).equals(",")
              && tree.form(1).equals(",")
              && FINITE.contains(tree.xpos(verb))
              && isBelow(verb, 0)
              && isMain(0, verb);
      if (main) {
        raise(0, verb);
        return;
      }
    }
  }

  private void raise(int noun, int verb) {
    draft.raise(verb, noun);
    draft.hang(noun, verb, "nsubj");
    for (int child : tree.children(noun)) {
      if (child < verb
          && draft.head(child) == noun
          && Set.of("obj", "obl").contains(draft.relation(child))) {
        draft.relate(child, "appos");
      }
    }
  }

  /** Whether nothing but nouns is between a word and one above it. */
  private boolean isBelow(int word, int above) {
    int at = tree.head(word);
    while (at >= 0 && at != above && syntax.isNoun(at)) {
      at = tree.head(at);
    }
    return at == above;
  }

  private boolean isParticiple(int word) {
    return Set.of("VBG", "VBN").contains(tree.xpos(word))
        && tree.upos(word).equals("VERB")
        && syntax.children(word, "aux").isEmpty()
        && syntax.children(word, "aux:pass").isEmpty()
        && syntax.children(word, "mark").isEmpty();
  }

  private void aside(int participle) {
    int subject = subject(participle);
    int verb = subject < 0 ? -1 : verb(participle);
    if (verb < 0) {
      return;
    }
    if (tree.head(verb) == participle) {
      draft.raise(verb, participle);
    }
    draft.hang(subject, verb, syntax.asSubjectOf(verb));
    boolean done = tree.xpos(participle).equals("VBN");
    draft.hang(participle, done ? subject : verb, done ? "acl" : "advcl");
  }

  /** The noun before the comma, or the head of its phrase; -1 where it is not the participle's. */
  private int subject(int participle) {
    int noun = participle - 2;
    while (noun >= 0
        && tree.head(noun) >= 0
        && tree.head(noun) < participle
        && noun != participle) {
      noun = tree.head(noun);
    }
    boolean own =
        noun >= 0
            && noun < participle
            && tree.head(noun) == participle
            && FIRST.contains(tree.relation(noun))
            && syntax.isNoun(noun)
            && syntax.children(noun, "case").isEmpty();
    return own ? noun : -1;
  }

  /** The finite verb without a subject behind the next comma, above the participle or below it. */
  private int verb(int participle) {
    int above = tree.head(participle);
    if (above > participle && isMain(participle, above)) {
      return above;
    }
    for (int child : tree.children(participle)) {
      if (child > participle && isMain(participle, child)) {
        return child;
      }
    }
    return -1;
  }

  private boolean isMain(int participle, int verb) {
    boolean finite = FINITE.contains(tree.xpos(verb)) || !syntax.children(verb, "aux").isEmpty();
    return finite
        && tree.upos(verb).equals("VERB")
        && syntax.subjects(verb).isEmpty()
        && syntax.children(verb, "nsubj:pass").isEmpty()
        && syntax.children(verb, "cc").isEmpty()
        && syntax.children(verb, "mark").isEmpty()
        && isCommaBetween(participle, verb);
  }

  private boolean isCommaBetween(int from, int to) {
    for (int word = from + 1; word < to; word++) {
      if (tree.form(word).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
