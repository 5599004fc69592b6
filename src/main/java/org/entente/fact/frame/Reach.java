package org.entente.fact.frame;

import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/** Tells how far a governor reaches: whether what holds of it holds of the word below. */
final class Reach {
  private static final Set<String> PREPOSITIONS =
      WordSet.of("for", "on", "to", "of", "in", "against", "from", "about");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Clauses clauses;
  private final Doubts doubts;
  private final Requests requests;

  Reach(Tree tree, Lexicon lexicon, Clauses clauses, Doubts doubts) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.clauses = clauses;
    this.doubts = doubts;
    this.requests = new Requests(tree, lexicon);
  }

  /** How a word that has a governor hangs on it. */
  Bond bond(int word) {
    int governor = tree.head(word);
    String relation = tree.relation(word);
    String lemma = tree.lemma(governor).toLowerCase(Locale.ROOT);
    boolean aim = (relation.equals("advcl") || relation.equals("acl")) && syntax.hasTo(word);
    boolean happens =
        relation.startsWith("nsubj")
            && syntax.isVerb(governor)
            && (lexicon.has(Role.OCCURRING, lemma) || isMoved(word, lemma));
    boolean known =
        !happens
            && syntax.isNoun(word)
            && clauses.isDefinite(word)
            && !doubts.isRumour(word, governor)
            && !requests.isSpurned(word)
            && !lexicon.has(Role.LIGHT, lemma)
            && !isOpen(lemma);
    return new Bond(word, governor, relation, lemma, aim, happens, known);
  }

  /** "The first batch of jets will fly to X": what is done is done by what gets there. */
  private boolean isMoved(int goods, String verb) {
    return lexicon.has(Role.CONTAINERS, tree.lemma(goods))
        && (lexicon.has(Role.SENDING, verb) || lexicon.has(Role.ARRIVING, verb));
  }

  // "called for the signing": nothing is signed yet, however definite the noun.
  private boolean isOpen(String lemma) {
    return lexicon.has(Role.UNREAL, lemma)
        || lexicon.has(Role.PLANNED, lemma)
        || lexicon.has(Role.UNDONE, lemma);
  }

  /** Whether the governor's own meaning decides on the word: it plans, urges, alleges, denies. */
  boolean embeds(Bond bond) {
    if (bond.known()) {
      return false;
    }
    return switch (bond.relation()) {
      case "xcomp", "ccomp", "obj", "csubj", "csubj:pass", "nsubj:pass", "iobj", "acl" -> true;
      case "advcl" -> bond.aim() || isReason(bond);
      case "obl", "nmod" -> isComplement(bond);
      case "acl:relcl" -> doubts.isContent(bond.word());
      default -> false;
    };
  }

  // "accused of helping", "denied helping".
  private boolean isReason(Bond bond) {
    return bond.word() > bond.governor()
        && (lexicon.has(Role.DENIED, bond.lemma()) || lexicon.has(Role.ALLEGED, bond.lemma()))
        && clauses.isGerund(bond.word());
  }

  // "On a trip to Cairo, she promised aid": what stands before is no part of the promise, nor is
  // that at which it was made; but that at which one is expected.
  private boolean isComplement(Bond bond) {
    String preposition = syntax.preposition(bond.word());
    // "Cancelled the visit for fear of X": the fear is there.
    boolean reason =
        bond.is("obl") && preposition.equals("for") && lexicon.has(Role.DENIED, bond.lemma());
    return bond.word() > bond.governor()
        && !reason
        && (PREPOSITIONS.contains(preposition)
            || (preposition.equals("at") && tree.lemma(bond.governor()).equals("expect")));
  }

  /** Whether what is said of the governor, and above it, is said of the word too. */
  boolean passes(Bond bond) {
    return !bond.known()
        && !doubts.isRumour(bond.word(), bond.governor())
        && (bond.happens() || isPart(bond))
        && !(bond.is("compound")
            && syntax.isNoun(bond.word())
            && clauses.isDefinite(bond.governor()));
  }

  private boolean isPart(Bond bond) {
    return switch (bond.relation()) {
      case "xcomp", "ccomp", "csubj", "obj", "iobj", "nsubj:pass", "obl", "obl:agent", "nmod" ->
          true;
      case "aux", "cop", "compound", "fixed", "flat", "list" -> true;
      case "conj" -> !clauses.startsAnew(bond.word());
      case "advcl", "acl" -> bond.aim() || isReason(bond) || clauses.isMeans(bond.word());
      default -> false;
    };
  }
}
