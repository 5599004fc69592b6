package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;

/**
 * Ties the names of those who hold offices to the offices: "the ministers of Chile and Peru, X and
 * Y", where a parser ties them to the states; and ties what "X, whose president, Y, did" to Y.
 */
final class Offices {
  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;

  private Offices(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
  }

  /** The tree put right; the same where nothing is wrong. */
  static Tree mended(Tree tree, Lexicon lexicon) {
    Offices offices = new Offices(tree, lexicon);
    List<Tree.Node> nodes = new ArrayList<>();
    boolean changed = false;
    for (int i = 0; i < tree.size(); i++) {
      int deed = offices.deed(i);
      int head = offices.isMistied(i) ? tree.head(tree.head(i)) : deed < 0 ? tree.head(i) : deed;
      String relation = deed < 0 ? tree.relation(i) : "nsubj";
      relation = offices.isDeed(i) ? "acl:relcl" : relation;
      changed |= head != tree.head(i) || !relation.equals(tree.relation(i));
      nodes.add(tree.nodes().get(i).on(head, relation));
    }
    return changed ? Tree.of(nodes) : tree;
  }

  /**
   * "Chile, whose president, X, criticised Y": the verb of which an office is the subject; or -1.
   */
  private int deed(int office) {
    int state = tree.head(office);
    boolean whose =
        state >= 0
            && tree.relation(office).equals("appos")
            && syntax.children(office, "nmod:poss").stream()
                .anyMatch(it -> syntax.lower(it).equals("whose"));
    return whose
        ? tree.children(state).stream()
            .filter(it -> it > office && syntax.isVerb(it) && syntax.subjects(it).isEmpty())
            .filter(it -> tree.relation(it).startsWith("acl"))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  private boolean isDeed(int verb) {
    int state = tree.head(verb);
    return state >= 0
        && tree.relation(verb).startsWith("acl")
        && syntax.children(state, "appos").stream().anyMatch(it -> deed(it) == verb);
  }

  private boolean isMistied(int word) {
    int owner = tree.head(word);
    int office = owner < 0 ? -1 : tree.head(owner);
    return office >= 0
        && tree.relation(word).equals("appos")
        && tree.upos(word).equals("PROPN")
        && tree.relation(owner).equals("nmod")
        && syntax.preposition(owner).equals("of")
        && tree.xpos(office).equals("NNS")
        && lexicon.has(Lexicon.Role.OFFICES, tree.lemma(office).toLowerCase(Locale.ROOT));
  }
}
