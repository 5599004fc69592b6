package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;

/**
 * Gives a clause behind a comma and a conjunction its subject back where a parser took that for one
 * more of a list: "backed Peru, and Chile got", "has ties to Peru, and a pact was signed".
 */
final class Conjuncts extends Repair {
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP");
  private static final Set<String> CLAUSES =
      WordSet.of("ccomp", "parataxis", "conj", "advcl", "acl:relcl", "acl", "xcomp");
  private static final Set<String> BESIDE = WordSet.of("aux", "aux:pass", "advmod", "cop");

  Conjuncts(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int and = 2; and < tree.size(); and++) {
      int second = tree.head(and);
      boolean list =
          tree.relation(and).equals("cc")
              && tree.form(and - 1).equals(",")
              && second > and
              && syntax.isNoun(second)
              && tree.relation(second).equals("conj");
      if (list) {
        int verb = verbBehind(second);
        if (verb < 0) {
          further(second);
        } else if (!torn(and, second, verb)) {
          bare(and, second, verb);
        }
      }
    }
    halves();
    alike();
    reported();
    infinitives();
  }

  /**
   * "Twenty jets, which came in May, and ten tanks": a noun goes on from the one before "which".
   */
  private void further(int second) {
    int clause = tree.head(second);
    boolean misled =
        tree.relation(clause).equals("acl:relcl")
            && tree.upos(clause).equals("VERB")
            && syntax.subjects(clause).stream().anyMatch(syntax::isRelative);
    if (misled) {
      draft.hang(second, tree.head(clause));
    }
  }

  /** "Pledged to sell jets, to let pilots train, and to send tanks": each is what is pledged. */
  private void infinitives() {
    for (int second = 2; second < tree.size(); second++) {
      boolean joined =
          Set.of("conj", "parataxis").contains(tree.relation(second)) && isInfinitive(second);
      int first = joined ? tree.head(second) : -1;
      while (first >= 0 && tree.relation(first).equals("xcomp") && !isInfinitive(first)) {
        first = tree.head(first);
      }
      if (first >= 0 && !isInfinitive(first)) {
        first = complement(first, second);
      }
      if (first >= 0 && first < second) {
        draft.hang(second, first, "conj");
      }
    }
  }

  /** What a verb is said to do, before a word; -1 where nothing. */
  private int complement(int verb, int before) {
    return syntax.children(verb, "xcomp").stream()
        .filter(it -> it < before && isInfinitive(it))
        .findFirst()
        .orElse(-1);
  }

  private boolean isInfinitive(int verb) {
    return tree.xpos(verb).equals("VB") && syntax.hasTo(verb);
  }

  /** "Said that X had left, and Y had come": what had happened, too, is what was said. */
  private void reported() {
    for (int second = 2; second < tree.size(); second++) {
      int verb = tree.head(second);
      if (tree.relation(second).equals("conj") && verb >= 0 && tree.xpos(verb).equals("VBD")) {
        for (int first : syntax.children(verb, "ccomp")) {
          boolean shifted = first < second && isShifted(first) && isShifted(second);
          if (shifted && !syntax.subjects(second).isEmpty()) {
            draft.hang(second, first);
          }
        }
      }
    }
  }

  private boolean isShifted(int verb) {
    return syntax.children(verb, "aux").stream()
        .anyMatch(it -> Set.of("had", "would").contains(syntax.lower(it)));
  }

  /** "A member of X, nor of Y": Y goes on from what has the same preposition. */
  private void alike() {
    for (int second = 2; second < tree.size(); second++) {
      int noun = tree.head(second);
      String preposition = tree.relation(second).equals("conj") ? syntax.preposition(second) : "";
      if (preposition.isEmpty()
          || !syntax.isNoun(noun)
          || syntax.preposition(noun).equals(preposition)) {
        continue;
      }
      for (int first : syntax.children(noun, "nmod")) {
        if (first < second && syntax.preposition(first).equals(preposition)) {
          draft.hang(second, first);
        }
      }
      int above = above(noun, preposition);
      if (above >= 0) {
        draft.hang(second, above);
      }
    }
  }

  /** "By the heads of X and Y and by Z": the noun over X with the same preposition; -1 if none. */
  private int above(int noun, String preposition) {
    int at = noun;
    while (at >= 0 && syntax.isNoun(at) && !syntax.preposition(at).equals(preposition)) {
      at = tree.relation(at).equals("nmod") ? tree.head(at) : -1;
    }
    return at >= 0 && syntax.isNoun(at) ? at : -1;
  }

  /** "When X has ratified it and Y has agreed": no clause is who agrees. */
  private void halves() {
    for (int first = 1; first < tree.size(); first++) {
      int second = tree.head(first);
      boolean subject =
          tree.relation(first).equals("nsubj")
              && tree.upos(first).equals("VERB")
              && second > first
              && tree.upos(second).equals("VERB")
              && !(syntax.subjects(first).isEmpty()
                  && syntax.children(first, "nsubj:pass").isEmpty())
              && syntax.subjects(second).size() == 1;
      int noun = subject ? last(first) : -1;
      if (noun > first && verbOver(noun, second)) {
        draft.hang(first, tree.head(second), tree.relation(second));
        draft.hang(second, first, "conj");
        draft.hang(noun, second, syntax.asSubjectOf(second));
        syntax.children(noun, "cc").forEach(and -> draft.hang(and, second));
      }
    }
  }

  /** The last noun that "and" joins to a verb; -1 where none. */
  private int last(int verb) {
    return syntax.children(verb, "conj").stream()
        .filter(it -> syntax.isNoun(it) && !syntax.children(it, "cc").isEmpty())
        .reduce(-1, (one, next) -> next);
  }

  private boolean verbOver(int noun, int verb) {
    int next = end(noun) + 1;
    if (next < verb && tree.form(next).equals(",")) {
      next++;
    }
    while (next < verb && BESIDE.contains(tree.relation(next)) && tree.head(next) == verb) {
      next++;
    }
    return next == verb;
  }

  /** The finite verb right behind a phrase; -1 where there is none. */
  private int verbBehind(int noun) {
    int next = end(noun) + 1;
    while (next < tree.size() && BESIDE.contains(tree.relation(next)) && tree.head(next) > next) {
      next++;
    }
    boolean finite =
        next < tree.size()
            && tree.upos(next).equals("VERB")
            && CLAUSES.contains(tree.relation(next))
            && (FINITE.contains(tree.xpos(next))
                || !syntax.children(next, "aux").isEmpty()
                || !syntax.children(next, "aux:pass").isEmpty())
            && syntax.children(next, "mark").isEmpty()
            && syntax.children(next, "cc").isEmpty();
    return finite ? next : -1;
  }

  /** The last word of all that hangs on a noun. */
  private int end(int noun) {
    int end = noun;
    for (int child : tree.children(noun)) {
      end = child > noun && !tree.relation(child).equals("punct") ? Math.max(end, end(child)) : end;
    }
    return end;
  }

  /** "Backed Peru, and Chile got": Peru is backed, and gets nothing. */
  private boolean torn(int and, int second, int verb) {
    int first = tree.head(second);
    int before = tree.head(verb);
    boolean torn =
        tree.head(first) == verb
            && tree.relation(first).startsWith("nsubj")
            && before >= 0
            && before < first
            && tree.upos(before).equals("VERB")
            && start(first) == before + 1
            && syntax.children(before, "obj").isEmpty()
            && syntax.children(first, "conj").equals(List.of(second));
    if (torn) {
      draft.hang(first, before, "obj");
      anew(and, second, verb, before);
    }
    return torn;
  }

  /** "Has ties to Peru, and a pact was signed": the pact is what was signed. */
  private void bare(int and, int second, int verb) {
    boolean bare =
        syntax.subjects(verb).isEmpty()
            && syntax.children(verb, "nsubj:pass").isEmpty()
            && !tree.relation(verb).startsWith("acl")
            && tree.head(verb) >= 0
            && tree.head(verb) < and;
    if (bare) {
      anew(and, second, verb, tree.head(verb));
    }
  }

  private void anew(int and, int second, int verb, int before) {
    draft.hang(verb, before, "conj");
    draft.hang(second, verb, syntax.asSubjectOf(verb));
    draft.hang(and, verb);
  }

  private int start(int noun) {
    int start = noun;
    for (int child : tree.children(noun)) {
      start = child < noun ? Math.min(start, start(child)) : start;
    }
    return start;
  }
}
