package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Modality;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Finds in which mode a word's statement stands, by what governs it: auxiliaries, negations,
 * conjunctions, and the verbs and nouns above it up to the clause that nobody governs.
 */
public final class Scope {
  private static final Set<String> GOVERNING =
      Set.of("for", "on", "to", "of", "in", "against", "from", "about");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Syntax syntax;
  private final Clauses clauses;
  private final Doubts doubts;
  private final Speakers speakers;
  private final Granted granted;

  /** What was found: many constructions share a trigger. */
  private final Map<Integer, Mode> plain = new HashMap<>();

  private final Map<Integer, Mode> presupposing = new HashMap<>();

  /** Over a tree. */
  public Scope(Tree tree, Lexicon lexicon) {
    this(tree, lexicon, new Roles(tree, lexicon));
  }

  Scope(Tree tree, Lexicon lexicon, Roles roles) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.syntax = new Syntax(tree);
    this.clauses = new Clauses(tree);
    this.doubts = new Doubts(tree, syntax, lexicon);
    this.speakers = new Speakers(tree, lexicon, roles);
    this.granted = new Granted(tree, lexicon);
  }

  /** The mode of what a trigger says. */
  public Mode of(int trigger) {
    return of(trigger, false);
  }

  /**
   * The same.
   *
   * @param presupposed whether naming it says that it is so: who plans to deepen ties has them
   */
  Mode of(int trigger, boolean presupposed) {
    Map<Integer, Mode> known = presupposed ? presupposing : plain;
    Mode mode = known.get(trigger);
    if (mode == null) {
      mode = walked(trigger, presupposed);
      known.put(trigger, mode);
    }
    return mode;
  }

  private Mode walked(int trigger, boolean presupposed) {
    Walk walk = new Walk();
    walk.firm = presupposed && granted.holds(trigger);
    walk.lays = presupposed;
    return walk.from(trigger);
  }

  /** One way up from a trigger, on which the mode gathers. */
  private final class Walk {
    private boolean unreal;
    private boolean negated;
    private boolean alleged;
    private boolean planned;
    private boolean modal = true;
    private boolean firm;

    /** Whether "shall" lays down what is so, and no plan. */
    private boolean lays;

    /** Whether what negates the word does not reach the one below. */
    private boolean spared;

    /** "As a member of X, Y will not go": whether the one below is so, whatever is to come. */
    private boolean fronted;

    /** "No pact was signed at the meeting": whether the one below is where nothing was done. */
    private boolean met;

    /** Whether somebody says, confirms or denies the one below. */
    private boolean told;

    /** Whether somebody is accused of the one below. */
    private boolean accused;

    private String because = "";
    private final List<Integer> sayers = new ArrayList<>();

    Mode from(int trigger) {
      int word = trigger;
      int below = -1;
      boolean whole = false;
      while (!whole) {
        if (modal) {
          own(word, below);
          spared = false;
          fronted = false;
          met = false;
        } else if (clauses.isRather(word)) {
          unreal("rather than");
        }
        modal &= !firm;
        said(word);
        int head = tree.head(word);
        whole = head < 0 || tree.head(head) == word;
        if (!whole) {
          climb(word, head);
          below = word;
          word = head;
        }
      }
      sayers.addAll(speakers.according());
      alleged |= speakers.isUnsure();
      if (firm) {
        return new Mode(modality(), sayers, because);
      }
      if (clauses.isQuestion()) {
        unreal("?");
      } else if (clauses.isInverted()) {
        unreal(tree.form(0));
      }
      return new Mode(modality(), sayers, because);
    }

    private Optional<Modality> modality() {
      if (unreal) {
        return Optional.empty();
      }
      return Optional.of(
          negated
              ? Modality.DENIED
              : planned ? Modality.PLANNED : alleged ? Modality.ALLEGED : Modality.ACTUAL);
    }

    private void said(int word) {
      int saying = speakers.within(word);
      if (saying >= 0) {
        sayers.addAll(speakers.of(saying));
        alleged |= lexicon.has(Role.ALLEGED, tree.lemma(saying));
      }
    }

    private void unreal(String word) {
      unreal = true;
      because = word;
    }

    private void note(String word) {
      because = because.isEmpty() ? word : because;
    }

    /**
     * "Did not say that X sold tanks", "never denied it", "it is a myth that X promised not to":
     * what is not said, or not to be, says nothing of what is.
     */
    private void negate(String word) {
      if (told || (negated && planned)) {
        unreal(word);
      } else {
        negated = !negated;
        note(word);
      }
    }

    /** "Nobody accused X of it": that neither accuses X nor clears him. */
    private void deny(String word) {
      if (accused) {
        unreal(word);
      } else {
        negate(word);
      }
    }

    /** What the words that hang on a word do to it; the one below has done so already. */
    private void own(int word, int below) {
      for (int child : tree.children(word)) {
        String form = tree.form(child).toLowerCase(Locale.ROOT);
        String lemma = tree.lemma(child);
        switch (tree.relation(child)) {
          case "aux" -> auxiliary(word, form, lemma);
          case "obj", "obl", "nmod" -> {
            boolean aside =
                isEnding(word, child) || (below >= 0 && tree.relation(child).equals("nmod"));
            if (child != below && !fronted && !met && !aside && clauses.isNone(child)) {
              deny("no");
            }
            if (child != below && doubts.isFiction(child)) {
              unreal(tree.form(child));
            }
          }
          case "mark", "advmod", "det", "cc", "amod", "discourse", "cc:preconj" ->
              marker(word, child, form);
          case "case" -> {
            if (Markers.CONTRASTS.contains(syntax.preposition(word))) {
              unreal(syntax.preposition(word));
            }
          }
          default -> {}
        }
      }
      if (clauses.isRather(word)) {
        unreal("rather than");
      }
      if (clauses.isOnlyOnce(word)) {
        unreal("only when");
      }
      if (clauses.isToBe(word)) {
        planned = true;
        note("to");
      }
      if (clauses.isThwarted(word)) {
        unreal("to have");
      }
      if (!met && clauses.isNobodys(word, below)) {
        deny("no");
      }
    }

    /** "It ended with no accord", "…, with no sign of one": it did, and is no less so. */
    private boolean isEnding(int word, int phrase) {
      return syntax.preposition(phrase).equals("with")
          && (lexicon.has(Role.OCCURRING, tree.lemma(word))
              || syntax.children(phrase, "case").stream()
                  .anyMatch(it -> it > 0 && tree.form(it - 1).equals(",")));
    }

    private void auxiliary(int word, String form, String lemma) {
      if (Markers.WISHES.contains(form) || Markers.WISHES.contains(lemma)) {
        unreal(form);
      } else if (form.equals("would") || form.equals("'d")) {
        if (speakers.isReported(word) && !Markers.LIKING.contains(tree.lemma(word))) {
          planned = true;
          note(form);
        } else {
          unreal(form);
        }
      } else if (lays && form.equals("shall")) {
        note(form);
      } else if (Set.of("will", "shall", "wo", "'ll").contains(form)) {
        planned |= !fronted;
        note(form);
      } else if (Markers.NEGATIONS.contains(form) && !spared) {
        deny(form);
      }
    }

    private void marker(int word, int child, String form) {
      boolean no = Markers.NEGATIONS.contains(form) || clauses.isNotYet(child);
      if (no && !spared && !clauses.isOnly(child)) {
        deny(form);
      } else if (Markers.CONDITIONS.contains(form)) {
        unreal(form);
      } else if (Markers.HEARSAY.contains(form)) {
        alleged = true;
        note(form);
      } else if (Markers.DOUBTS.contains(form) || doubts.isUndone(child, word)) {
        unreal(form);
      } else if (Markers.AHEAD.contains(form)) {
        planned = true;
        note(form);
      }
    }

    /** What the word above does to the one below. */
    private void climb(int word, int head) {
      String lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
      String relation = tree.relation(word);
      boolean governs =
          switch (relation) {
            case "xcomp",
                "ccomp",
                "obj",
                "csubj",
                "csubj:pass",
                "nsubj:pass",
                "iobj",
                "advcl",
                "acl" ->
                true;
            case "obl", "nmod" -> isGoverned(word);
            case "acl:relcl" -> doubts.isContent(word);
            default -> false;
          };
      boolean purpose =
          (relation.equals("advcl") || relation.equals("acl")) && clauses.isInfinitive(word);
      modal &= !clauses.isFrank(word, head);
      if (!modal) {
        sayers.addAll(speakers.above(head, lemma, relation));
        return;
      }
      boolean occurs =
          relation.startsWith("nsubj") && lexicon.has(Role.OCCURRING, lemma) && syntax.isVerb(head);
      boolean presupposed =
          !occurs
              && syntax.isNoun(word)
              && clauses.isDefinite(word)
              && !carries(lemma)
              && !isOpen(lemma);
      boolean reason = word > head && isReason(lemma) && clauses.isGerund(word);
      if (governs && !presupposed && (!relation.equals("advcl") || purpose || reason)) {
        governed(lemma, head);
      }
      reproached(word, head, relation);
      doubted(word, head);
      if (clauses.isSupposed(word, head)) {
        unreal("would");
      }
      if (relation.equals("xcomp") && Markers.INTENDED.contains(lemma)) {
        planned = true;
        note(lemma);
      }
      if (Markers.DREAMING.contains(lemma) && clauses.isThoughtOf(word)) {
        unreal(lemma);
      }
      if (relation.equals("xcomp") && lemma.equals("have") && clauses.isYet(head)) {
        negate("yet");
      } else if (clauses.isDuty(word, head)) {
        unreal("have to");
      }
      if (relation.equals("xcomp")
          && syntax.isPassive(head)
          && Markers.SAID_TO_BE.contains(lemma)) {
        alleged = true;
        note(lemma);
      }
      if (relation.equals("obl")
          && lemma.equals("provide")
          && syntax.preposition(word).equals("for")) {
        planned = true;
        note("provide for");
      }
      if (relation.equals("obl")
          && Set.of("on", "for").contains(syntax.preposition(word))
          && syntax.children(head, "obj").stream()
              .anyMatch(it -> lexicon.has(Role.PLANNED, tree.lemma(it)))) {
        planned = true;
        note(tree.form(head));
      }
      if (doubts.isAskedFor(word, head)) {
        unreal(tree.form(head));
      }
      if (purpose && !clauses.isFirst(head)) {
        planned = true;
        note("to " + tree.form(word));
      }
      if (relation.equals("advcl") && !purpose && clauses.isAwaited(word, head)) {
        unreal("when");
      }
      if (relation.equals("advcl") && clauses.isStillBefore(word)) {
        unreal("before");
      }
      sayers.addAll(speakers.above(head, lemma, relation));
      boolean stays =
          switch (relation) {
            case "xcomp",
                "ccomp",
                "conj",
                "aux",
                "cop",
                "csubj",
                "obj",
                "iobj",
                "nsubj:pass",
                "fixed",
                "flat",
                "list" ->
                true;
            case "obl", "nmod", "compound", "obl:agent" -> true;
            case "advcl", "acl" -> purpose || reason || clauses.isMeans(word);
            default -> false;
          };
      if (planned
          && (doubts.isWithdrawn(word, head)
              || doubts.isFailed(word, head)
              || doubts.isScrapped(word, head))) {
        negated = true;
        note(lemma);
      }
      told |= doubts.isTold(word, head);
      if (relation.equals("conj") && clauses.startsAnew(word)) {
        toldTogether(head);
      }
      fronted =
          relation.equals("obl")
              && word < head
              && Set.of("as", "like", "unlike").contains(syntax.preposition(word));
      met = relation.equals("obl") && clauses.isDefinite(word) && syntax.preposition(word).equals("at");
      spared = fronted || (relation.equals("conj") && clauses.isTurned(word));
      modal =
          (stays || occurs)
              && !presupposed
              && !(relation.equals("conj") && clauses.startsAnew(word))
              && !(relation.equals("compound") && syntax.isNoun(word) && clauses.isDefinite(head));
    }

    private void doubted(int word, int head) {
      if (doubts.isUnproven(word, head)) {
        unreal("no " + tree.form(head));
      }
      if (doubts.isOnBrink(word, head)) {
        unreal(tree.form(head));
      }
      if (doubts.isRefuted(word, head)) {
        negate(tree.lemma(tree.head(head)));
      }
      if (doubts.isHearsay(word, head)) {
        alleged = true;
        note(tree.form(head));
      }
      if (doubts.isOff(word, head) || doubts.isTalk(word, head) || doubts.isGuess(word, head)) {
        unreal(tree.form(head));
      }
      doubts.rumour(word, head).ifPresent(it -> governed(tree.lemma(it), it));
    }

    /** "Alleged that A had bombed B, and C had attacked D": one is as sure as the other. */
    private void toldTogether(int first) {
      int above = tree.relation(first).equals("ccomp") ? tree.head(first) : -1;
      if (above >= 0) {
        String lemma = tree.lemma(above).toLowerCase(Locale.ROOT);
        if (isReason(lemma) || lexicon.has(Role.UNREAL, lemma)) {
          governed(lemma, above);
        }
      }
    }

    /** "accused X of having rammed": a parser may hang what X is accused of on X. */
    private void reproached(int word, int head, String relation) {
      boolean clause = relation.equals("advcl") || relation.startsWith("acl");
      if (clause && tree.relation(head).equals("obj")) {
        String verb = tree.lemma(tree.head(head));
        boolean marked =
            syntax.children(word, "mark").stream()
                .anyMatch(it -> Set.of("of", "for").contains(syntax.lower(it)));
        if (marked && lexicon.has(Role.ALLEGED, verb)) {
          alleged = true;
          accused = true;
          note(verb);
        }
      }
    }

    // "On a trip to Cairo, she promised aid": what stands before is no part of the promise, nor is
    // that at which it was made; but that at which one is expected.
    private boolean isGoverned(int word) {
      String preposition = syntax.preposition(word);
      return word > tree.head(word)
          && (GOVERNING.contains(preposition)
              || (preposition.equals("at") && tree.lemma(tree.head(word)).equals("expect")));
    }

    // "accused of helping", "denied helping".
    private boolean isReason(String lemma) {
      return lexicon.has(Role.DENIED, lemma) || lexicon.has(Role.ALLEGED, lemma);
    }

    private void governed(String lemma, int head) {
      boolean passive = syntax.isPassive(head);
      if (lexicon.has(Role.UNREAL, lemma)) {
        unreal(lemma);
      } else if (lexicon.has(Role.DENIED, lemma)) {
        negate(lemma);
      } else if (lexicon.has(Role.ALLEGED, lemma)) {
        alleged = true;
        accused = syntax.isVerb(head);
        note(lemma);
      } else if ((lexicon.has(Role.PLANNED, lemma) && !clauses.isSetUp(head))
          || (passive && lemma.equals("expect"))) {
        planned = true;
        note(lemma);
      }
    }

    // "called for the signing": nothing is signed yet, however definite the noun.
    private boolean isOpen(String lemma) {
      return lexicon.has(Role.UNREAL, lemma)
          || lexicon.has(Role.PLANNED, lemma)
          || Markers.UNDONE.contains(lemma);
    }

    private boolean carries(String lemma) {
      return lexicon.has(Role.LIGHT, lemma);
    }
  }
}
