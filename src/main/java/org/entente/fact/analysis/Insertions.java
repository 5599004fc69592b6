package org.entente.fact.analysis;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends trees in which a parser has taken a participle between commas for the verb of the sentence:
 * "The order, signed in May, was cancelled". Words are numbers from 0.
 */
final class Insertions {
  private static final Set<String> PAST = Set.of("VBD", "VBN");
  private static final Set<String> LATER = Set.of("parataxis", "conj");

  private Insertions() {}

  /** The tree, mended where it needs it; the same where not. */
  static Tree mended(Tree tree) {
    int root = IntStream.range(0, tree.size()).filter(i -> tree.head(i) < 0).findFirst().orElse(0);
    boolean inserted =
        root > 1 && PAST.contains(tree.xpos(root)) && tree.form(root - 1).equals(",");
    if (!inserted) {
      return tree;
    }
    int noun = -1;
    for (int child : tree.children(root)) {
      if (tree.relation(child).startsWith("aux")) {
        return tree;
      }
      noun = tree.relation(child).startsWith("nsubj") && child < root ? child : noun;
    }
    int verb = noun < 0 ? -1 : main(tree, root);
    return verb < 0 ? tree : turned(tree, noun, root, verb);
  }

  /** The verb behind the second comma; -1 where none stands there without a subject. */
  private static int main(Tree tree, int root) {
    for (int child : tree.children(root)) {
      if (child > root && LATER.contains(tree.relation(child)) && isMain(tree, child)) {
        return child;
      }
    }
    return -1;
  }

  private static boolean isMain(Tree tree, int verb) {
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

  private static Tree turned(Tree tree, int noun, int participle, int verb) {
    Draft draft = new Draft(tree);
    draft.raise(verb, participle);
    draft.tag(participle, tree.upos(participle), "VBN");
    draft.hang(participle, noun, "acl");
    draft.hang(noun, verb, new Syntax(tree).asSubjectOf(verb));
    for (int child : tree.children(participle)) {
      if (child > verb) {
        draft.hang(child, verb);
      }
    }
    return draft.tree();
  }
}
