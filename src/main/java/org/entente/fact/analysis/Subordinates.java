package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends clauses before the main one: in "After Chilean troops had crossed the river, Peru called
 * for talks" the troops are no phrase of place or time but who crossed, and Peru's calling is the
 * main clause.
 */
final class Subordinates {
  private static final Set<String> PHRASAL = Set.of("after", "before", "since", "until");
  private static final Set<String> MARKS =
      Set.of("after", "before", "since", "until", "when", "while", "once", "although", "because");
  private static final Set<String> LOOSE = Set.of("acl:relcl", "conj", "ccomp", "parataxis");
  private static final Set<String> BETWEEN = Set.of("AUX", "ADV", "PART");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private final Tree tree;
  private final Syntax syntax;
  private final int[] heads;
  private final String[] relations;

  Subordinates(Tree tree, Syntax syntax, int[] heads, String[] relations) {
    this.tree = tree;
    this.syntax = syntax;
    this.heads = heads;
    this.relations = relations;
  }

  /** Whether there was something to mend. */
  boolean mended() {
    boolean mended = tree.size() > 4 && MARKS.contains(syntax.lower(0)) && opened();
    for (int word = 2; word < tree.size(); word++) {
      mended |= broughtBack(word);
      mended |= PHRASAL.contains(syntax.lower(word)) && behind(word);
    }
    return mended;
  }

  private boolean opened() {
    int verb = tree.head(0);
    if (PHRASAL.contains(syntax.lower(0)) && tree.relation(0).equals("case")) {
      int noun = tree.head(0);
      verb = tree.head(noun);
      if (verb < noun || !isSubject(noun, verb)) {
        return false;
      }
      relations[noun] = syntax.isPassive(verb) ? "nsubj:pass" : "nsubj";
      heads[0] = verb;
      relations[0] = "mark";
      demote(verb);
      return true;
    }
    return verb > 0 && syntax.isVerb(verb) && tree.head(verb) < 0 && demote(verb);
  }

  /**
   * "Peru recalled its envoy after Chile had accused it": Chile is who accused, not the envoy, and
   * the clause says when he was recalled.
   */
  private boolean behind(int mark) {
    int noun = tree.head(mark);
    if (!tree.relation(mark).equals("case") || noun < mark || !syntax.isNoun(noun)) {
      return false;
    }
    int verb = last(noun) + 1;
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
            && heads[noun] != verb
            && !syntax.hasCopula(noun);
    if (!clause || Mending.isUnder(heads, main, verb)) {
      return false;
    }
    syntax.children(verb, "nsubj").stream()
        .filter(it -> it < mark && it > main)
        .forEach(
            it -> {
              heads[it] = main;
              relations[it] = syntax.children(main, "obj").isEmpty() ? "obj" : "obl";
            });
    heads[noun] = verb;
    relations[noun] = syntax.isPassive(verb) ? "nsubj:pass" : "nsubj";
    heads[mark] = verb;
    relations[mark] = "mark";
    heads[verb] = main;
    relations[verb] = "advcl";
    return true;
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
  private boolean demote(int verb) {
    for (int child : tree.children(verb)) {
      if (child > verb && LOOSE.contains(tree.relation(child)) && isMain(verb, child)) {
        heads[child] = heads[verb];
        relations[child] = relations[verb];
        heads[verb] = child;
        relations[verb] = "advcl";
        return true;
      }
    }
    return false;
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
  private boolean broughtBack(int noun) {
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
    if (!ahead || heads[first - 1] == noun) {
      return false;
    }
    heads[noun] = first - 1;
    return true;
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
