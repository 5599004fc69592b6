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
      WordSet.of("leave", "go", "materialise", "materialize", "happen");

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
    return syntax.children(verb, "conj").stream()
        .anyMatch(
            it ->
                isTurn(it)
                    && isNegated(it)
                    && REACHING.contains(tree.lemma(it))
                    && tree.children(it).stream()
                        .noneMatch(more -> more > it && Attached.isPhrase(tree, more)));
  }

  /** "Planned to sell jets, but the deal fell through", "would send him, but he never left". */
  boolean isGivenUp(int verb) {
    return syntax.children(verb, "conj").stream().anyMatch(it -> isTurn(it) && isEnd(it));
  }

  private boolean isTurn(int clause) {
    return syntax.children(clause, "cc").stream().anyMatch(it -> syntax.lower(it).equals("but"));
  }

  private boolean isNegated(int verb) {
    return tree.children(verb).stream()
        .anyMatch(it -> Markers.NEGATIONS.contains(syntax.lower(it)));
  }

  private boolean isEnd(int verb) {
    String lemma = tree.lemma(verb);
    if (isNegated(verb)) {
      return REACHING.contains(lemma) || HAPPENING.contains(lemma);
    }
    boolean through =
        lemma.equals("fall") && verb + 1 < tree.size() && syntax.lower(verb + 1).equals("through");
    return (through || lexicon.has(Role.FAILING, lemma))
        ? syntax.subjects(verb).stream().anyMatch(this::isMeant)
        : lexicon.has(Role.UNDONE, lemma)
            && syntax.children(verb, "nsubj:pass").stream().anyMatch(this::isMeant);
  }

  /** "It", "the deal": what was spoken of, and no deal with somebody else. */
  private boolean isMeant(int subject) {
    return tree.upos(subject).equals("PRON")
        || (tree.upos(subject).equals("NOUN")
            && syntax.children(subject, "det").stream()
                .anyMatch(it -> syntax.lower(it).equals("the"))
            && tree.children(subject).stream().noneMatch(it -> Attached.isPhrase(tree, it)));
  }
}
