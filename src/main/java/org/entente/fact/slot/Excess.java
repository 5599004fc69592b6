package org.entente.fact.slot;

import java.util.List;
import java.util.Set;
import org.entente.fact.Modality;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/** Tells what a match of a sentence says beyond what the sentence says. */
final class Excess {
  private static final Set<String> NAMING = WordSet.of("call", "label", "dub", "brand", "name");
  private static final Set<String> AGREEING = Set.of("agree", "concur");
  private static final Set<String> CLAUSES = WordSet.of("xcomp", "ccomp", "advcl");

  static final Set<String> ACTORS =
      WordSet.of("State", "Person", "Organization", "Alliance", "Group", "Company");

  private static final Set<String> RECEIVED = Set.of("obj", "nsubj:pass");

  private final Tree tree;
  private final Syntax syntax;
  private final Phrases phrases;

  Excess(Tree tree, Phrases phrases) {
    this.tree = tree;
    this.phrases = phrases;
    this.syntax = new Syntax(tree);
  }

  /**
   * Whether a match says too much: who "denounced the pact as a threat" has not left it, who
   * "called the summit a farce" has not called it, and calling off an agreement does not deny it.
   */
  boolean isTooMuch(Match match) {
    return switch (match.frame().name()) {
      case "statement" ->
          isNaming(match.trigger())
              || isCalling(match.trigger())
              || isAgreeing(match.trigger())
              || isReceiving(match.trigger())
              || isWithholding(match.trigger());
      case "meeting-held" ->
          tree.lemma(match.trigger()).equals("call")
              && syntax.children(match.trigger(), "xcomp").stream()
                  .anyMatch(it -> !syntax.isVerb(it));
      case "member-of" -> isOfFirm(match);
      case "visit" ->
          tree.lemma(match.trigger()).equals("call")
              && syntax.children(match.trigger(), "compound:prt").isEmpty()
              && !syntax.children(match.trigger(), "obj").isEmpty();
      case "agreement-ended" ->
          tree.lemma(match.trigger()).equals("denounce")
              && tree.children(match.trigger()).stream()
                  .anyMatch(it -> syntax.preposition(it).equals("as"));
      case "agreement-signed" ->
          match.thing().filter(it -> isFarther(it, match) || isOneOfMany(it)).isPresent();
      case "agreement-between" -> isLoose(match) || (isDenied(match) && !isNone(match.trigger()));
      default -> false;
    };
  }

  /** "Norway returned to Kongsberg": no state is a member of a firm. */
  private static boolean isOfFirm(Match match) {
    return match.fillers("object").stream()
            .anyMatch(it -> it.known() && it.kind().equals("Company"))
        && match.fillers("subject").stream().anyMatch(it -> it.kind().equals("State"));
  }

  /** "a council, labelled the Quad": nobody says so. */
  private boolean isNaming(int word) {
    boolean behind =
        word > 0
            && tree.upos(word - 1).equals("PUNCT")
            && !tree.xpos(word).equals("VBG")
            && syntax.subjects(word).isEmpty();
    return NAMING.contains(tree.lemma(word)) && (behind || isAside(word) || isNamed(word));
  }

  /** "Drills called the Sabre": what stands right before has that name, whoever is told of. */
  private boolean isNamed(int word) {
    boolean participle =
        tree.xpos(word).equals("VBN") || (tree.xpos(word).equals("VBD") && tree.head(word) >= 0);
    return participle
        && word > 0
        && tree.upos(word - 1).equals("NOUN")
        && (tree.head(word) == word - 1 || tree.head(word - 1) == word)
        && syntax.children(word, "aux").isEmpty()
        && syntax.children(word, "aux:pass").isEmpty()
        && syntax.agents(word).isEmpty()
        && phrases.resolve(word - 1, ACTORS::contains).isEmpty();
  }

  /** "Deny Russia the means": nothing is said not to be so. */
  private boolean isWithholding(int word) {
    return tree.lemma(word).equals("deny")
        && syntax.hasTo(word)
        && tree.relation(word).startsWith("acl");
  }

  /** "Condemned what it called blackmail": it condemned that, and called nobody anything. */
  private boolean isAside(int word) {
    int head = tree.head(word);
    return tree.relation(word).startsWith("acl")
        && head >= 0
        && (syntax.lower(head).equals("what")
            || tree.children(head).stream()
                .anyMatch(it -> it < word && syntax.lower(it).equals("what")));
  }

  /** "called on his hosts": a visit, where nothing is asked of them. */
  private boolean isCalling(int word) {
    return tree.lemma(word).equals("call")
        && syntax.isVerb(word)
        && syntax.children(word, "obj").isEmpty()
        && tree.children(word).stream().anyMatch(it -> syntax.preposition(it).equals("on"))
        && tree.children(word).stream()
            .noneMatch(
                it -> CLAUSES.contains(tree.relation(it)) || syntax.preposition(it).equals("for"));
  }

  /** "agreed to meet": a plan; "agreed that Chile was wrong": an opinion. */
  private boolean isAgreeing(int word) {
    return AGREEING.contains(tree.lemma(word))
        && syntax.children(word, "ccomp").stream()
            .noneMatch(it -> syntax.children(it, "mark").stream().anyMatch(this::isThat));
  }

  /** "Welcomed the minister": received him, and said nothing of anything. */
  private boolean isReceiving(int word) {
    return tree.lemma(word).equals("welcome")
        && syntax.isVerb(word)
        && tree.children(word).stream()
            .filter(it -> RECEIVED.contains(tree.relation(it)))
            .anyMatch(it -> !phrases.resolve(it, "Person"::equals).isEmpty());
  }

  private boolean isThat(int word) {
    return syntax.lower(word).equals("that");
  }

  private static boolean isDenied(Match match) {
    return match.is(Modality.DENIED);
  }

  /** "There is no treaty between them". */
  private boolean isNone(int word) {
    return tree.children(word).stream().anyMatch(it -> syntax.lower(it).equals("no"));
  }

  /** "A pact, the first of ten such accords": they are no other pact that is signed here. */
  private boolean isOneOfMany(Referent thing) {
    return tree.children(thing.word()).stream()
            .filter(it -> syntax.preposition(it).equals("of"))
            .anyMatch(it -> tree.xpos(it).equals("NNS") && hasSuch(it))
        || (tree.xpos(thing.word()).equals("NNS")
            && syntax.preposition(thing.word()).equals("of")
            && hasSuch(thing.word()));
  }

  private boolean hasSuch(int word) {
    return tree.children(word).stream().anyMatch(it -> syntax.lower(it).equals("such"));
  }

  /** "the NATO framework": a programme without a name may be anything. */
  private static boolean isLoose(Match match) {
    return match
        .thing()
        .filter(it -> it.kind().equals("Programme") && !it.known() && !it.inherited())
        .filter(it -> !it.label().contains(" "))
        .isPresent();
  }

  /** "agreed to begin talks on a treaty": a treaty of which another verb tells. */
  boolean isFarther(Referent thing, Match match) {
    if (tree.head(match.trigger()) == thing.word()) {
      return false;
    }
    for (int at = thing.word(); at >= 0 && at != match.trigger(); at = tree.head(at)) {
      if (CLAUSES.contains(tree.relation(at)) && !syntax.isNoun(at)) {
        return true;
      }
    }
    return false;
  }

  /** "denounced the treaty in May": it gave notice, and said no more. */
  boolean isNotice(Match match, List<Match> all) {
    return all.stream()
        .anyMatch(
            it ->
                it.trigger() == match.trigger()
                    && it.frame().name().equals("agreement-ended")
                    && !isTooMuch(it));
  }
}
