package org.entente.serve.protocol;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.ARQConstants;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Which functions beside SPARQL's own a query may call. */
final class Functions {
  // Code named by the query, scripts, what calls a function by a name that is reckoned, SPARQL's
  // own functions under names by which nothing bounds them, and a library of which some never end.
  private static final List<String> REFUSED =
      List.of(
          "java:",
          "http://jena.apache.org/ARQ/jsFunction#",
          ARQConstants.fnPrefix + "apply",
          ARQConstants.fnSparql,
          "http://www.dotnetrdf.org/leviathan#");

  // ARQ takes any class of its library by its name: among them are another name of apply, those of
  // XPath's functions, one that only waits and some that tell of the server.
  private static final Pattern REFUSED_OF_ARQ =
      Pattern.compile(
          "http://jena\\.(apache\\.org|hpl\\.hp\\.com)/ARQ/function#"
              + "(eval|wait|print|context|SystemVar|.*[._].*)",
          Pattern.DOTALL);

  private Functions() {}

  /**
   * Does nothing if the function may be called.
   *
   * @throws Refusal if it would run code that the query names, or could run for ever
   */
  static void check(String iri) {
    if (REFUSED.stream().anyMatch(iri::startsWith) || REFUSED_OF_ARQ.matcher(iri).matches()) {
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
