package org.entente.fact.frame;

import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/** What somebody uses to do something that then is done: "took the opportunity to sign". */
record Openings(Tree tree, Syntax syntax, Lexicon lexicon) {
  private static final Set<String> USING = WordSet.of("use", "take", "seize");

  /** Where people come together. */
  static final Set<String> GATHERINGS = Set.of("Event", "Meeting", "Summit", "Visit");

  /** "Used the visit", "seized the moment"; not "every means". */
  boolean isUsed(int verb) {
    return USING.contains(tree.lemma(verb))
        && syntax.children(verb, "obj").stream().anyMatch(this::isOne);
  }

  /** An occasion, a gathering, or what carries words: the radio. */
  boolean isOne(int noun) {
    String lemma = tree.lemma(noun).substring(tree.lemma(noun).lastIndexOf(' ') + 1);
    return lexicon.has(Role.OPENINGS, lemma)
        || lexicon.has(Role.MEDIUMS, lemma)
        || lexicon.has(Role.MEDIA, lemma)
        || lexicon.kind(lemma).filter(GATHERINGS::contains).isPresent();
  }
}
