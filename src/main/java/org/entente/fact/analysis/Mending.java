package org.entente.fact.analysis;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Mends trees in which a parser has hung words where no English sentence has them. Each repair
 * takes a tree and gives it mended, or as it is where it finds nothing, and sees what those before
 * it have mended.
 */
public final class Mending {
  private static final List<UnaryOperator<Tree>> REPAIRS =
      List.of(
          Insertions::mended,
          Attachments::mended,
          Participles::mended,
          Receivers::mended,
          Shifts::mended,
          Openers::mended,
          Partitives::mended,
          Clauses::mended,
          Asides::mended,
          Conjuncts::mended,
          Hangings::mended,
          Subordinates::mended,
          Complements::mended,
          Resumptions::mended,
          Negations::mended,
          Predicates::mended,
          Subjects::mended);

  private Mending() {}

  /** The tree, mended where it needs it; the same where not. */
  public static Tree of(Tree tree) {
    Tree mended = tree;
    for (UnaryOperator<Tree> repair : REPAIRS) {
      mended = repair.apply(mended);
    }
    return mended;
  }
}
