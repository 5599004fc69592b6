package org.entente.fact.analysis;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Mends trees in which a parser has hung words where no English sentence has them. Each repair
 * takes a tree and gives it mended, or as it is where it finds nothing, and sees what those before
 * it have mended.
 */
public final class Mending {
  private final List<UnaryOperator<Tree>> repairs;

  /** By what words take. */
  public Mending(Valency valency) {
    repairs =
        List.of(
            Insertions::mended,
            Namings::mended,
            Infinitives::mended,
            Attachments::mended,
            it -> Participles.mended(it, valency),
            Ordinals::mended,
            it -> Receivers.mended(it, valency),
            it -> Trailing.mended(it, valency),
            Additions::mended,
            Shifts::mended,
            Openers::mended,
            Partitives::mended,
            Clauses::mended,
            Asides::mended,
            Enumerations::mended,
            Conjuncts::mended,
            Hangings::mended,
            Postmodifiers::mended,
            Renamings::mended,
            Finites::mended,
            Subordinates::mended,
            it -> Complements.mended(it, valency),
            Resumptions::mended,
            Negations::mended,
            Predicates::mended,
            Subjects::mended,
            Aims::mended,
            Inversions::mended);
  }

  /** The tree, mended where it needs it; the same where not. */
  public Tree of(Tree tree) {
    Tree mended = tree;
    for (UnaryOperator<Tree> repair : repairs) {
      mended = repair.apply(mended);
    }
    return mended;
  }
}
