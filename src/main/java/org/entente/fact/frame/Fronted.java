package org.entente.fact.frame;

import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/**
 * Tells of whom a phrase says more that stands before a sentence: "A member since 1952, Kenya
 * voted", "As an ally of Peru, Chile voted", "Wary of Peru, Chile voted", or an adjective between
 * commas behind a name. Words are numbers from 0.
 */
final class Fronted {
  private static final int LONGEST = 12;
  private static final Set<String> FIRST = WordSet.of("a", "an", "the", "as", "long", "one");
  private static final Set<String> NOT_NEXT = WordSet.of(",", "and", "or", "—", "(");

  private final Tree tree;
  private final Syntax syntax;

  Fronted(Tree tree, Syntax syntax) {
    this.tree = tree;
    this.syntax = syntax;
  }

  /**
   * The name behind the comma that closes the phrase which a word heads; -1 where there is none.
   */
  int subject(int word) {
    if (isBehind(word)) {
      return tree.head(word);
    }
    int comma = word < LONGEST && isFirst(first(word)) ? comma(word) : -1;
    int above = tree.head(first(word));
    boolean heads = comma > 0 && (above < 0 || above > comma);
    if (!heads) {
      return -1;
    }
    int name = comma + 1;
    if (name < tree.size() && syntax.lower(name).equals("the")) {
      name++;
    }
    boolean named =
        name + 1 < tree.size()
            && tree.upos(name).equals("PROPN")
            && !NOT_NEXT.contains(tree.form(name + 1));
    return named ? name : -1;
  }

  private int first(int word) {
    boolean beside = tree.relation(word).equals("conj") && tree.head(word) < word;
    return beside ? tree.head(word) : word;
  }

  private boolean isFirst(int word) {
    int at = 0;
    while (at < word && tree.upos(at).equals("ADV")) {
      at++;
    }
    boolean describes = tree.upos(word).equals("ADJ") || tree.xpos(word).equals("VBN");
    return FIRST.contains(syntax.lower(0)) || (at == word && describes);
  }

  /** The first comma, if no verb of a clause stands before it. */
  private int comma(int word) {
    for (int i = 0; i < Math.min(tree.size(), word + LONGEST); i++) {
      if (tree.form(i).equals(",")) {
        return i > word ? i : -1;
      }
      if (Set.of("VBD", "VBZ", "VBP", "MD").contains(tree.xpos(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** "Kenya, wary of Uganda, left": an adjective between commas behind whom it describes. */
  private boolean isBehind(int word) {
    int head = tree.head(word);
    return tree.upos(word).equals("ADJ")
        && head >= 0
        && head < word
        && Set.of("acl", "amod", "appos").contains(tree.relation(word))
        && syntax.isNoun(head)
        && tree.form(head + 1).equals(",");
  }
}
