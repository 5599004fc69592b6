package org.entente.serve.page.document;

import java.util.List;
import org.apache.jena.graph.Node;
import org.entente.serve.page.Ref;

/**
 * A passage of a document with what it states.
 *
 * @param number in the order of the text, from 1
 * @param node its IRI
 * @param start the first code point
 * @param end the offset after the last
 * @param here whether it is the one that was asked for
 */
public record Passage(
    int number, Node node, int paragraph, int start, int end, boolean here, List<Said> claims) {
  /**
   * A claim of the passage.
   *
   * @param modality how it is put, where it is not put as actual; else empty
   */
  public record Said(Ref claim, String modality) {}

  /** Takes a copy. */
  public Passage {
    claims = List.copyOf(claims);
  }

  /** Gives the address of its own page. */
  public String address() {
    return Ref.address(node);
  }
}
