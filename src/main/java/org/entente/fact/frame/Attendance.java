package org.entente.fact.frame;

import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/**
 * Who does something on the occasion that a noun names, and so is there: during talks in Rome, X
 * said. Words are numbers from 0.
 */
final class Attendance {
  private static final Set<String> OPEN =
      WordSet.of("will", "would", "could", "can", "may", "might", "should", "must", "shall", "to");
  private static final Set<String> OCCASIONS =
      WordSet.of(
          "during", "on", "after", "before", "following", "in", "at", "for", "ahead of", "upon");
  private static final Set<String> AHEAD = Set.of("before", "ahead of");
  private static final Set<String> PRESENCES =
      WordSet.of("statement", "speech", "address", "remark", "appearance", "presence", "words");

  private final Tree tree;
  private final Syntax syntax;
  private final Arguments arguments;

  Attendance(Tree tree, Syntax syntax, Arguments arguments) {
    this.tree = tree;
    this.syntax = syntax;
    this.arguments = arguments;
  }

  /** Who is there. */
  List<Integer> at(int noun) {
    int head = tree.head(noun);
    boolean occasion =
        head >= 0
            && (tree.relation(noun).startsWith("obl") || tree.relation(noun).equals("nmod"))
            && OCCASIONS.contains(syntax.preposition(noun))
            && !isMatter(noun);
    if (!occasion || isOpen(head) || isAhead(noun)) {
      return List.of();
    }
    List<Integer> owners = syntax.children(head, "nmod:poss");
    if (PRESENCES.contains(tree.lemma(head)) && !owners.isEmpty()) {
      return owners;
    }
    int verb = head;
    while (verb >= 0 && !syntax.isVerb(verb) && !syntax.hasCopula(verb)) {
      verb = tree.head(verb);
    }
    // "X was admitted as a member at the summit": who did it is not told.
    return verb >= 0 && syntax.isPassive(verb) ? syntax.agents(verb) : arguments.holders(noun);
  }

  /** "Views on the summit": what is spoken of. */
  private boolean isMatter(int noun) {
    return tree.relation(noun).equals("nmod")
        && syntax.preposition(noun).equals("on")
        && syntax.isNoun(tree.head(noun));
  }

  /** "Met ahead of the summit": nobody is at it yet, unless it is one with somebody. */
  private boolean isAhead(int noun) {
    return AHEAD.contains(syntax.preposition(noun)) && arguments.tied(noun, "with").isEmpty();
  }

  // "will say at the summit", "to say at the summit": it is not said yet.
  private boolean isOpen(int word) {
    for (int child : tree.children(word)) {
      if (child < word && OPEN.contains(tree.lemma(child))) {
        return true;
      }
    }
    return false;
  }
}
