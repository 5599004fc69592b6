package org.entente.reason.explain;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** Facts as Turtle writes them without prefixes. */
final class Words {
  private Words() {}

  /** The same for the same fact. */
  static String of(Triple fact) {
    return of(fact.getSubject()) + " " + of(fact.getPredicate()) + " " + of(fact.getObject());
  }

  // Jena's own way makes a writer for each term.
  private static String of(Node term) {
    return term.isURI() && isPlain(term.getURI())
        ? "<" + term.getURI() + ">"
        : NodeFmtLib.strTTL(term);
  }

  private static boolean isPlain(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      if (isEscaped(iri.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEscaped(char c) {
    return switch (c) {
      case '<', '>', '"', '{', '}', '|', '^', '`', '\\' -> true;
      default -> c <= ' ' || c > '~';
    };
  }
}
