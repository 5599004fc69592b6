package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetDescription;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What a request of the SPARQL protocol asks.
 *
 * @param text the query
 * @param graphs the graphs that the protocol's parameters name; empty for the query's own choice
 * @param day of which it asks
 * @param limit how long it may run
 */
record QueryRequest(String text, DatasetDescription graphs, Day day, Duration limit) {
  // The last two come from clients of other servers, and mean nothing here.
  private static final List<String> KNOWN =
      List.of(
          "query",
          "update",
          "format",
          "output",
          "timeout",
          "as-of",
          "default-graph-uri",
          "named-graph-uri",
          "queryLn",
          "results");
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  /** Says whether a request asks for the endpoint's description: it reads, and asks nothing. */
  static boolean isBare(HttpServletRequest request) {
    return isReading(request)
        && request.getParameter("query") == null
        && request.getParameter("update") == null;
  }

  static boolean isReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  /**
   * Reads a request.
   *
   * @throws Refusal if it does not keep to the protocol, or wants to change something
   */
  static QueryRequest of(HttpServletRequest request, Limits limits) throws IOException {
    if (!isReading(request) && !request.getMethod().equals("POST")) {
      throw readOnly(request.getMethod(), METHODS);
    }
    Parameters.requireNoSlip(request, KNOWN);
    return new QueryRequest(
        text(request, limits.bodyBytes()),
        graphs(request),
        Day.of(request),
        limit(request, limits.time()));
  }

  static Refusal readOnly(String what, String methods) {
    return new Refusal(
        Outcome.READ_ONLY,
        "This server only answers questions, so "
            + what
            + " is refused here. Its data change when documents are loaded or dropped.",
        Map.of("Allow", methods));
  }

  private static String text(HttpServletRequest request, int longest) throws IOException {
    String type = SentText.type(request);
    if (request.getMethod().equals("POST") && type.equals("application/sparql-query")) {
      if (request.getParameter("query") != null) {
        throw malformed("The query stands in the body or in the parameter query=, not in both.");
      }
      return SentText.read(request, "query", longest);
    }
    boolean isForm = type.equals("application/x-www-form-urlencoded");
    if (request.getMethod().equals("POST") && !isForm) {
      throw type.equals("application/sparql-update")
          ? readOnly("an update", METHODS)
          : unreadable(type);
    }
    if (request.getParameter("update") != null) {
      throw readOnly("an update", METHODS);
    }
    return only(request.getParameterValues("query"));
  }

  private static Refusal unreadable(String type) {
    return new Refusal(
        Outcome.UNREADABLE,
        "A query comes as application/sparql-query or as the field query of"
            + " application/x-www-form-urlencoded, not as "
            + (type.isEmpty() ? "a body without Content-Type" : type)
            + ".");
  }

  private static String only(String @Nullable [] queries) {
    if (queries == null || queries.length != 1) {
      throw malformed("The request needs the parameter query= exactly once.");
    }
    return queries[0];
  }

  private static DatasetDescription graphs(HttpServletRequest request) {
    return DatasetDescription.create(
        values(request, "default-graph-uri"), values(request, "named-graph-uri"));
  }

  private static List<String> values(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? new ArrayList<>() : new ArrayList<>(List.of(values));
  }

  /**
   * How long the work may take, as {@code timeout=} says in seconds; never longer than the longest.
   */
  static Duration limit(HttpServletRequest request, Duration longest) {
    String seconds = request.getParameter("timeout");
    if (seconds == null) {
      return longest;
    }
    try {
      double value = Double.parseDouble(seconds);
      if (value > 0) {
        double millis = Math.min(value * 1000, (double) longest.toMillis());
        return Duration.ofMillis(Math.max(1, Math.round(millis)));
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers that are not positive.
    }
    throw malformed("timeout=" + seconds + " is no positive number of seconds.");
  }

  private static Refusal malformed(String sentence) {
    return new Refusal(Outcome.MALFORMED, sentence);
  }
}
