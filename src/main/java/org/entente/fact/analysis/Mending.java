package org.entente.fact.analysis;

import java.util.List;
import java.util.function.Function;

/**
 * Mends trees in which a parser has hung words where no English sentence has them. Each repair
 * takes a tree and gives it mended, or as it is where it finds nothing, and sees what those before
 * it have mended.
 */
public final class Mending {
  private final List<Function<Tree, Repair>> repairs;

  /** By what words take. */
  public Mending(Valency valency) {
    repairs =
        List.of(
            Insertions::new,
            FreeRelatives::new,
            Namings::new,
            Infinitives::new,
            Attachments::new,
            it -> new Participles(it, valency),
            Origin::new,
            Ordinals::new,
            it -> new Receivers(it, valency),
            it -> new Trailing(it, valency),
            Additions::new,
            Shifts::new,
            Openers::new,
            Partitives::new,
            Clauses::new,
            Asides::new,
            Enumerations::new,
            Conjuncts::new,
            Hangings::new,
            Doers::new,
            Postmodifiers::new,
            Renamings::new,
            Finites::new,
            Subordinates::new,
            it -> new Complements(it, valency),
            Resumptions::new,
            Negations::new,
            Predicates::new,
            Subjects::new,
            Aims::new,
            Inversions::new,
            Compounds::new);
  }

  /** The tree, mended where it needs it; the same where not. */
  public Tree of(Tree tree) {
    Tree mended = tree;
    for (Function<Tree, Repair> repair : repairs) {
      mended = repair.apply(mended).mended();
    }
    return mended;
  }
}
