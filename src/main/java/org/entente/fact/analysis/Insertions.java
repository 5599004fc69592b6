package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends trees in which a parser has taken a participle between commas for the verb of the sentence:
 * "The order, signed in May, was cancelled". Words are numbers from 0.
 */
final class Insertions extends Repair {
  private static final Set<String> PAST = Set.of("VBD", "VBN");
  private static final Set<String> LATER = Set.of("parataxis", "conj");

  Insertions(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    int root = root();
    boolean inserted =
        root > 1
            && root < tree.size()
            && PAST.contains(tree.xpos(root))
            && tree.form(root - 1).equals(",");
    if (!inserted) {
      return;
    }
    int noun = -1;
    for (int child : tree.children(root)) {
      if (tree.relation(child).startsWith("aux")) {
        return;
      }
      noun = tree.relation(child).startsWith("nsubj") && child < root ? child : noun;
    }
    int verb = noun < 0 ? -1 : main(root);
    if (verb >= 0) {
      turn(noun, root, verb);
    }
  }

  /** The verb behind the second comma; -1 where none stands there without a subject. */
  private int main(int root) {
    for (int child : tree.children(root)) {
      if (child > root && LATER.contains(tree.relation(child)) && isMain(child)) {
        return child;
      }
    }
    return -1;
  }

  private boolean isMain(int verb) {
    int first = verb;
    boolean predicate = tree.upos(verb).equals("VERB") && !tree.xpos(verb).equals("VBG");
    for (int child : tree.children(verb)) {
      String relation = tree.relation(child);
      if (relation.startsWith("nsubj") || relation.equals("cc") || relation.equals("mark")) {
        return false;
      }
      predicate |= relation.equals("cop");
      first = relation.equals("punct") ? first : Math.min(first, child);
    }
    return predicate && tree.form(first - 1).equals(",");
  }

  private void turn(int noun, int participle, int verb) {
    draft.raise(verb, participle);
    draft.tag(participle, tree.upos(participle), "VBN");
    draft.hang(participle, noun, "acl");
    draft.hang(noun, verb, syntax.asSubjectOf(verb));
    for (int child : tree.children(participle)) {
      if (child > verb) {
        draft.hang(child, verb);
      }
    }
  }
}
