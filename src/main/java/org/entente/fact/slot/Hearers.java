package org.entente.fact.slot;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.Modality;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/** Tells by whom something is said, and to whom. Words are numbers from 0. */
final class Hearers {
  private static final String SPEAKER = "speaker";

  private static final Set<String> LETTERS =
      WordSet.of(
          "letter",
          "message",
          "note",
          "telegram",
          "cable",
          "memorandum",
          "email",
          "telephone",
          "phone");

  /** In what, and with whom, one speaks to somebody. */
  private static final Set<String> SPEECHES = WordSet.of("speech", "address", "remark", "briefing");

  private static final Set<String> CALLS = WordSet.of("call", "conversation");

  private static final Set<String> DURING = WordSet.of("in", "during", "on");
  private static final Set<String> TO = WordSet.of("to", "before");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Phrases phrases;
  private final Excess excess;

  Hearers(Tree tree, Lexicon lexicon, Phrases phrases, Excess excess) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.excess = excess;
  }

  /**
   * A statement without the press among its speakers where it only passes on what the sentence
   * tells: "…, state media reported".
   */
  Match spoken(Match match) {
    List<Referent> speakers = match.fillers(SPEAKER);
    if (!isBehind(match.trigger())) {
      return match;
    }
    List<Referent> left = speakers.stream().filter(it -> !isPress(it)).toList();
    return left.size() == speakers.size() ? match : match.holding(SPEAKER, left);
  }

  /** Whether a verb stands behind all that it introduces, wherever the tree has put it. */
  private boolean isBehind(int verb) {
    return verb + 1 < tree.size() && tree.word(tree.size() - 2).start() < tree.word(verb).start();
  }

  private boolean isPress(Referent named) {
    String lemma = tree.lemma(named.word());
    return lexicon.has(Role.PRESS, named.key())
        || lexicon.has(Role.MEDIA, lemma.substring(lemma.lastIndexOf(' ') + 1));
  }

  /** "Sent ships to dispute the claim": who does something else to that end says nothing by it. */
  boolean isOnlyMeant(Match match) {
    int verb = match.trigger();
    int head = tree.head(verb);
    return match.is(Modality.PLANNED)
        && head >= 0
        && tree.relation(verb).equals("advcl")
        && syntax.hasTo(verb)
        && syntax.isVerb(head)
        && !lexicon.has(Role.GOING, tree.lemma(head))
        && !lexicon.has(Role.REPORTING, tree.lemma(head))
        && !isLetter(head)
        && !lexicon.has(Role.PLANNED, tree.lemma(head))
        && !lexicon.has(Role.LIGHT, tree.lemma(head));
  }

  /** "Sent a letter to warn him": that is said. */
  private boolean isLetter(int verb) {
    return syntax.children(verb, "obj").stream().anyMatch(it -> LETTERS.contains(tree.lemma(it)));
  }

  /** Who is told: "denied having sold arms to Chile" tells Chile nothing. */
  List<Referent> told(Match match) {
    int verb = match.trigger();
    List<Referent> told = match.fillers("addressee");
    List<Referent> heard =
        told.stream()
            .filter(
                it -> !syntax.preposition(it.word()).equals("to") || !excess.isFarther(it, match))
            .filter(it -> !isNexts(it.word(), verb) && !isOfNoun(it.word(), verb))
            .filter(it -> !isWhither(it.word()))
            .toList();
    heard = told.isEmpty() ? written(verb) : heard;
    return heard.isEmpty() ? addressed(verb) : heard;
  }

  /**
   * "In a letter to Chile, X demanded", "in a speech to the council", "in a call with Y": to whom
   * somebody wrote or spoke.
   */
  private List<Referent> written(int verb) {
    List<Integer> spoken =
        Stream.concat(Stream.of(verb), gerunds(verb))
            .flatMap(it -> syntax.children(it, "obl").stream())
            .filter(it -> DURING.contains(syntax.preposition(it)))
            .toList();
    List<Referent> told =
        receivers(
            spoken.stream()
                .filter(
                    it -> LETTERS.contains(tree.lemma(it)) || SPEECHES.contains(tree.lemma(it))),
            TO);
    return told.isEmpty()
        ? receivers(spoken.stream().filter(it -> CALLS.contains(tree.lemma(it))), Set.of("with"))
        : told;
  }

  /** "Accused Peru of arming rebels in a speech to the council": a parser may hang it there. */
  private Stream<Integer> gerunds(int verb) {
    return tree.children(verb).stream().filter(it -> it > verb && tree.xpos(it).equals("VBG"));
  }

  /** "A warning from X to Chile said": to whom that by which he speaks goes. */
  private List<Referent> addressed(int verb) {
    return receivers(
        syntax.children(verb, "nsubj").stream()
            .filter(it -> lexicon.has(Role.DOCUMENTS, tree.lemma(it))),
        TO);
  }

  private List<Referent> receivers(Stream<Integer> messages, Set<String> prepositions) {
    return messages
        .flatMap(it -> syntax.children(it, "nmod").stream())
        .filter(it -> prepositions.contains(syntax.preposition(it)))
        .flatMap(it -> phrases.resolve(it, Excess.ACTORS::contains).stream())
        .toList();
  }

  /** "reminded Chile of its ties to Peru", "concern over arms sales to Peru": Peru is not told. */
  private boolean isOfNoun(int word, int verb) {
    int noun = tree.head(word);
    String lemma = tree.lemma(verb);
    boolean beside =
        noun >= 0
            && noun != verb
            && tree.relation(word).equals("nmod")
            && syntax.preposition(word).equals("to")
            && syntax.isNoun(noun);
    return beside
        && (lexicon.has(Role.TELLING, lemma)
            || lexicon.has(Role.ASKING, lemma)
            || (syntax.isVerb(verb) && tree.head(noun) != verb)
            || (syntax.isVerb(verb) && isAside(noun))
            || lexicon.has(Role.TRADE, tree.lemma(noun)));
  }

  /** "Spoke about aid to Peru", "said on a visit to Peru": a phrase for more than who is told. */
  private boolean isAside(int noun) {
    String lemma = tree.lemma(noun);
    return tree.relation(noun).startsWith("obl")
        && !LETTERS.contains(lemma)
        && !SPEECHES.contains(lemma)
        && !lexicon.has(Role.DOCUMENTS, lemma);
  }

  /** "Concern over a flight from Iran to Peru": where it goes, whatever a parser hangs it on. */
  private boolean isWhither(int word) {
    return syntax.children(word, "case").stream()
        .anyMatch(it -> it > 0 && syntax.preposition(it - 1).equals("from"));
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
}
