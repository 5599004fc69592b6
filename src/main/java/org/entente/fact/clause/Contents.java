package org.entente.fact.clause;

import java.util.Set;
import org.entente.fact.analysis.Draft;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;

/**
 * Puts right to what a clause with "that" belongs: in "said in a statement that" it is what was
 * said, in "a claim that Chile rejected" what Chile rejected is the claim. Words are numbers from
 * 0.
 */
final class Contents {
  private static final String THAT = "that";

  /** In what, or at what, somebody says something. */
  private static final Set<String> MEDIUMS =
      Set.of(
          "statement",
          "speech",
          "interview",
          "letter",
          "message",
          "note",
          "tweet",
          "post",
          "remark",
          "article",
          "report",
          "communiqué",
          "communique",
          "release",
          "conference",
          "briefing",
          "address",
          "comment",
          "call",
          "conversation",
          "meeting",
          "talk",
          "video",
          "column",
          "editorial",
          "memorandum",
          "testimony",
          "summit",
          "visit");

  /** What is done to what somebody else has said or done. */
  private static final Set<String> COMMENTING =
      Set.of(
          "reject",
          "deny",
          "dismiss",
          "dispute",
          "refute",
          "contest",
          "condemn",
          "denounce",
          "deplore",
          "criticise",
          "criticize",
          "oppose",
          "welcome",
          "call",
          "describe",
          "brand",
          "label",
          "protest",
          "support",
          "repeat",
          "make",
          "level");

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
    return MEDIUMS.contains(lemma.substring(lemma.lastIndexOf(' ') + 1));
  }

  private boolean isSaying(int verb) {
    return lexicon.has(Lexicon.Role.SAID, tree.lemma(verb))
        || lexicon.has(Lexicon.Role.TELLING, tree.lemma(verb))
        || lexicon.has(Lexicon.Role.DENIED, tree.lemma(verb));
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
            && COMMENTING.contains(tree.lemma(verb))
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
