package org.entente.fact.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;

/** Tells whether a sentence begins a list of what somebody did: "The ministers". */
final class Lead {
  private final Tree tree;
  private final Schema schema;

  Lead(Tree tree, Schema schema) {
    this.tree = tree;
    this.schema = schema;
  }

  /** Tells the discourse of whom the items tell that follow; an item changes nothing. */
  void tell(Phrases phrases, Discourse discourse) {
    if (isLead()) {
      int head = words().filter(i -> tree.head(i) < 0).findFirst().orElse(0);
      discourse.lead(phrases.resolve(head, kind -> schema.isA(kind, "Actor")));
    } else if (!Character.isLowerCase(tree.form(0).codePointAt(0))) {
      discourse.lead(List.of());
    }
  }

  private boolean isLead() {
    String last = tree.form(tree.size() - 1);
    return !last.equals(".")
        && !last.equals(";")
        && words().noneMatch(i -> tree.upos(i).equals("VERB"));
  }

  private IntStream words() {
    return IntStream.range(0, tree.size());
  }
}
