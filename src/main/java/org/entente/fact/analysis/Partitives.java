package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends clauses whose subject is some of what was told of before: "eight of these had arrived",
 * where a parser takes the pronoun for the subject, and the number for the whole sentence.
 */
final class Partitives {
  private static final Set<String> PRONOUNS = Set.of("these", "those", "them", "which");
  private static final Set<String> PARTS =
      Set.of("first", "last", "some", "most", "half", "several", "many", "all", "none", "both");

  private final Tree tree;
  private final Syntax syntax;
  private final int[] heads;
  private final String[] relations;

  /** Of a tree; what is mended is written into its heads and relations. */
  Partitives(Tree tree, Syntax syntax, int[] heads, String[] relations) {
    this.tree = tree;
    this.syntax = syntax;
    this.heads = heads;
    this.relations = relations;
  }

  /** Whether there was something to mend. */
  boolean mended() {
    boolean changed = false;
    for (int part = 0; part + 3 < tree.size(); part++) {
      boolean some = tree.upos(part).equals("NUM") || PARTS.contains(syntax.lower(part));
      boolean partitive =
          some
              && tree.form(part + 1).equals("of")
              && PRONOUNS.contains(tree.form(part + 2))
              && Set.of("AUX", "VERB").contains(tree.upos(part + 3));
      int verb = partitive ? verb(part + 3) : -1;
      if (verb >= 0 && tree.head(part + 2) == verb && tree.head(verb) == part) {
        heads[verb] = heads[part];
        relations[verb] = relations[part];
        heads[part] = verb;
        relations[part] = syntax.isPassive(verb) ? "nsubj:pass" : "nsubj";
        heads[part + 1] = part + 2;
        heads[part + 2] = part;
        relations[part + 2] = "nmod";
        for (int child : tree.children(part)) {
          if (child > verb) {
            heads[child] = verb;
          }
        }
        changed = true;
      }
    }
    return changed;
  }

  /** The verb of a clause that begins with it or an auxiliary; -1 where there is none. */
  private int verb(int first) {
    int at = tree.upos(first).equals("AUX") ? tree.head(first) : first;
    return at >= 0 && tree.upos(at).equals("VERB") ? at : -1;
  }
}
