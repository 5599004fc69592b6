package org.entente.reason.explain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;

/**
 * Where a fact is explained. The same path and query serve on any server and, behind {@link
 * Vocabulary#BASE}, as the beginning of the IRI of each of its proofs.
 */
public final class FactAddress {
  private FactAddress() {}

  /** The path and query of a fact's proofs, without a slash before. */
  public static String why(Triple fact) {
    return "explain" + query(fact);
  }

  /** The path and query of what is missing for a fact, without a slash before. */
  public static String whyNot(Triple fact) {
    return "why-not" + query(fact);
  }

  /**
   * The IRI of a proof: it leads to the proof among those of its fact.
   *
   * @param id the proof's own identifier
   */
  static Node proof(Triple fact, String id) {
    return Vocabulary.iri(Vocabulary.BASE + why(fact) + "#" + id);
  }

  /** The IRI of a use of a rule for which something is missing. */
  static Node attempt(Triple fact, String id) {
    return Vocabulary.iri(Vocabulary.BASE + whyNot(fact) + "#" + id);
  }

  /** The query of three words that mean the fact's subject, property and object. */
  private static String query(Triple fact) {
    return "?s="
        + word(fact.getSubject())
        + "&p="
        + word(fact.getPredicate())
        + "&o="
        + word(fact.getObject());
  }

  private static String word(Node node) {
    String word = node.isLiteral() ? node.getLiteralLexicalForm() : Labels.name(node);
    // A colon may stand in a query (RFC 3986, 3.4), where it is easier to read.
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("%3A", ":");
  }
}
