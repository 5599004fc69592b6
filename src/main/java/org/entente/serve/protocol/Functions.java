package org.entente.serve.protocol;

import java.util.List;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Which functions beside SPARQL's own a query may call. */
final class Functions {
  // Code named by the query, scripts, and a function whose only use is to wait.
  private static final List<String> REFUSED =
      List.of(
          "java:",
          "http://jena.apache.org/ARQ/jsFunction#",
          "http://jena.apache.org/ARQ/function#wait",
          "http://jena.hpl.hp.com/ARQ/function#wait");

  private Functions() {}

  /**
   * Does nothing if the function may be called.
   *
   * @throws Refusal if it would run code that the query names
   */
  static void check(String iri) {
    if (REFUSED.stream().anyMatch(iri::startsWith)) {
      throw new Refusal(
          Outcome.MALFORMED,
          "The function <"
              + iri
              + "> is not available here: queries cannot run code of their own. Use SPARQL's functions.");
    }
  }

  /**
   * ARQ's own library has functions of chance and of the clock; XPath's and the casts have none.
   */
  static boolean isRepeatable(String iri) {
    return !iri.contains("jena");
  }
}
