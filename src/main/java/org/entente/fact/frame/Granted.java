package org.entente.fact.frame;

import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/** Tells what a sentence takes for granted by naming it. */
final class Granted {
  private final Tree tree;
  private final Syntax syntax;
  private final Clauses clauses;
  private final Lexicon lexicon;

  Granted(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.clauses = new Clauses(tree);
    this.lexicon = lexicon;
  }

  /** Whether what a noun names is there already, and not said, made, sought or denied. */
  boolean holds(int noun) {
    int head = tree.head(noun);
    if (head < 0 || !syntax.isNoun(noun) || syntax.hasCopula(noun)) {
      return false;
    }
    String lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
    String relation = tree.relation(noun);
    String preposition = syntax.preposition(noun);
    if ((relation.startsWith("nmod") || relation.startsWith("obl"))
        && Set.of("to", "into").contains(preposition)) {
      // "upgrade ties to a partnership": there is none yet.
      return false;
    }
    if (clauses.isSupposed(noun, head) || (preposition.equals("as") && head < noun)) {
      // "will rank as an ally": it is said, unlike "as an ally, Y will …".
      return false;
    }
    boolean aside = relation.equals("nmod") && !preposition.equals("of");
    return aside
        || !(lexicon.has(Role.FOUNDING, lemma)
            || lexicon.has(Role.PLANNED, lemma)
            || lexicon.has(Role.UNREAL, lemma)
            || lexicon.has(Role.DENIED, lemma)
            || (relation.equals("conj") && !holds(head)));
  }
}
