package org.entente.serve.page.claim;

import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;

/**
 * How sure a claim is, each part empty where it is not told.
 *
 * @param confidence how sure the reading of the passage is, 0 to 1
 * @param credibility the information's grade on the Admiralty scale, with its meaning
 * @param belief how much the fact deserves to be believed, 0 to 1
 */
public record Assessment(String confidence, String credibility, String belief) {
  static Assessment of(Described claim) {
    return new Assessment(
        claim.text(Vocabulary.CONFIDENCE),
        Admiralty.information(claim.text(Vocabulary.INFORMATION_CREDIBILITY)),
        claim.text(Vocabulary.BELIEF));
  }
}
