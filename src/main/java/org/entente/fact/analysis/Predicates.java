package org.entente.fact.analysis;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives a sentence its verb where a parser took that for a participle or for a part of a name, or
 * the end of a phrase before it for its subject.
 */
final class Predicates extends Repair {
  /** Prepositions that introduce no clause with a finite verb. */
  private static final Set<String> NO_MARKS =
      WordSet.of("between", "with", "of", "by", "among", "from", "against", "in");

  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP");
  private static final Set<String> NAMES = WordSet.of("compound", "amod", "flat", "nummod", "det");

  Predicates(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int verb = 1; verb < tree.size(); verb++) {
      opposed(verb);
      int noun = tree.upos(verb).equals("VERB") ? subject(verb) : -1;
      if (noun >= 0) {
        raise(noun, verb);
        return;
      }
    }
  }

  /** "Is opposed to it": nobody opposes him. */
  private void opposed(int word) {
    boolean passive =
        tree.form(word).equals("opposed")
            && !syntax.children(word, "aux:pass").isEmpty()
            && syntax.agents(word).isEmpty()
            && syntax.children(word, "obl").stream()
                .anyMatch(it -> syntax.preposition(it).equals("to"));
    if (passive) {
      draft.tag(word, "opposed", "ADJ", "JJ");
      syntax.children(word, "aux:pass").forEach(it -> draft.relate(it, "cop"));
      syntax.children(word, "nsubj:pass").forEach(it -> draft.relate(it, "nsubj"));
    }
  }

  /** The noun that is a verb's subject without being said to; -1 where the tree is well. */
  private int subject(int verb) {
    int head = tree.head(verb);
    if (head < 0) {
      return -1;
    }
    boolean past = Set.of("VBN", "VBD").contains(tree.xpos(verb));
    if (past && tree.relation(verb).equals("acl") && isOnlyVerb(verb, head)) {
      return head;
    }
    int about = toBe(verb);
    if (about >= 0) {
      return about;
    }
    if (past && tree.relation(verb).equals("amod") && isObjectOfNoun(verb, head)) {
      draft.hang(head, verb, "obj");
      return tree.head(head);
    }
    if (FINITE.contains(tree.xpos(verb)) && isPreposition(verb, head)) {
      draft.hang(head, verb, "obj");
      return tree.head(head);
    }
    if (FINITE.contains(tree.xpos(verb)) && (isAlone(verb, head) || isSecondHalf(verb, head))) {
      return head;
    }
    if (FINITE.contains(tree.xpos(verb)) && isHalfOfName(verb, head)) {
      draft.hang(head, verb, "obj");
      return tree.head(head);
    }
    if (FINITE.contains(tree.xpos(verb)) && isNoun(head) && head < verb) {
      return phrased(verb, head);
    }
    return -1;
  }

  /** "X and Y are to cooperate": they are not what they are to do; -1 where no such tree. */
  private int toBe(int verb) {
    if (isWhatIsDone(verb)) {
      draft.relate(verb - 1, "aux:pass");
      draft.hang(verb - 1, verb);
      return tree.head(verb - 1);
    }
    for (int to : syntax.children(verb, "mark")) {
      int be = to - 1;
      boolean stray =
          be > 0
              && syntax.lower(to).equals("to")
              && tree.lemma(be).equals("be")
              && tree.relation(be).equals("cop")
              && (tree.head(verb) == be || tree.head(verb) == tree.head(be))
              && syntax.isNoun(tree.head(be))
              && tree.head(be) < be
              && syntax.subjects(tree.head(be)).isEmpty();
      if (stray) {
        int noun = tree.head(be);
        draft.hang(be, verb, "aux");
        return noun;
      }
    }
    return -1;
  }

  /** "Soldiers are based in X": no noun is a participle. */
  private boolean isWhatIsDone(int verb) {
    int be = verb - 1;
    return tree.xpos(verb).equals("VBN")
        && tree.relation(verb).equals("acl")
        && tree.lemma(be).equals("be")
        && tree.relation(be).equals("cop")
        && (tree.head(verb) == be || tree.head(verb) == tree.head(be))
        && tree.head(be) < be
        && syntax.isNoun(tree.head(be))
        && syntax.subjects(tree.head(be)).isEmpty();
  }

  private boolean isNoun(int word) {
    return syntax.isNoun(word) && !syntax.hasCopula(word);
  }

  /** "A treaty with Peru, signed in Lima.": a note, and no sentence. */
  private boolean isNote(int verb, int noun) {
    return tree.upos(noun).equals("NOUN")
        && tree.form(verb - 1).equals(",")
        && IntStream.range(noun, verb - 1).noneMatch(it -> tree.form(it).equals(","))
        && tree.children(verb).stream()
            .noneMatch(it -> Set.of("obj", "ccomp", "xcomp").contains(tree.relation(it)));
  }

  /** "The soldiers landed in Egypt." */
  private boolean isOnlyVerb(int verb, int noun) {
    return tree.head(noun) < 0
        && noun < verb
        && isNoun(noun)
        && syntax.children(verb, "mark").isEmpty()
        && syntax.children(verb, "aux").isEmpty()
        && syntax.agents(verb).isEmpty()
        && !isNote(verb, noun)
        && tree.form(tree.size() - 1).equals(".");
  }

  /** "Chile, rather than Peru, voted": no finite verb goes on from a noun. */
  private boolean isAlone(int verb, int noun) {
    boolean resumed = tree.relation(verb).equals("parataxis") && isDash(verb - 1);
    return (resumed || tree.relation(verb).equals("conj"))
        && tree.head(noun) < 0
        && noun < verb
        && isNoun(noun)
        && syntax.children(verb, "cc").isEmpty()
        && syntax.subjects(verb).isEmpty();
  }

  /** "The leaders – X and Y – met": the sentence goes on. */
  private boolean isDash(int word) {
    return Set.of("–", "—", "-", ")").contains(tree.form(word));
  }

  /** "Peru and Chile run drills": no finite verb is the rest of a word. */
  private boolean isSecondHalf(int verb, int noun) {
    return tree.relation(verb).equals("goeswith") && noun < verb && isNoun(noun);
  }

  /** "Peru and Chile operate drones": no finite verb stands in a compound. */
  private boolean isHalfOfName(int verb, int object) {
    int noun = tree.head(object);
    return tree.relation(verb).equals("compound")
        && object > verb
        && noun >= 0
        && noun < verb
        && tree.head(noun) < 0
        && isNoun(noun);
  }

  /** "Peru joined NATO": no finite verb is a preposition. */
  private boolean isPreposition(int verb, int object) {
    int noun = tree.head(object);
    return tree.relation(verb).equals("case") && noun >= 0 && noun < verb && isNoun(noun);
  }

  /** "Jets struck targets": no noun has an object. */
  private boolean isObjectOfNoun(int verb, int object) {
    int noun = tree.head(object);
    boolean bare = tree.relation(object).equals("nmod") && syntax.preposition(object).isEmpty();
    return (bare || tree.relation(object).equals("obj"))
        && noun >= 0
        && tree.head(noun) < 0
        && isNoun(noun)
        && noun < verb
        && verb < object;
  }

  /** "A meeting between X and Y took place": the names belong to the preposition. */
  private int phrased(int verb, int noun) {
    Optional<Integer> subject = syntax.subjects(verb).stream().findFirst();
    if (subject.isEmpty()) {
      return -1;
    }
    for (int mark : syntax.children(verb, "mark")) {
      boolean stray =
          NO_MARKS.contains(tree.form(mark).toLowerCase(Locale.ROOT))
              && IntStream.range(mark + 1, subject.get())
                  .allMatch(
                      it -> tree.head(it) == subject.get() && NAMES.contains(tree.relation(it)));
      if (stray && noun < mark && mark < subject.get()) {
        draft.hang(subject.get(), noun, "nmod");
        draft.hang(mark, subject.get(), "case");
        return noun;
      }
    }
    return -1;
  }

  /** The verb takes the noun's place, and the noun is its subject. */
  private void raise(int noun, int verb) {
    draft.hang(verb, tree.head(noun), tree.relation(noun));
    for (int child : tree.children(noun)) {
      if (child > verb && draft.head(child) == noun) {
        String relation = draft.relation(child);
        draft.hang(child, verb, relation.equals("nmod") ? "obl" : relation);
      }
    }
    int before = verb - 1;
    boolean passive = draft.head(before) == verb && draft.relation(before).equals("aux:pass");
    draft.hang(noun, verb, passive ? "nsubj:pass" : "nsubj");
    if (!passive && tree.xpos(verb).equals("VBN")) {
      draft.tag(verb, tree.upos(verb), "VBD");
    }
  }
}
