package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends clauses before the main one: in "After Chilean troops had crossed the river, Peru called
 * for talks" the troops are no phrase of place or time but who crossed, and Peru's calling is the
 * main clause.
 */
final class Subordinates extends Repair {
  private static final Set<String> PHRASAL = WordSet.of("after", "before", "since", "until");
  private static final Set<String> MARKS =
      WordSet.of(
          "after", "before", "since", "until", "when", "while", "once", "although", "because");
  private static final Set<String> LOOSE = WordSet.of("acl:relcl", "conj", "ccomp", "parataxis");
  private static final Set<String> BETWEEN = WordSet.of("AUX", "ADV", "PART");
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP");

  Subordinates(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    if (tree.size() > 4 && MARKS.contains(syntax.lower(0))) {
      opened();
    }
    for (int word = 2; word < tree.size(); word++) {
      broughtBack(word);
      if (PHRASAL.contains(syntax.lower(word))) {
        behind(word);
      }
    }
  }

  private void opened() {
    int above = tree.head(0);
    if (PHRASAL.contains(syntax.lower(0)) && tree.relation(0).equals("case")) {
      int verb = tree.head(above);
      if (verb >= above && isSubject(above, verb)) {
        draft.relate(above, syntax.isPassive(verb) ? "nsubj:pass" : "nsubj");
        draft.hang(0, verb, "mark");
        demote(verb);
      }
    } else if (above > 0 && syntax.isVerb(above) && tree.head(above) < 0) {
      demote(above);
    }
  }

  /**
   * "Peru recalled its envoy after Chile had accused it": Chile is who accused, not the envoy, and
   * the clause says when he was recalled.
   */
  private void behind(int mark) {
    int noun = tree.head(mark);
    if (!tree.relation(mark).equals("case") || noun < mark || !syntax.isNoun(noun)) {
      return;
    }
    int more = participle(noun);
    int verb = last(more < 0 ? noun : more) + 1;
    while (verb < tree.size() && BETWEEN.contains(tree.upos(verb))) {
      verb++;
    }
    int main = main(mark);
    boolean clause =
        verb < tree.size()
            && main >= 0
            && syntax.isVerb(verb)
            && isFinite(verb)
            && tree.head(verb) >= 0
            && draft.head(noun) != verb
            && !syntax.hasCopula(noun);
    if (!clause || draft.isUnder(main, verb)) {
      return;
    }
    syntax.children(verb, "nsubj").stream()
        .filter(it -> it < mark && it > main)
        .forEach(
            it -> draft.hang(it, main, syntax.children(main, "obj").isEmpty() ? "obj" : "obl"));
    draft.hang(noun, verb, syntax.isPassive(verb) ? "nsubj:pass" : "nsubj");
    draft.hang(mark, verb, "mark");
    draft.hang(verb, main, "advcl");
    if (more > 0) {
      draft.hang(more, noun, "acl");
    }
  }

  /**
   * "Since a treaty signed with Peru took effect": the word behind a noun that says more; or -1.
   */
  private int participle(int noun) {
    int next = last(noun) + 1;
    boolean more =
        next + 1 < tree.size()
            && tree.upos(next).equals("VERB")
            && Set.of("VBN", "VBD").contains(tree.xpos(next))
            && tree.head(next) >= 0
            && tree.head(next) < next
            && syntax.subjects(next).isEmpty()
            && syntax.children(next, "obj").isEmpty()
            && tree.children(next).stream().noneMatch(it -> tree.relation(it).startsWith("aux"));
    int verb = more ? last(next) + 1 : -1;
    return verb > 0
            && verb < tree.size()
            && tree.upos(verb).equals("VERB")
            && FINITE.contains(tree.xpos(verb))
        ? next
        : -1;
  }

  /** The last verb with a subject before a word, where no other may follow; or -1. */
  private int main(int mark) {
    for (int verb = mark - 1; verb > 0; verb--) {
      if (syntax.isVerb(verb) && !tree.relation(verb).equals("amod")) {
        boolean own = tree.head(verb) < 0 || tree.relation(verb).equals("conj");
        return own && isFinite(verb) ? verb : -1;
      }
    }
    return -1;
  }

  private boolean isFinite(int verb) {
    return FINITE.contains(tree.xpos(verb))
        || tree.children(verb).stream()
            .anyMatch(it -> it < verb && tree.relation(it).startsWith("aux"));
  }

  /** "After troops had crossed": nothing stands between the noun's phrase and its verb. */
  private boolean isSubject(int noun, int verb) {
    boolean near =
        syntax.isVerb(verb)
            && isFinite(verb)
            && (tree.relation(noun).startsWith("obl") || tree.relation(noun).startsWith("nmod"))
            && tree.children(verb).stream()
                .noneMatch(it -> it < verb && tree.relation(it).startsWith("nsubj"));
    for (int i = last(noun) + 1; i < verb && near; i++) {
      near = BETWEEN.contains(tree.upos(i));
    }
    return near;
  }

  /** The verb behind the comma, with a subject of its own, is the main one. */
  private void demote(int verb) {
    for (int child : tree.children(verb)) {
      if (child > verb && LOOSE.contains(tree.relation(child)) && isMain(verb, child)) {
        draft.raise(child, verb);
        draft.hang(verb, child, "advcl");
        return;
      }
    }
  }

  private boolean isMain(int verb, int other) {
    return syntax.isVerb(other)
        && syntax.children(other, "cc").isEmpty()
        && syntax.children(other, "mark").isEmpty()
        && tree.children(other).stream()
            .anyMatch(
                it ->
                    it > verb
                        && it < other
                        && tree.relation(it).startsWith("nsubj")
                        && !syntax.isRelative(it)
                        && first(it) > 0
                        && tree.form(first(it) - 1).equals(","));
  }

  /** "When the ship called at X, Y staged a drill": the phrase is the verb's that it follows. */
  private void broughtBack(int noun) {
    int verb = tree.head(noun);
    int first = first(noun);
    boolean ahead =
        verb > noun
            && tree.relation(noun).startsWith("obl")
            && first > 0
            && first < noun
            && tree.upos(first - 1).equals("VERB")
            && FINITE.contains(tree.xpos(first - 1))
            && tree.form(last(noun) + 1).equals(",");
    if (ahead && draft.head(first - 1) != noun) {
      draft.hang(noun, first - 1);
    }
  }

  private int first(int word) {
    int first = word;
    for (int child : tree.children(word)) {
      first = child < first ? Math.min(first, first(child)) : first;
    }
    return first;
  }

  private int last(int word) {
    int last = word;
    for (int child : tree.children(word)) {
      boolean more = child > last && !tree.form(child).equals(",");
      last = more ? Math.max(last, last(child)) : last;
    }
    return last;
  }
}
