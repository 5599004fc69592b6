package org.entente.fact.review;

import java.util.List;
import org.entente.fact.Claim;

/**
 * What decisions make of the claims of a file.
 *
 * @param claims one for each of the file's, in their order
 * @param lost the decisions whose claim is no longer there; they are kept
 */
public record Replay(List<Claim> claims, List<Decision> lost) {
  /** Takes copies. */
  public Replay {
    claims = List.copyOf(claims);
    lost = List.copyOf(lost);
  }
}
