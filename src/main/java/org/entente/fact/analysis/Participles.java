package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends clauses about things that are given or bought: what is ordered orders nothing, and what is
 * counted is no verb's clause.
 */
final class Participles extends Repair {
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> JOINED =
      WordSet.of("advcl", "conj", "ccomp", "parataxis", "xcomp", "dep", "acl");

  private static final Set<String> BEHIND =
      WordSet.of(
          "from", "by", "in", "for", "to", "under", "with", "through", "at", "last", "earlier");

  private static final Set<String> MORE = WordSet.of("more", "others", "further", "additional");

  private final Valency valency;

  Participles(Tree tree, Valency valency) {
    super(tree);
    this.valency = valency;
  }

  @Override
  void mend() {
    for (int word = 1; word < tree.size() && !draft.isChanged(); word++) {
      if (tree.upos(word).equals("VERB")) {
        reduced(word);
      } else if (MORE.contains(tree.form(word))) {
        counted(word);
      }
    }
  }

  /** "Flies jets leased from Peru": the jets are leased, and nobody does that by flying. */
  private boolean isBehindObject(int verb) {
    int noun = verb - 1;
    return Set.of("xcomp", "advcl").contains(tree.relation(verb))
        && tree.relation(noun).equals("obj")
        && tree.head(noun) == tree.head(verb)
        && valency.having().contains(tree.lemma(tree.head(verb)));
  }

  /** "The ten tanks ordered from Peru arrived": the tanks arrived. */
  private void reduced(int verb) {
    boolean behind = isBehindObject(verb);
    int noun = behind ? verb - 1 : subject(verb);
    boolean done =
        noun >= 0
            && valency.handled().contains(tree.lemma(verb))
            && syntax.isParticiple(verb)
            && syntax.children(verb, "aux").isEmpty()
            && syntax.children(verb, "aux:pass").isEmpty()
            && syntax.children(verb, "obj").isEmpty()
            && verb + 1 < tree.size()
            && BEHIND.contains(tree.form(verb + 1));
    if (done && behind) {
      draft.hang(verb, noun, "acl");
      return;
    }
    if (done && isHad(verb)) {
      draft.hang(noun, tree.head(verb), "obj");
      draft.hang(verb, noun, "acl");
      return;
    }
    int main = done ? main(verb) : -1;
    if (main < 0) {
      return;
    }
    draft.raise(main, verb);
    draft.hang(verb, noun, "acl");
    draft.hang(noun, main, syntax.asSubjectOf(main));
    for (int child : tree.children(verb)) {
      if (child > main || child < noun) {
        draft.hang(child, main);
      }
    }
  }

  /** "Flies planes bought from Peru": the planes are flown. */
  private boolean isHad(int verb) {
    int head = tree.head(verb);
    return head >= 0
        && head < verb
        && tree.relation(verb).equals("ccomp")
        && valency.having().contains(tree.lemma(head))
        && syntax.children(verb, "mark").isEmpty()
        && syntax.children(head, "obj").isEmpty();
  }

  /** The subject whose words end right before a verb; -1 where there is none. */
  private int subject(int verb) {
    for (int noun : tree.children(verb)) {
      if (noun < verb && tree.relation(noun).startsWith("nsubj") && syntax.isNoun(noun)) {
        int last = syntax.list(noun).stream().reduce(noun, (one, next) -> next);
        return last == verb - 1 ? noun : -1;
      }
    }
    return -1;
  }

  /** The finite verb behind a participle for which it was taken. */
  private int main(int verb) {
    return tree.children(verb).stream()
        .filter(it -> it > verb + 1 && JOINED.contains(tree.relation(it)))
        .filter(it -> tree.upos(it).equals("VERB") && isFinite(it))
        .filter(it -> syntax.subjects(it).isEmpty() && syntax.children(it, "mark").isEmpty())
        .filter(it -> syntax.children(it, "cc").isEmpty() && !tree.form(it - 1).equals(","))
        .findFirst()
        .orElse(-1);
  }

  private boolean isFinite(int verb) {
    return FINITE.contains(tree.xpos(verb))
        || tree.children(verb).stream()
            .anyMatch(it -> tree.relation(it).startsWith("aux") && FINITE.contains(tree.xpos(it)));
  }

  /** "Six more were bought": six were. */
  private void counted(int more) {
    int number = more - 1;
    int verb = tree.head(more);
    boolean counted =
        tree.upos(number).equals("NUM")
            && verb > more
            && (tree.relation(more).startsWith("nsubj") || tree.relation(more).equals("advmod"))
            && (tree.head(verb) == number || tree.head(number) == verb);
    if (!counted) {
      return;
    }
    if (tree.head(verb) == number) {
      draft.hang(verb, tree.head(number), tree.relation(number));
      for (int child : tree.children(number)) {
        if (child > verb) {
          draft.hang(child, verb);
        }
      }
    }
    draft.hang(number, verb, syntax.asSubjectOf(verb));
    draft.hang(more, number, "amod");
  }
}
