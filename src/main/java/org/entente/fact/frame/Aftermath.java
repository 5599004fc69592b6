package org.entente.fact.frame;

import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/** Tells from what a sentence adds by "but" whether it came to what a verb says. */
final class Aftermath {
  private static final Set<String> REACHING = WordSet.of("arrive", "come", "reach");
  private static final Set<String> HAPPENING =
      WordSet.of("arrive", "come", "leave", "go", "materialise", "materialize", "happen");
  private static final Set<String> CONCEDING = Set.of("though", "although", "while");
  private static final Set<String> SETTING_OUT = WordSet.of("set", "leave", "depart");

  private static final Set<String> PROJECTS =
      WordSet.of("deal", "agreement", "contract", "plan", "talk", "talks", "visit", "trip");

  private static final Set<String> IDEAS =
      WordSet.of(
          "talk",
          "speculation",
          "rumour",
          "rumours",
          "rumor",
          "rumors",
          "idea",
          "prospect",
          "prospects");
  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;

  Aftermath(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
  }

  /** "Set out for Lima, but never arrived"; who "never came to X's aid" is another matter. */
  boolean isVain(int verb) {
    String lemma = tree.lemma(verb);
    boolean out =
        SETTING_OUT.contains(lemma)
            || lexicon.has(Role.GOING, lemma)
            || lexicon.has(Role.SENDING, lemma);
    return out
        && syntax.children(verb, "conj").stream()
            .anyMatch(it -> isTurn(it) && REACHING.contains(tree.lemma(it)) && isNotSo(it));
  }

  /**
   * "The summit, which was cancelled"; one that had been postponed took place in the end, and of
   * what is signed it tells something else.
   */
  boolean isCalledOff(int noun) {
    return lexicon.kind(tree.lemma(noun)).filter(Openings.GATHERINGS::contains).isPresent()
        && syntax.children(noun, "acl:relcl").stream()
            .anyMatch(it -> syntax.isPassive(it) && isUndoing(it) && isSoNow(it));
  }

  private boolean isUndoing(int verb) {
    return lexicon.has(Role.UNDONE, tree.lemma(verb))
        || (tree.lemma(verb).equals("call")
            && tree.children(verb).stream().anyMatch(it -> syntax.lower(it).equals("off")));
  }

  /** Neither "had been cancelled" nor "was not cancelled". */
  private boolean isSoNow(int verb) {
    return tree.children(verb).stream()
        .map(syntax::lower)
        .noneMatch(it -> it.equals("had") || Markers.NEGATIONS.contains(it));
  }

  /** "Talk of a base", "the idea of a summit": there is none; that of "the base" is another's. */
  boolean isIdea(int noun, int idea) {
    boolean open =
        syntax.children(noun, "det").stream()
            .anyMatch(it -> Set.of("a", "an", "another").contains(syntax.lower(it)));
    return open
        && tree.relation(noun).equals("nmod")
        && IDEAS.contains(syntax.lower(idea))
        && Set.of("of", "about").contains(syntax.preposition(noun));
  }

  /** "Planned to sell jets, but the deal fell through", "would send him, but he never left". */
  boolean isGivenUp(int verb) {
    return syntax.children(verb, "conj").stream().anyMatch(it -> isTurn(it) && isEnd(it));
  }

  /** "Was reluctant to sell jets, but did so", "though reluctant to sell jets, did so". */
  boolean isDoneAfterAll(int wish) {
    int clause = tree.head(wish);
    boolean conceded =
        tree.relation(wish).equals("advcl")
            && clause >= 0
            && syntax.children(wish, "mark").stream()
                .anyMatch(it -> CONCEDING.contains(syntax.lower(it)))
            && (isDone(clause) || isDone(tree.head(clause)));
    return conceded
        || syntax.children(wish, "conj").stream().anyMatch(it -> isTurn(it) && isDone(it));
  }

  /** "Did so", "eventually did": all that is said. */
  private boolean isDone(int verb) {
    if (verb < 0 || !syntax.lower(verb).equals("did")) {
      return false;
    }
    boolean so = false;
    for (int child : tree.children(verb)) {
      so |= syntax.lower(child).equals("so");
      boolean other =
          tree.relation(verb).equals("conj")
              && tree.relation(child).startsWith("nsubj")
              && !tree.upos(child).equals("PRON");
      if (other
          || Markers.NEGATIONS.contains(syntax.lower(child))
          || Set.of("obj", "xcomp", "ccomp").contains(tree.relation(child))) {
        return false;
      }
    }
    return so || tree.children(verb).stream().noneMatch(it -> tree.relation(it).equals("obl"));
  }

  /** Whether a verb and the word behind it are "fell through". */
  static boolean hasFallenThrough(Tree tree, int verb) {
    return tree.lemma(verb).equals("fall")
        && verb + 1 < tree.size()
        && tree.form(verb + 1).equals("through");
  }

  private boolean isTurn(int clause) {
    return syntax.children(clause, "cc").stream().anyMatch(it -> syntax.lower(it).equals("but"));
  }

  /** "(He) never arrived", "it did not happen": all that is said, and of nobody else. */
  private boolean isNotSo(int verb) {
    boolean denied = false;
    boolean past = false;
    for (int child : tree.children(verb)) {
      String form = syntax.lower(child);
      past |= form.equals("never") || form.equals("did");
      denied |= Markers.NEGATIONS.contains(form);
      boolean silent =
          Set.of("cc", "punct", "aux", "conj").contains(tree.relation(child))
              || Markers.NEGATIONS.contains(form)
              || (tree.relation(child).equals("nsubj") && tree.upos(child).equals("PRON"));
      if (!silent) {
        return false;
      }
    }
    return denied && past;
  }

  private boolean isEnd(int verb) {
    String lemma = tree.lemma(verb);
    if (HAPPENING.contains(lemma)) {
      return isNotSo(verb);
    }
    boolean through = hasFallenThrough(tree, verb);
    boolean failed = lexicon.has(Role.FAILING, lemma) && syntax.children(verb, "xcomp").isEmpty();
    return (through || failed)
        ? syntax.subjects(verb).stream().anyMatch(this::isMeant)
        : lexicon.has(Role.UNDONE, lemma)
            && syntax.children(verb, "nsubj:pass").stream().anyMatch(this::isMeant);
  }

  /** "It", "the deal": what was spoken of, and no deal with somebody else, nor an old one. */
  private boolean isMeant(int subject) {
    boolean project =
        PROJECTS.contains(tree.lemma(subject)) || lexicon.has(Role.TRADE, tree.lemma(subject));
    return tree.upos(subject).equals("PRON")
        || (project
            && !tree.children(subject).isEmpty()
            && tree.children(subject).stream().allMatch(it -> syntax.lower(it).equals("the")));
  }
}
