package org.entente.fact.discourse;

import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/** Tells how far what a word of a sentence says reaches. Words are numbers from 0. */
final class Extent {
  private static final Set<String> BEYOND =
      WordSet.of("whereas", "while", "although", "though", "after", "but", "citing", "despite");
  private static final Set<String> ASIDE =
      WordSet.of(
          "after", "before", "while", "whereas", "although", "though", "despite", "as", "when");

  private static final Set<String> COMPARING = WordSet.of("like", "unlike", "than");

  private final Tree tree;
  private final Syntax syntax;

  Extent(Tree tree, Syntax syntax) {
    this.tree = tree;
    this.syntax = syntax;
  }

  /** Whether a word belongs to what another one says, and to no clause or aside of its own. */
  boolean isUnder(int word, int top, boolean deep) {
    for (int at = word; at >= 0; at = tree.head(at)) {
      if (at == top) {
        return true;
      }
      if (deep ? isAside(at) : isClause(at)) {
        return false;
      }
    }
    return false;
  }

  // "…, after talks in Manila had failed", "…, whereas X said": no part of what is said.
  private boolean isAside(int word) {
    String relation = tree.relation(word);
    if (isNextClause(word) || isRemark(word) || isBackInStory(word)) {
      return true;
    }
    return (relation.equals("advcl") || relation.startsWith("obl") || relation.equals("nmod"))
        && tree.children(word).stream()
            .anyMatch(
                child ->
                    Set.of("mark", "case", "advmod").contains(tree.relation(child))
                        && ASIDE.contains(tree.form(child).toLowerCase(Locale.ROOT))
                        && !isRole(child));
  }

  // "…, a status that only Y has", "…, which Y rejects": said by the writer.
  private boolean isRemark(int word) {
    if (!tree.relation(word).equals("acl:relcl")) {
      return false;
    }
    int first = first(word);
    boolean apart = tree.form(first).equals(",") || (first > 0 && tree.form(first - 1).equals(","));
    return apart || (first > 0 && isSummary(tree.head(word)));
  }

  // "a member of it, a status that Y has": so says the writer.
  private boolean isSummary(int noun) {
    int article = noun - 1;
    return article > 0
        && tree.relation(noun).equals("appos")
        && Set.of("a", "an").contains(syntax.lower(article))
        && tree.form(article - 1).equals(",");
  }

  // "named Y its ally, and Y signed …": the parser hangs the next clause on a noun.
  private boolean isNextClause(int word) {
    return Set.of("conj", "parataxis").contains(tree.relation(word))
        && syntax.isVerb(word)
        && !syntax.subjects(word).isEmpty()
        && tree.head(word) >= 0
        && syntax.isNoun(tree.head(word))
        && !syntax.hasCopula(tree.head(word));
  }

  // "said that X would gain, and Y congratulated him": what is told is told in the plain past.
  private boolean isBackInStory(int word) {
    int first = tree.head(word);
    return tree.relation(word).equals("conj")
        && first >= 0
        && tree.relation(first).equals("ccomp")
        && tree.xpos(word).equals("VBD")
        && syntax.children(word, "aux").isEmpty()
        && !syntax.subjects(word).isEmpty()
        && syntax.children(first, "aux").stream()
            .anyMatch(it -> Set.of("would", "had", "will").contains(syntax.lower(it)));
  }

  // "as a threat", "as bound to help": what something is, no other time.
  private boolean isRole(int child) {
    return tree.form(child).equals("as") && !tree.relation(child).equals("mark");
  }

  private boolean isClause(int word) {
    return switch (tree.relation(word)) {
      case "conj" -> tree.upos(word).equals("VERB");
      case "advcl", "acl:relcl", "ccomp", "parataxis", "nsubj", "nsubj:pass" -> true;
      default -> false;
    };
  }

  /** "…, whereas X blamed Y": another statement, wherever the parser has hung it. */
  boolean isBeyond(int head, int top, boolean deep) {
    if (!deep) {
      return false;
    }
    for (int i = first(top) + 1; i < head; i++) {
      boolean turns = BEYOND.contains(tree.form(i).toLowerCase(Locale.ROOT));
      if (tree.form(i).equals(";") || (turns && tree.form(i - 1).equals(","))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is told of in passing, or only beside what is told of: "X, bound by a pact with Y, hailed
   * the deal".
   */
  boolean isBackground(int word) {
    return isCompared(word) || isInPassing(word);
  }

  /** "Stops short of a pact", "unlike the treaty with Peru": no pact that there is. */
  private boolean isCompared(int word) {
    String preposition = syntax.preposition(word);
    return COMPARING.contains(preposition)
        || (preposition.equals("of")
            && tree.head(word) >= 0
            && tree.lemma(tree.head(word)).equals("short"));
  }

  private boolean isInPassing(int word) {
    int at = word;
    while (at >= 0 && !tree.relation(at).startsWith("acl")) {
      at = tree.head(at);
    }
    return at >= 0
        && tree.head(at) >= 0
        && tree.relation(tree.head(at)).startsWith("nsubj")
        && tree.upos(tree.head(at)).equals("PROPN");
  }

  /** The word with which what hangs on a word begins. */
  private int first(int top) {
    int first = top;
    for (int child : tree.children(top)) {
      first = child < first ? first(child) : first;
    }
    return first;
  }

  /** "X, whose army left": the noun that the clause says more of; -1 where there is none. */
  int owner(int whose) {
    int at = whose;
    while (at >= 0 && !tree.relation(at).equals("acl:relcl")) {
      at = tree.head(at);
    }
    return at < 0 || tree.head(at) > whose ? -1 : tree.head(at);
  }
}
