package org.entente.fact.frame;

import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Finds what the words that hang on a word tell of whether it is so: auxiliaries, negations,
 * conjunctions, adverbs, and phrases with "no".
 */
final class Cues {
  private static final Set<String> FUTURE = WordSet.of("will", "shall", "wo", "'ll");
  private static final Set<String> COMPARING = WordSet.of("as", "like", "unlike");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Clauses clauses;
  private final Polarity polarity;
  private final Doubts doubts;
  private final Speakers speakers;
  private final Aftermath aftermath;

  Cues(Tree tree, Lexicon lexicon, Clauses clauses, Doubts doubts, Speakers speakers) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.clauses = clauses;
    this.polarity = new Polarity(tree);
    this.doubts = doubts;
    this.speakers = speakers;
    this.aftermath = new Aftermath(tree, lexicon);
  }

  /**
   * Weighs those of one word.
   *
   * @param below the word by which one came here, weighed already; -1 for none
   * @param law whether "shall" lays down what is so, and is no plan
   */
  void weigh(int word, int below, boolean law, Factuality factuality) {
    // "As a member of X, Y will not go": it is a member, whatever is to come.
    boolean aside = below >= 0 && isComparison(below, word);
    boolean met = below >= 0 && isOccasion(below);
    if (below < 0) {
      itself(word, factuality);
    }
    boolean spared = aside || (below >= 0 && (isTurned(below) || polarity.isUnhesitating(word)));
    for (int child : tree.children(word)) {
      switch (tree.relation(child)) {
        case "aux" -> auxiliary(word, child, law, aside, spared, factuality);
        case "obj", "obl", "nmod" -> {
          if (child != below && !(isAnother(below) && isNothing(child))) {
            phrase(word, child, below >= 0, aside || met, factuality);
          }
        }
        case "mark", "advmod", "det", "cc", "amod", "discourse", "cc:preconj" ->
            marker(word, child, spared, factuality);
        case "case" -> {
          if (Markers.CONTRASTS.contains(syntax.preposition(word)) || isAgainst(word)) {
            factuality.unreal(syntax.preposition(word));
          }
        }
        default -> {}
      }
    }
    clause(word, factuality);
    if (below < 0 && aftermath.isVain(word)) {
      factuality.deny("never");
    } else if (below < 0 && aftermath.isCalledOff(word)) {
      factuality.unreal("which");
    } else if (aftermath.isGivenUp(word)) {
      factuality.withdraw("but");
    }
    if (!met && polarity.isNobodys(word, below)) {
      factuality.negate("no");
    }
  }

  /** "X is against a sale of tanks": whether there is one is not said. */
  private boolean isAgainst(int word) {
    return syntax.preposition(word).equals("against") && syntax.hasCopula(word);
  }

  /** What a trigger tells by itself: "announced", "the talks to be held in Lima". */
  private void itself(int word, Factuality factuality) {
    // Who promises nothing gives nothing; who announces nothing may have given it.
    if (lexicon.has(Role.SAID, tree.lemma(word)) && !lexicon.has(Role.PLANNED, tree.lemma(word))) {
      factuality.tell();
    }
    if (syntax.children(word, "acl").stream()
        .anyMatch(it -> syntax.isPassive(it) && clauses.isToBe(it))) {
      factuality.plan("to be");
    }
  }

  /** "No pact was signed at the meeting": the meeting is where nothing was done. */
  private boolean isOccasion(int phrase) {
    return tree.relation(phrase).equals("obl")
        && syntax.preposition(phrase).equals("at")
        && clauses.isDefinite(phrase);
  }

  private boolean isComparison(int phrase, int word) {
    return tree.relation(phrase).equals("obl")
        && phrase < word
        && COMPARING.contains(syntax.preposition(phrase));
  }

  /** "Has no army but is a member", "sent no men and sold arms": what one lacks the other has. */
  private boolean isAnother(int below) {
    return below >= 0
        && tree.relation(below).equals("conj")
        && (syntax.isVerb(below) || syntax.hasCopula(below));
  }

  private boolean isNothing(int object) {
    return tree.relation(object).equals("obj")
        && syntax.children(object, "det").stream().anyMatch(it -> syntax.lower(it).equals("no"));
  }

  private boolean isTurned(int verb) {
    return tree.relation(verb).equals("conj") && clauses.isTurned(verb);
  }

  private void auxiliary(
      int word, int child, boolean law, boolean aside, boolean spared, Factuality factuality) {
    String form = syntax.lower(child);
    if (Markers.WISHES.contains(form) || Markers.WISHES.contains(tree.lemma(child))) {
      factuality.unreal(form);
    } else if (form.equals("would") || form.equals("'d")) {
      if (speakers.isReported(word) && !lexicon.has(Role.LIKING, tree.lemma(word))) {
        factuality.plan(form);
      } else {
        factuality.unreal(form);
      }
    } else if (FUTURE.contains(form)) {
      if (aside || (law && form.equals("shall"))) {
        factuality.note(form);
      } else {
        factuality.plan(form);
      }
    } else if (Markers.NEGATIONS.contains(form) && !spared) {
      factuality.negate(form);
    }
  }

  private void marker(int word, int child, boolean spared, Factuality factuality) {
    String form = syntax.lower(child);
    boolean no = Markers.NEGATIONS.contains(form) || polarity.isNotYet(child);
    if (no && !spared && !polarity.isOnly(child)) {
      factuality.negate(form);
    } else if (Markers.CONDITIONS.contains(form)) {
      factuality.unreal(form);
    } else if (lexicon.has(Role.HEARSAY, form)) {
      factuality.allege(form);
    } else if (lexicon.has(Role.DOUBTFUL, form) || doubts.isUndone(child, word)) {
      factuality.unreal(form);
    } else if (lexicon.has(Role.UPCOMING, form)) {
      factuality.plan(form);
    }
  }

  /** "Sent no troops", "in the novel". */
  private void phrase(int word, int phrase, boolean above, boolean aside, Factuality factuality) {
    boolean apart =
        aside || isEnding(word, phrase) || (above && tree.relation(phrase).equals("nmod"));
    if (!apart && polarity.isNone(phrase)) {
      factuality.negate("no");
    }
    if (doubts.isFiction(phrase)) {
      factuality.unreal(tree.form(phrase));
    }
  }

  /** "It ended with no accord", "…, with no sign of one": it did, and is no less so. */
  private boolean isEnding(int word, int phrase) {
    return syntax.preposition(phrase).equals("with")
        && (lexicon.has(Role.OCCURRING, tree.lemma(word))
            || syntax.children(phrase, "case").stream()
                .anyMatch(it -> it > 0 && tree.form(it - 1).equals(",")));
  }

  private void clause(int word, Factuality factuality) {
    if (clauses.isRather(word)) {
      factuality.unreal("rather than");
    }
    if (clauses.isOnlyOnce(word)) {
      factuality.unreal("only when");
    }
    if (clauses.isToBe(word)) {
      factuality.plan("to");
    }
    if (clauses.isThwarted(word)) {
      factuality.unreal("to have");
    }
  }
}
