package org.entente.serve.page.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.reason.Belief;
import org.entente.reason.Weighing;
import org.entente.serve.page.Statement;

/**
 * How sure a claim is, each part empty where it is not told.
 *
 * @param confidence how sure the reading of the passage is, 0 to 1
 * @param credibility the information's grade on the Admiralty scale, with its meaning
 * @param belief how much the fact deserves to be believed, 0 to 1
 * @param reckoning how that is reckoned, for each fact that it rests on
 */
public record Assessment(
    String confidence, String credibility, String belief, List<Reckoned> reckoning) {
  /** A fact in words, and the arithmetic of its belief. */
  public record Reckoned(String fact, List<String> lines) {
    /** Takes a copy. */
    public Reckoned {
      lines = List.copyOf(lines);
    }
  }

  /** Takes a copy. */
  public Assessment {
    reckoning = List.copyOf(reckoning);
  }

  /**
   * Assesses a claim.
   *
   * @param facts the stated facts that it makes, or that it is inferred from
   */
  static Assessment of(Described claim, Collection<Triple> facts) {
    Belief belief = new Belief(claim.dataset());
    List<Reckoned> reckoning = new ArrayList<>();
    for (Triple fact : facts) {
      Weighing weighing = belief.of(fact);
      if (!weighing.isNobodysClaim()) {
        String words = Statement.summary(Statement.all(claim.dataset(), List.of(fact)));
        reckoning.add(new Reckoned(words, weighing.lines()));
      }
    }
    return new Assessment(
        claim.text(Vocabulary.CONFIDENCE),
        Admiralty.information(claim.text(Vocabulary.INFORMATION_CREDIBILITY)),
        belief(claim, belief.ofClaim(claim.node())),
        reckoning);
  }

  /** An inferred claim tells its belief; that of others depends on what else is loaded. */
  private static String belief(Described claim, OptionalDouble weighed) {
    String told = claim.text(Vocabulary.BELIEF);
    return told.isEmpty() && weighed.isPresent()
        ? String.format(Locale.ROOT, "%.2f", weighed.getAsDouble())
        : told;
  }
}
