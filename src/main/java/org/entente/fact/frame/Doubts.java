package org.entente.fact.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/** What shows of a clause or a noun that it is told, and yet did not happen. */
final class Doubts {
  private static final Set<String> NEARLY = WordSet.of("nearly", "almost", "narrowly");
  private static final String SHORT = "short";
  private static final Set<String> STOPPING = Set.of("stop", "fall");
  private static final Set<String> VAGUE = WordSet.of("some", "many", "few", "others", "critics");

  private static final Set<String> BRINKS =
      WordSet.of("verge", "brink", "point", "cusp", "close", "near");
  private static final Set<String> TALKS =
      WordSet.of("talk", "talks", "negotiation", "discussion", "dialogue");
  private static final Set<String> RUMOURS = WordSet.of("rumour", "rumor", "gossip", "legend");
  private static final Set<String> AGENDAS = WordSet.of("table", "agenda", "card");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;

  Doubts(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
  }

  /** "Nearly joined", "instead of joining": whether a word before a verb says so. */
  boolean isUndone(int word, int verb) {
    boolean nearly = NEARLY.contains(syntax.lower(word)) && word + 1 == verb && syntax.isVerb(verb);
    boolean instead =
        syntax.lower(word).equals("instead")
            && syntax.children(word, "fixed").stream().anyMatch(it -> tree.form(it).equals("of"));
    return nearly || instead;
  }

  /** "In the novel, Chile attacks": whether a phrase beside a verb leaves the world. */
  boolean isFiction(int phrase) {
    String lemma = tree.lemma(phrase);
    return syntax.preposition(phrase).equals("in")
        && lexicon.has(Role.FICTION, lemma.substring(lemma.lastIndexOf(' ') + 1));
  }

  /**
   * "Rumours that Chile bought jets": a clause that lacks nothing is what the noun is about, though
   * a parser take it for one that says more of the noun.
   */
  boolean isContent(int clause) {
    int that = tree.head(clause) + 1;
    return tree.relation(clause).equals("acl:relcl")
        && that < clause
        && tree.form(that).equals("that")
        && !syntax.subjects(clause).contains(that)
        && !syntax.subjects(clause).isEmpty()
        && (syntax.children(clause, "obj").stream().anyMatch(it -> it != that)
            || (isSaidToBe(tree.head(clause)) && isWhole(clause)));
  }

  /** "X is a member", "X belongs to it", "X failed to act": nothing is left out. */
  private boolean isWhole(int clause) {
    return syntax.hasCopula(clause)
        || tree.children(clause).stream()
            .anyMatch(it -> Set.of("xcomp", "obl").contains(tree.relation(it)));
  }

  /** "It is a myth (that)". */
  private boolean isSaidToBe(int noun) {
    return syntax.hasCopula(noun)
        && tree.children(noun).stream().anyMatch(it -> it < noun && syntax.lower(it).equals("it"));
  }

  /** "There is no evidence that Chile attacked": whether a noun above a clause is missing. */
  boolean isUnproven(int clause, int noun) {
    return (tree.relation(clause).equals("acl") || isContent(clause))
        && lexicon.has(Role.PROOF, tree.lemma(noun))
        && syntax.children(noun, "det").stream().anyMatch(it -> syntax.lower(it).equals("no"));
  }

  /** "Some say that": whether nobody in particular says what a clause says. */
  boolean isHearsay(int clause, int verb) {
    return tree.relation(clause).equals("ccomp")
        && (lexicon.has(Role.SAID, tree.lemma(verb)) || hasIt(verb))
        && syntax.subjects(verb).stream().anyMatch(it -> isVague(it) || isUnconfirmed(it));
  }

  /** "Rumour has it (that)". */
  private boolean hasIt(int verb) {
    return tree.lemma(verb).equals("have")
        && syntax.children(verb, "obj").stream().anyMatch(it -> syntax.lower(it).equals("it"));
  }

  private boolean isVague(int sayer) {
    return VAGUE.contains(syntax.lower(sayer)) && tree.children(sayer).isEmpty();
  }

  private boolean isUnconfirmed(int sayer) {
    return RUMOURS.contains(tree.lemma(sayer).toLowerCase(Locale.ROOT))
        || syntax.children(sayer, "amod").stream()
            .anyMatch(it -> lexicon.has(Role.HEARSAY, syntax.lower(it)));
  }

  /** "Confirmed that", "denied that": whether a clause is what somebody says. */
  boolean isTold(int clause, int verb) {
    String lemma = tree.lemma(verb);
    boolean said =
        (lexicon.has(Role.SAID, lemma)
                && !lexicon.has(Role.ALLEGED, lemma)
                && !lexicon.has(Role.OPINIONS, lemma))
            || lexicon.has(Role.DISPUTING, lemma);
    return said
        && (tree.relation(clause).equals("ccomp")
            || (tree.xpos(clause).equals("VBG") && lexicon.has(Role.DISPUTING, lemma)));
  }

  /**
   * "Rejected a report that X had sold tanks", "reports of X's sale of tanks": who refutes what he
   * is accused of; "rumours that X sold tanks proved false", "its sale is a myth".
   */
  boolean isRefuted(int deed, int governor) {
    int verb = tree.head(governor);
    if (tree.relation(deed).equals("nsubj") && syntax.isNoun(deed)) {
      return syntax.hasCopula(governor) && isFalse(governor);
    }
    return (tree.relation(deed).equals("acl") || isContent(deed) || isRumour(deed, governor))
        && verb >= 0
        && lexicon.has(Role.ALLEGATIONS, tree.lemma(governor))
        && (tree.relation(governor).equals("nsubj")
            ? isFalse(verb)
            : Set.of("obj", "nsubj:pass").contains(tree.relation(governor))
                && lexicon.has(Role.DENIED, tree.lemma(verb)));
  }

  /** "Stopped short of signing": who did so has not signed. */
  boolean isShortOf(int clause, int head) {
    boolean beside =
        clause > 1
            && syntax.lower(clause - 1).equals("of")
            && syntax.lower(clause - 2).equals(SHORT);
    int verb = syntax.lower(head).equals(SHORT) ? tree.head(head) : head;
    return beside
        && tree.xpos(clause).equals("VBG")
        && verb >= 0
        && STOPPING.contains(tree.lemma(verb));
  }

  private boolean isFalse(int predicate) {
    return syntax.isVerb(predicate)
        ? tree.lemma(predicate).equals("prove")
            && syntax.children(predicate, "xcomp").stream()
                .anyMatch(it -> lexicon.has(Role.UNTRUE, tree.lemma(it)))
        : syntax.hasCopula(predicate)
            && lexicon.has(Role.UNTRUE, tree.lemma(predicate))
            && tree.children(predicate).stream()
                .noneMatch(it -> Markers.NEGATIONS.contains(syntax.lower(it)));
  }

  /**
   * "Reports about X's sale of tanks": what somebody only says of a deed, be it ever so definite,
   * and nobody confirms.
   */
  boolean isRumour(int deed, int noun) {
    int verb = tree.head(noun);
    boolean vouched =
        verb >= 0
            && Set.of("obj", "nsubj:pass").contains(tree.relation(noun))
            && lexicon.has(Role.SAID, tree.lemma(verb))
            && !lexicon.has(Role.ALLEGED, tree.lemma(verb));
    // Somebody's report is a document, and one on a sale may be of those who saw to it.
    boolean report = tree.lemma(noun).equals("report");
    boolean refuted = !report && verb >= 0 && lexicon.has(Role.DENIED, tree.lemma(verb));
    Set<String> ties = refuted ? Set.of("about", "of", "on", "over") : Set.of("about", "of");
    return !(report && isOneOf(noun))
        && tree.relation(deed).equals("nmod")
        && ties.contains(syntax.preposition(deed))
        && lexicon.has(Role.ALLEGATIONS, tree.lemma(noun))
        && lexicon.has(Role.ALLEGED, tree.lemma(noun))
        && !vouched;
  }

  private boolean isOneOf(int report) {
    return !tree.xpos(report).equals("NNS")
        || tree.children(report).stream()
            .anyMatch(
                it ->
                    it < report && Set.of("det", "nmod:poss", "amod").contains(tree.relation(it)));
  }

  /** "The deal under which X was to get tanks was scrapped": X is not to get them. */
  boolean isScrapped(int clause, int noun) {
    return tree.relation(clause).equals("acl:relcl")
        && Set.of("obj", "nsubj:pass").contains(tree.relation(noun))
        && lexicon.has(Role.UNDONE, tree.lemma(tree.head(noun)));
  }

  /** "Had been due to meet": when it is told, it has not come to it. */
  boolean isOnceMeant(int clause, int governor) {
    boolean had = false;
    boolean been = false;
    for (int child : tree.children(governor)) {
      had |= syntax.lower(child).equals("had") || isAbout(governor, child);
      been |= syntax.lower(child).equals("been");
    }
    return had
        && been
        && clause > governor
        && Set.of("xcomp", "advcl").contains(tree.relation(clause))
        && tree.xpos(clause).equals("VB")
        && !tree.xpos(governor).equals("VBG")
        && lexicon.has(Role.PLANNED, tree.lemma(governor));
  }

  /** "Has been about to meet". */
  private boolean isAbout(int governor, int has) {
    return tree.lemma(governor).equals("about") && tree.lemma(has).equals("have");
  }

  /** "Is expected to offer tanks": what somebody thinks that another will decide or say. */
  boolean isGuess(int clause, int verb) {
    String lemma = tree.lemma(clause);
    return tree.relation(clause).equals("xcomp")
        && tree.lemma(verb).equals("expect")
        && (syntax.isPassive(verb) || !syntax.children(verb, "obj").isEmpty())
        && !syntax.isPassive(clause)
        && (lexicon.has(Role.CHOSEN, lemma)
            || lexicon.has(Role.UNREAL, lemma)
            || lexicon.has(Role.PLANNED, lemma)
            || lexicon.has(Role.SAID, lemma));
  }

  /** "On the verge of buying", "close to buying". */
  boolean isOnBrink(int clause, int head) {
    return tree.xpos(clause).equals("VBG")
        && BRINKS.contains(tree.lemma(head))
        && !syntax.isVerb(head);
  }

  /**
   * "The meeting fell through", "a visit was never on the table", "a sale remains a possibility".
   */
  boolean isOff(int noun, int head) {
    boolean fell = Aftermath.hasFallenThrough(tree, head);
    return tree.relation(noun).startsWith("nsubj") && (fell || isUnasked(head) || isOpen(head));
  }

  private boolean isOpen(int head) {
    return isOption(head)
        || (lexicon.has(Role.STAYING, tree.lemma(head))
            && tree.children(head).stream().anyMatch(it -> it > head && isOption(it)));
  }

  /** "(Is) a possibility", "(is) under discussion". */
  private boolean isOption(int word) {
    boolean noun = syntax.isNoun(word) && tree.head(word) < word;
    return noun
        && (syntax.preposition(word).isEmpty()
            ? lexicon.has(Role.OPTIONS, tree.lemma(word))
            : Set.of("under", "in", "on").contains(syntax.preposition(word))
                && lexicon.has(Role.PENDING, tree.lemma(word)));
  }

  /** "Talks on a sale": nothing is sold by talking of it. */
  boolean isTalk(int noun, int talks) {
    return tree.relation(noun).equals("nmod")
        && TALKS.contains(tree.lemma(talks))
        && Set.of("on", "about", "over").contains(syntax.preposition(noun))
        && (lexicon.has(Role.TRADE, tree.lemma(noun))
            || lexicon.has(Role.MEMBERSHIP, tree.lemma(noun)));
  }

  /** "A myth persists that": the noun of what goes round about a clause. */
  Optional<Integer> rumour(int clause, int verb) {
    boolean round =
        Set.of("ccomp", "advcl", "xcomp").contains(tree.relation(clause))
            && lexicon.has(Role.CIRCULATING, tree.lemma(verb));
    return round
        ? syntax.subjects(verb).stream()
            .filter(it -> it < verb && tree.upos(it).equals("NOUN"))
            .findFirst()
        : Optional.empty();
  }

  private boolean isUnasked(int head) {
    return AGENDAS.contains(tree.lemma(head))
        && Set.of("on", "in").contains(syntax.preposition(head))
        && syntax.hasCopula(head)
        && syntax.children(head, "advmod").stream()
            .anyMatch(it -> Markers.NEGATIONS.contains(syntax.lower(it)));
  }
}
