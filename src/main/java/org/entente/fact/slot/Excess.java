package org.entente.fact.slot;

import java.util.List;
import java.util.Set;
import org.entente.fact.Modality;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/** Tells what a match of a sentence says beyond what the sentence says. */
final class Excess {
  private static final Set<String> NAMING = WordSet.of("call", "label", "dub", "brand", "name");
  private static final Set<String> AGREEING = Set.of("agree", "concur");
  private static final Set<String> CLAUSES = WordSet.of("xcomp", "ccomp", "advcl");

  private static final Set<String> RECEIVED = Set.of("obj", "nsubj:pass");

  private static final Set<String> LETTERS =
      WordSet.of("letter", "message", "note", "telegram", "cable", "memorandum", "email");

  private static final Set<String> HEARERS =
      WordSet.of("State", "Person", "Organization", "Alliance", "Group", "Company");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Phrases phrases;

  Excess(Tree tree, Lexicon lexicon, Phrases phrases) {
    this.tree = tree;
    this.lexicon = lexicon;
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
              || isReceiving(match.trigger());
      case "meeting-held" ->
          tree.lemma(match.trigger()).equals("call")
              && syntax.children(match.trigger(), "xcomp").stream()
                  .anyMatch(it -> !syntax.isVerb(it));
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

  /** "a council, labelled the Quad": nobody says so. */
  private boolean isNaming(int word) {
    boolean behind =
        word > 0
            && tree.upos(word - 1).equals("PUNCT")
            && !tree.xpos(word).equals("VBG")
            && syntax.subjects(word).isEmpty();
    return NAMING.contains(tree.lemma(word)) && (behind || isAside(word));
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

  /** Who is told: "denied having sold arms to Chile" tells Chile nothing. */
  List<Referent> told(Match match) {
    List<Referent> told = match.fillers("addressee");
    return (told.isEmpty() ? written(match.trigger()) : told)
        .stream()
            .filter(it -> !syntax.preposition(it.word()).equals("to") || !isFarther(it, match))
            .filter(
                it -> !isNexts(it.word(), match.trigger()) && !isOfNoun(it.word(), match.trigger()))
            .toList();
  }

  /** "In a letter to Chile, X demanded": to whom somebody wrote what he says. */
  private List<Referent> written(int verb) {
    return syntax.children(verb, "obl").stream()
        .filter(it -> LETTERS.contains(tree.lemma(it)) && syntax.preposition(it).equals("in"))
        .flatMap(it -> syntax.children(it, "nmod").stream())
        .filter(it -> syntax.preposition(it).equals("to"))
        .flatMap(it -> phrases.resolve(it, HEARERS::contains).stream())
        .toList();
  }

  /** "reminded Chile of its ties to Peru": Peru is not reminded. */
  private boolean isOfNoun(int word, int verb) {
    int noun = tree.head(word);
    String lemma = tree.lemma(verb);
    return noun >= 0
        && noun != verb
        && tree.relation(word).equals("nmod")
        && syntax.preposition(word).equals("to")
        && syntax.isNoun(noun)
        && (lexicon.has(Lexicon.Role.TELLING, lemma) || lexicon.has(Lexicon.Role.ASKING, lemma));
  }

  /** "warned of a war and urged Chile": Chile is not who is warned. */
  private boolean isNexts(int word, int verb) {
    int head = tree.head(word);
    return head > verb && tree.relation(head).equals("conj") && tree.head(head) == verb;
  }

  /** Whether a verb tells somebody, and not something that is done to him. */
  boolean isDirect(List<Referent> told, int verb) {
    return told.stream().anyMatch(it -> isHeard(it.word(), verb));
  }

  private boolean isHeard(int word, int verb) {
    int top = tree.relation(word).equals("conj") ? tree.head(word) : word;
    boolean shared =
        syntax.preposition(top).equals("with")
            && tree.head(top) >= 0
            && tree.relation(tree.head(top)).equals("obj")
            && tree.head(tree.head(top)) == verb;
    return shared
        || tree.head(top) == verb
        || (tree.head(verb) == top && !tree.relation(verb).equals("acl"));
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
  private boolean isFarther(Referent thing, Match match) {
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
