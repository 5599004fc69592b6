package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
      int office = offices.holding(i);
      if (office >= 0 && offices.deed(office) >= 0) {
        head = office;
        relation = "appos";
      }
      int state = offices.stateOfDeed(i);
      head = state < 0 ? head : state;
      relation = state < 0 ? relation : "acl:relcl";
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
        ? Stream.concat(tree.children(state).stream(), deedsOfHolders(state, office))
            .filter(it -> it > office && syntax.isVerb(it) && syntax.subjects(it).isEmpty())
            .filter(it -> tree.relation(it).startsWith("acl"))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  /** "Chile, whose president, X, criticised Y": a parser may say more of X by the verb. */
  private Stream<Integer> deedsOfHolders(int state, int office) {
    return tree.children(state).stream()
        .filter(it -> holding(it) == office)
        .flatMap(it -> tree.children(it).stream());
  }

  /**
   * The office behind which, and a comma, a name stands that hangs on what the office does; or -1.
   */
  private int holding(int name) {
    int office = name - 2;
    return office > 0
            && tree.upos(name).equals("PROPN")
            && tree.form(name - 1).equals(",")
            && tree.relation(office).equals("appos")
            && tree.head(office) == tree.head(name)
        ? office
        : -1;
  }

  /** The state of which a verb says what its president does; or -1. */
  private int stateOfDeed(int verb) {
    int head = tree.head(verb);
    if (head < 0 || !tree.relation(verb).startsWith("acl")) {
      return -1;
    }
    int office = holding(head);
    int state = office >= 0 ? tree.head(office) : head;
    return syntax.children(state, "appos").stream().anyMatch(it -> deed(it) == verb) ? state : -1;
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
