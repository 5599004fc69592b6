package org.entente.fact.reading;

import java.util.List;
import java.util.Set;
import org.entente.fact.Modality;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/** Tells what a match of a sentence says beyond what the sentence says. */
final class Excess {
  private static final Set<String> CLAUSES = Set.of("xcomp", "ccomp", "advcl");

  private final Tree tree;
  private final Syntax syntax;

  Excess(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
  }

  /**
   * Whether a match says too much: who "denounced the pact as a threat" has not left it, and
   * calling off an agreement does not deny it.
   */
  boolean isTooMuch(Match match) {
    return switch (match.frame().name()) {
      case "agreement-ended" ->
          tree.lemma(match.trigger()).equals("denounce")
              && tree.children(match.trigger()).stream()
                  .anyMatch(it -> syntax.preposition(it).equals("as"));
      case "agreement-signed" -> match.thing().filter(it -> isFarther(it, match)).isPresent();
      case "agreement-between" -> isLoose(match) || (isDenied(match) && !isNone(match.trigger()));
      default -> false;
    };
  }

  private static boolean isDenied(Match match) {
    return match.mode().modality().filter(Modality.DENIED::equals).isPresent();
  }

  /** "There is no treaty between them". */
  private boolean isNone(int word) {
    return tree.children(word).stream().anyMatch(it -> syntax.lower(it).equals("no"));
  }

  /** Who is told: "denied having sold arms to Chile" tells Chile nothing. */
  List<Referent> told(Match match) {
    return match.things().getOrDefault("addressee", List.of()).stream()
        .filter(it -> !syntax.preposition(it.word()).equals("to") || !isFarther(it, match))
        .toList();
  }

  /** "the NATO framework": a programme without a name may be anything. */
  private static boolean isLoose(Match match) {
    return match
        .thing()
        .filter(it -> it.kind().equals("Programme") && !it.known() && !it.inherited())
        .filter(it -> !it.label().contains(" "))
        .isPresent();
  }

  /** "agreed to begin talks on a treaty": a treaty of which another verb tells. */
  private boolean isFarther(Referent thing, Match match) {
    for (int at = thing.word(); at >= 0 && at != match.trigger(); at = tree.head(at)) {
      if (CLAUSES.contains(tree.relation(at)) && !syntax.isNoun(at)) {
        return true;
      }
    }
    return false;
  }

  /** "denounced the treaty in May": it gave notice, and said no more. */
  boolean isNotice(Match match, List<Match> all) {
    return all.stream()
        .anyMatch(
            it ->
                it.trigger() == match.trigger()
                    && it.frame().name().equals("agreement-ended")
                    && !isTooMuch(it));
  }
}
