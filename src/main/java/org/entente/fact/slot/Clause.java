package org.entente.fact.slot;

import java.util.List;
import java.util.function.Function;
import org.entente.fact.analysis.Tree;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;

/**
 * A part of a sentence whose matches are filled.
 *
 * @param quantities the dates and sums in it
 * @param phrases whom its phrases mean
 * @param topics what it says at its beginning that it is about
 * @param sayers those to whom it attributes what a match says
 * @param goesOn whether another part of the same sentence stands before it
 */
public record Clause(
    Tree tree,
    Quantities quantities,
    Phrases phrases,
    List<Referent> topics,
    Function<Match, List<Referent>> sayers,
    boolean goesOn) {
  /** Takes a copy. */
  public Clause {
    topics = List.copyOf(topics);
  }
}
