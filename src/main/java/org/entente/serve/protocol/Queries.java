package org.entente.serve.protocol;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.update.UpdateFactory;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Reads queries, and remembers the last ones: reading costs more than many an answer. */
final class Queries {
  private static final long REMEMBERED = 8L * 1024 * 1024;

  /** A longer query is read on a thread of the crew, and not remembered: it may take its time. */
  private static final int SHORT = 4096;

  private static final Pattern PLACE = Pattern.compile("(?i)line:? (\\d+), column:? (\\d+)");
  private static final Pattern UNDECLARED = Pattern.compile("Unresolved prefixed name: ([^:]*):");

  // A relative IRI means one of Entente's, never a file beside the server.
  static final String BASE = "https://w3id.org/entente/";

  private final Cache<String, ParsedQuery> parsed =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED)
          .weigher((String text, ParsedQuery query) -> text.length() + 256)
          .executor(Runnable::run)
          .build();

  /**
   * Gives what the text means.
   *
   * @throws Refusal if it is no query, or one that this server does not answer
   */
  ParsedQuery parse(Desk desk, String text) {
    ParsedQuery known = parsed.getIfPresent(text);
    if (known != null) {
      return known;
    }
    ParsedQuery query = read(desk, text);
    if (text.length() <= SHORT) {
      parsed.put(text, query);
    }
    return query;
  }

  /** Reads a query that is not asked again. */
  static ParsedQuery read(Desk desk, String text) {
    return text.length() <= SHORT ? read(text) : desk.work(() -> read(text));
  }

  private static ParsedQuery read(String text) {
    if (Words.hasGiant(text)) {
      throw new Refusal(
          Outcome.MALFORMED,
          "The query holds a name, text or comment of more than 50000 characters, or a number of more than 2000 digits. Ask for a part of it, with CONTAINS or STRSTARTS.");
    }
    try {
      Query query = QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_12);
      // ARQ would do these two on the first run, when other threads may already share the query.
      query.ensureResultVars();
      if (query.getQueryPattern() == null) {
        query.setQueryPattern(new ElementGroup());
      }
      Inspection found = Inspection.of(Algebra.compile(query));
      return new ParsedQuery(query, found.isRepeatable(), found.matches(), found.walks());
    } catch (QueryException e) {
      throw isTooDeep(e)
          ? tooDeep()
          : isUpdate(text) ? noUpdates() : new Refusal(Outcome.MALFORMED, sentence(e));
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  /** ARQ wraps what it does not expect, the end of the stack among it, with nothing to say. */
  static boolean isTooDeep(QueryException e) {
    return e.getCause() instanceof StackOverflowError;
  }

  private static Refusal tooDeep() {
    return new Refusal(Outcome.MALFORMED, "The query is nested too deeply to be read.");
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text, BASE).getOperations().isEmpty();
    } catch (JenaException | StackOverflowError e) {
      return false;
    }
  }

  private static Refusal noUpdates() {
    return new Refusal(
        Outcome.MALFORMED,
        "This is an update, and this endpoint only answers questions: SELECT, ASK, CONSTRUCT, DESCRIBE.");
  }

  private static String sentence(QueryException e) {
    String reason = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return "The query cannot be read"
        + place(e, reason)
        + ". "
        + reason.replaceFirst("^" + PLACE.pattern() + ": ", "")
        + missingPrefix(reason).orElse("");
  }

  /**
   * Where the reason names a place it is that of the fault; the exception's is of what precedes.
   */
  private static String place(QueryException e, String reason) {
    Matcher place = PLACE.matcher(reason);
    if (place.find()) {
      return " at line " + place.group(1) + ", column " + place.group(2);
    }
    return e instanceof QueryParseException at && at.getLine() > 0
        ? " at line " + at.getLine() + ", column " + at.getColumn()
        : "";
  }

  private static Optional<String> missingPrefix(String reason) {
    Matcher undeclared = UNDECLARED.matcher(reason);
    return undeclared.find()
        ? Prefixes.line(undeclared.group(1)).map(line -> "\nAdd this line on top: " + line)
        : Optional.empty();
  }
}
