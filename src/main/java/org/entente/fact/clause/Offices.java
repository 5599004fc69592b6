package org.entente.fact.clause;

import java.util.Locale;
import java.util.stream.Stream;
import org.entente.fact.analysis.Draft;
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
  private final Draft draft;

  private Offices(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.draft = new Draft(tree);
  }

  /** The tree put right; the same where nothing is wrong. */
  static Tree mended(Tree tree, Lexicon lexicon) {
    Offices offices = new Offices(tree, lexicon);
    for (int i = 0; i < tree.size(); i++) {
      offices.tie(i);
    }
    return offices.draft.tree();
  }

  private void tie(int word) {
    int deed = deed(word);
    if (deed >= 0) {
      draft.hang(word, deed, "nsubj");
    }
    if (isMistied(word)) {
      draft.hang(word, tree.head(tree.head(word)));
    }
    int office = holding(word);
    if (office >= 0 && deed(office) >= 0) {
      draft.hang(word, office, "appos");
    }
    int state = stateOfDeed(word);
    if (state >= 0) {
      draft.hang(word, state, "acl:relcl");
    }
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
