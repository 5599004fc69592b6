package org.entente.fact.frame;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Finds what a governor makes of the word below: who plans a sale makes it planned, who alleges it
 * alleged, who denies it denied, and who urges it makes it unreal.
 */
final class Governors {
  private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
  private static final Set<String> OPPOSING = WordSet.of("oppose", "opposed", "object");

  private static final Set<String> AGREEMENTS =
      Set.of("Agreement", "Treaty", "Contract", "Programme", "Declaration");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Clauses clauses;
  private final Doubts doubts;
  private final Requests requests;
  private final Polarity polarity;
  private final Reach reach;
  private final Aftermath aftermath;
  private final Openings openings;

  Governors(Tree tree, Lexicon lexicon, Clauses clauses, Doubts doubts) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.clauses = clauses;
    this.doubts = doubts;
    this.requests = new Requests(tree, lexicon);
    this.polarity = new Polarity(tree);
    this.reach = new Reach(tree, lexicon, clauses, doubts);
    this.aftermath = new Aftermath(tree, lexicon);
    this.openings = new Openings(tree, syntax, lexicon);
  }

  /**
   * Weighs the governor of a word.
   *
   * @return whether what governs the governor governs the word too
   */
  boolean weigh(int word, Factuality factuality) {
    Bond bond = reach.bond(word);
    if (lexicon.has(Role.UNREAL, bond.lemma()) && aftermath.isDoneAfterAll(bond.governor())) {
      return reach.passes(bond);
    }
    if (reach.embeds(bond) && doubts.rumour(word, bond.governor()).isEmpty()) {
      embedded(bond.governor(), bond.lemma(), factuality);
    }
    accused(bond, factuality);
    doubted(bond, factuality);
    open(bond, factuality);
    intended(bond, factuality);
    if (doubts.isTold(word, bond.governor())) {
      factuality.tell();
    }
    if (bond.is("conj") && clauses.startsAnew(word)) {
      toldTogether(bond.governor(), factuality);
    }
    return reach.passes(bond);
  }

  private void embedded(int governor, String lemma, Factuality factuality) {
    if (requests.isSpurned(governor)) {
      // What is asked is only wished, what is turned down is denied: so says the verb above.
      factuality.plan(lemma);
    } else if (polarity.isUnhesitating(governor)) {
      factuality.note(lemma);
    } else if (lexicon.has(Role.UNREAL, lemma)) {
      factuality.unreal(lemma);
    } else if (lexicon.has(Role.DENIED, lemma)) {
      factuality.deny(lemma);
    } else if (lexicon.has(Role.ALLEGED, lemma)) {
      if (syntax.isVerb(governor)) {
        factuality.accuse(lemma);
      } else {
        factuality.allege(lemma);
      }
    } else if ((lexicon.has(Role.PLANNED, lemma)
            && !clauses.isSetUp(governor)
            && !isWaitedFor(governor))
        || (lemma.equals("expect") && syntax.isPassive(governor))) {
      factuality.plan(lemma);
    }
  }

  /** "Waited until 2023 to join", "had to wait": it did then; times are no part of the tree. */
  private boolean isWaitedFor(int verb) {
    int head = tree.head(verb);
    boolean had = head >= 0 && tree.lemma(head).equals("have") && tree.xpos(head).equals("VBD");
    return tree.lemma(verb).equals("wait") && (tree.xpos(verb).equals("VBD") || had);
  }

  /** "Alleged that A had bombed B, and C had attacked D": one is as sure as the other. */
  private void toldTogether(int first, Factuality factuality) {
    if (tree.relation(first).equals("ccomp")) {
      int above = tree.head(first);
      String lemma = tree.lemma(above).toLowerCase(Locale.ROOT);
      if (lexicon.has(Role.DENIED, lemma)
          || lexicon.has(Role.ALLEGED, lemma)
          || lexicon.has(Role.UNREAL, lemma)) {
        embedded(above, lemma, factuality);
      }
    }
  }

  /** "Is said to have sold"; "accused X of having rammed", where the clause may hang on X. */
  private void accused(Bond bond, Factuality factuality) {
    int governor = bond.governor();
    boolean clause = bond.is("advcl") || bond.relation().startsWith("acl");
    if (clause && tree.relation(governor).equals("obj")) {
      String verb = tree.lemma(tree.head(governor));
      boolean marked =
          syntax.children(bond.word(), "mark").stream()
              .anyMatch(it -> Set.of("of", "for").contains(syntax.lower(it)));
      if (marked && lexicon.has(Role.ALLEGED, verb)) {
        factuality.accuse(verb);
      }
    }
    if (bond.is("xcomp") && lexicon.has(Role.REPUTED, bond.lemma()) && syntax.isPassive(governor)) {
      factuality.allege(bond.lemma());
    }
    if (bond.is("acl")) {
      // "Its alleged role in supplying tanks".
      syntax.children(governor, "amod").stream()
          .filter(it -> lexicon.has(Role.HEARSAY, syntax.lower(it)))
          .forEach(it -> factuality.allege(syntax.lower(it)));
    }
  }

  private void doubted(Bond bond, Factuality factuality) {
    int word = bond.word();
    int governor = bond.governor();
    if (doubts.isUnproven(word, governor)) {
      factuality.unreal("no " + tree.form(governor));
    }
    if (doubts.isOnBrink(word, governor)) {
      factuality.unreal(tree.form(governor));
    }
    if (doubts.isRefuted(word, governor) || doubts.isShortOf(word, governor)) {
      factuality.deny(tree.lemma(governor));
    }
    if (isOpposed(word, governor) || isTimeFor(word, governor)) {
      factuality.unreal(tree.form(governor));
    }
    if (doubts.isHearsay(word, governor)) {
      factuality.allege(tree.form(governor));
    }
    if (doubts.isOff(word, governor)
        || requests.isAskedFor(word, governor)
        || doubts.isTalk(word, governor)
        || aftermath.isIdea(word, governor)
        || doubts.isGuess(word, governor)
        || doubts.isOnceMeant(word, governor)) {
      factuality.unreal(tree.form(governor));
    }
    doubts.rumour(word, governor).ifPresent(it -> embedded(it, tree.lemma(it), factuality));
  }

  /** What is supposed, thought of, owed or awaited. */
  private void open(Bond bond, Factuality factuality) {
    int word = bond.word();
    int governor = bond.governor();
    if (clauses.isSupposed(word, governor)) {
      factuality.unreal("would");
    }
    if (Markers.DREAMING.contains(bond.lemma()) && clauses.isThoughtOf(word)) {
      factuality.unreal(bond.lemma());
    }
    if (bond.is("xcomp") && bond.lemma().equals("have") && polarity.isYet(governor)) {
      factuality.deny("yet");
    } else if (clauses.isDuty(word, governor)) {
      factuality.unreal("have to");
    }
    if (bond.is("advcl") && !bond.aim() && clauses.isAwaited(word, governor)) {
      factuality.unreal("when");
    }
    if (bond.is("advcl") && clauses.isStillBefore(word)) {
      factuality.unreal("before");
    }
  }

  private void intended(Bond bond, Factuality factuality) {
    int word = bond.word();
    int governor = bond.governor();
    if (bond.is("xcomp") && syntax.hasTo(word) && Markers.INTENDED.contains(bond.lemma())) {
      factuality.plan(bond.lemma());
    }
    if (isLaidDown(word)) {
      factuality.plan("laid down");
    }
    if (bond.is("obl") && isPlanFor(word, governor)) {
      factuality.plan(tree.form(governor));
    }
    if (bond.aim() && !clauses.isFirst(governor) && !isFelt(governor) && !isUsed(governor)) {
      factuality.plan("to " + tree.form(word));
    }
    if (requests.isUnbought(word, governor)) {
      factuality.deny(bond.lemma());
    }
    if (requests.isWithdrawn(word, governor)
        || requests.isFailed(word, governor)
        || doubts.isScrapped(word, governor)) {
      factuality.withdraw(bond.lemma());
    }
  }

  /** "The contract covers the delivery", "provides for training and the sale": to be done. */
  private boolean isLaidDown(int word) {
    int first = word;
    while (tree.relation(first).equals("conj")) {
      first = tree.head(first);
    }
    int verb = tree.head(first);
    if (verb < 0) {
      return false;
    }
    boolean provided =
        tree.relation(first).equals("obl")
            && tree.lemma(verb).equals("provide")
            && syntax.preposition(first).equals("for");
    return provided
        || (tree.relation(first).equals("obj")
            && lexicon.has(Role.STIPULATING, tree.lemma(verb))
            && syntax.subjects(verb).stream()
                .anyMatch(
                    it -> lexicon.kind(tree.lemma(it)).filter(AGREEMENTS::contains).isPresent()));
  }

  /** "Opposes the sale", "is opposed to it": it may be, or be only thought of. */
  private boolean isOpposed(int word, int governor) {
    boolean to = tree.relation(word).equals("obl") && syntax.preposition(word).equals("to");
    return syntax.isNoun(word)
        && (to || tree.relation(word).equals("obj"))
        && OPPOSING.contains(tree.lemma(governor))
        && tree.children(word).stream().noneMatch(this::isYear);
  }

  /** "The sale of tanks in 2012": that one was made. */
  private boolean isYear(int word) {
    return YEAR.matcher(tree.form(word)).matches();
  }

  /**
   * "It is time for X to join", "high time that X joined": somebody should; "the first time that X
   * joined" is when X did.
   */
  private boolean isTimeFor(int word, int noun) {
    return tree.lemma(noun).equals("time")
        && syntax.hasCopula(noun)
        && syntax.children(noun, "det").isEmpty()
        && syntax.children(word, "mark").stream().noneMatch(it -> syntax.lower(it).equals("when"))
        && syntax.children(word, "advmod").stream().noneMatch(it -> syntax.lower(it).equals("when"))
        && (tree.relation(word).startsWith("acl")
            || Set.of("ccomp", "csubj", "advcl", "xcomp").contains(tree.relation(word)))
        && syntax.subjects(noun).stream().allMatch(it -> syntax.lower(it).equals("it"));
  }

  /** "Used the visit to sign", "took the occasion to visit": he did; not by "every means". */
  private boolean isUsed(int governor) {
    int verb = syntax.isNoun(governor) ? tree.head(governor) : governor;
    if (verb < 0 || !openings.isUsed(verb)) {
      return false;
    }
    boolean did =
        tree.xpos(verb).equals("VBD")
            || syntax.children(verb, "aux").stream().anyMatch(it -> tree.lemma(it).equals("have"));
    return did && syntax.children(verb, "aux:pass").isEmpty();
  }

  /** "Was proud to host the summit": who felt so hosted it. */
  private boolean isFelt(int adjective) {
    return tree.upos(adjective).equals("ADJ")
        && lexicon.has(Role.LIKING, tree.lemma(adjective))
        && syntax.children(adjective, "cop").stream()
            .anyMatch(it -> Set.of("was", "were").contains(syntax.lower(it)));
  }

  /** "Announced plans for a base": a parser may hang the base on the verb. */
  private boolean isPlanFor(int word, int verb) {
    return Set.of("on", "for").contains(syntax.preposition(word))
        && syntax.children(verb, "obj").stream()
            .anyMatch(it -> lexicon.has(Role.PLANNED, tree.lemma(it)));
  }
}
