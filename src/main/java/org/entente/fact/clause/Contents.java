package org.entente.fact.clause;

import java.util.Set;
import org.entente.fact.analysis.Draft;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Puts right to what a clause with "that" belongs: in "said in a statement that" it is what was
 * said, in "a claim that Chile rejected" what Chile rejected is the claim. Words are numbers from
 * 0.
 */
final class Contents {
  private static final String THAT = "that";

  private final Lexicon lexicon;
  private final Tree tree;
  private final Syntax syntax;
  private final Draft draft;

  private Contents(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.draft = new Draft(tree);
  }

  /** The tree put right; the same where nothing is wrong. */
  static Tree mended(Tree tree, Lexicon lexicon) {
    Contents contents = new Contents(tree, lexicon);
    for (int i = 1; i < tree.size(); i++) {
      if (tree.form(i).equals(THAT)) {
        contents.inMedium(i);
        contents.ofClaim(i);
      }
    }
    return contents.draft.tree();
  }

  /** "told the paper in an interview that": what was told. */
  private void inMedium(int that) {
    int clause = tree.head(that);
    int noun = clause < 0 ? -1 : tree.head(clause);
    boolean within =
        noun >= 0
            && noun < that
            && clause > that
            && tree.relation(that).equals("mark")
            && Set.of("acl", "acl:relcl", "ccomp").contains(tree.relation(clause))
            && syntax.isNoun(noun);
    while (within && noun >= 0 && !tree.relation(noun).equals("obl")) {
      noun = tree.relation(noun).equals("nmod") ? tree.head(noun) : -1;
    }
    int verb = !within || noun < 0 || !isMedium(noun) ? -1 : tree.head(noun);
    if (verb >= 0 && verb < that && isSaying(verb) && !hasContent(verb)) {
      draft.hang(clause, verb, "ccomp");
    }
  }

  private boolean isMedium(int noun) {
    String lemma = tree.lemma(noun);
    return lexicon.has(Role.MEDIUMS, lemma.substring(lemma.lastIndexOf(' ') + 1));
  }

  private boolean isSaying(int verb) {
    return lexicon.has(Role.SAID, tree.lemma(verb))
        || lexicon.has(Role.TELLING, tree.lemma(verb))
        || lexicon.has(Role.DENIED, tree.lemma(verb));
  }

  private boolean hasContent(int verb) {
    return !syntax.children(verb, "ccomp").isEmpty();
  }

  /** "a charge that Peru denies": the clause lacks an object, and that is the charge. */
  private void ofClaim(int that) {
    int verb = tree.head(that);
    boolean bare =
        verb > that + 1
            && tree.relation(that).equals("mark")
            && tree.relation(verb).startsWith("acl")
            && tree.head(verb) < that
            && lexicon.has(Role.COMMENTING, tree.lemma(verb))
            && syntax.children(verb, "aux:pass").isEmpty()
            && !syntax.children(verb, "nsubj").isEmpty()
            && Set.of("obj", "ccomp", "xcomp").stream()
                .allMatch(it -> syntax.children(verb, it).isEmpty());
    if (bare) {
      draft.tag(that, "PRON", "WDT");
      draft.relate(that, "obj");
      draft.relate(verb, "acl:relcl");
    }
  }
}
