package org.entente.fact.discourse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;

/** Tells whether a sentence begins a list of what somebody did: "The ministers". */
public final class Lead {
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP", "VBN");

  private final Tree tree;
  private final Schema schema;

  /** Of a sentence or heading. */
  public Lead(Tree tree, Schema schema) {
    this.tree = tree;
    this.schema = schema;
  }

  /** Tells the discourse of whom the items tell that follow; an item changes nothing. */
  public void tell(Phrases phrases, Discourse discourse) {
    if (isLead()) {
      int head = words().filter(i -> tree.head(i) < 0).findFirst().orElse(0);
      discourse.lead(phrases.resolve(head, kind -> schema.isA(kind, "Actor")));
    } else if (tree.form(tree.size() - 1).equals(":")) {
      discourse.lead(actors(phrases));
    } else if (!Character.isLowerCase(tree.form(0).codePointAt(0))) {
      discourse.lead(List.of());
    }
  }

  /** Tells the discourse who acts on in a clause that begins with its verb: "; agreed to meet". */
  public void goOn(List<Referent> actors, Discourse discourse) {
    if (FINITE.contains(tree.xpos(0))) {
      discourse.act(actors);
    }
  }

  /** Who does what the sentence tells first. */
  public List<Referent> actors(Phrases phrases) {
    return words()
        .filter(i -> tree.head(i) >= 0 && tree.head(tree.head(i)) < 0)
        .filter(i -> tree.relation(i).startsWith("nsubj"))
        .boxed()
        .flatMap(i -> new Syntax(tree).list(i).stream())
        .flatMap(i -> phrases.resolve(i, kind -> schema.isA(kind, "Actor")).stream())
        .toList();
  }

  /** "We, the ministers of X and Y, have met": who they are that say "we" from here on. */
  public void issue(Phrases phrases, Discourse discourse) {
    if (tree.size() < 4 || !tree.form(0).equals("We") || !tree.form(1).equals(",")) {
      return;
    }
    Map<String, Referent> whom = new LinkedHashMap<>();
    for (int i = 2; i < tree.size() && !FINITE.contains(tree.xpos(i)); i++) {
      phrases
          .named(i, kind -> schema.isAny(kind, Phrases.BODIES))
          .forEach(it -> whom.putIfAbsent(it.key(), it));
    }
    if (whom.size() > 1) {
      discourse.issued(List.copyOf(whom.values()));
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
