package org.entente.reason.explain;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.document.Digests;

/**
 * Why a fact does not hold.
 *
 * @param holds whether it does, after all
 * @param nearest how near each rule that could conclude it comes, the nearest first
 * @param otherClaims planned, alleged and denied claims of it, each with its modality
 */
public record Shortcomings(
    Triple fact, boolean holds, List<Shortcoming> nearest, List<OtherClaim> otherClaims) {
  /**
   * A rule that would conclude the fact if more were known.
   *
   * @param binding what its variables would stand for, by name
   * @param given premises that hold
   * @param missing premises that do not; variables stand for anything. None is missing where the
   *     premises hold, but never on the same day
   */
  public record Shortcoming(
      String rule,
      String template,
      Map<String, Node> binding,
      List<Triple> given,
      List<Triple> missing) {
    /** The same for the same use of a rule, in whatever data: 16 hexadecimal digits. */
    public String id() {
      return Digests.sha256(rule + given + missing).substring(0, 16);
    }
  }
}
