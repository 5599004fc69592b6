package org.entente.graph;

import static org.entente.graph.Vocabulary.iri;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.entente.document.Digests;
import org.entente.document.Passage;

/** The names of claims and passages, made from their content: the same content is the same name. */
public final class ClaimNames {
  private ClaimNames() {}

  /**
   * A claim's IRI: the first 16 hex digits of SHA-256 over document, start, end and its triples as
   * sorted N-Triples lines, joined by newlines.
   */
  public static Node claim(Passage passage, List<Triple> triples) {
    String lines =
        triples.stream()
            .map(ClaimNames::nTriples)
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
    String content =
        passage.document() + "\n" + passage.start() + "\n" + passage.end() + "\n" + lines;
    return iri(Vocabulary.CLAIM + Digests.sha256(content).substring(0, 16));
  }

  /** An inferred claim's IRI: made the same way over its triple alone. */
  public static Node inferred(Triple triple) {
    return iri(Vocabulary.CLAIM + Digests.sha256(nTriples(triple)).substring(0, 16));
  }

  private static String nTriples(Triple triple) {
    return nTriples(triple.getSubject())
        + " "
        + nTriples(triple.getPredicate())
        + " "
        + nTriples(triple.getObject())
        + " .";
  }

  // Jena writes an IRI letter by letter; most have none that it would change.
  private static String nTriples(Node term) {
    return term.isURI() && isPlain(term.getURI())
        ? "<" + term.getURI() + ">"
        : NodeFmtLib.strNT(term);
  }

  private static boolean isPlain(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      char letter = iri.charAt(i);
      if (letter <= ' ' || letter >= 0x7f || "\"<>\\^`{|}".indexOf(letter) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A passage's IRI. */
  public static Node passage(Passage passage) {
    return iri(
        Vocabulary.PASSAGE + passage.document() + "_" + passage.start() + "-" + passage.end());
  }
}
