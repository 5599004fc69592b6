package org.entente.tool;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.graph.Vocabulary;

/** Says in plain words what Jena's SPARQL parser stumbled over. */
final class ParseErrors {
  private static final Pattern PLACE = Pattern.compile("(?i)line (\\d+), column (\\d+)");
  private static final Pattern END = Pattern.compile("^Encountered \"<EOF>\"");
  private static final Pattern TOKEN =
      Pattern.compile("^Encountered \" (?:\"[^\"]*\"|<\\w+>) \"?(.+?)\\s*\"\" at line");
  private static final Pattern WORD = Pattern.compile("^Lexical error.* after prefix \"(.*)\"$");
  private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: (\\S+)$");
  private static final Pattern EXPECTED = Pattern.compile("(?m)^    (\"[^\"]+\"|<\\w+>) \\.\\.\\.");

  /** A longer list of what may stand somewhere helps nobody. */
  private static final int FEW = 6;

  private ParseErrors() {}

  /** The error, with its place in the query. */
  static Problem explain(String file, QueryParseException e) {
    String message = String.valueOf(e.getMessage());
    Location at = place(file, message);
    return found(END, message)
        .map(it -> new Problem(at, "the query ends too early", closing(message)))
        .or(() -> found(TOKEN, message).map(it -> misplaced(at, it.group(1), message)))
        .or(() -> found(WORD, message).map(it -> unread(at, it.group(1))))
        .or(() -> found(PREFIX, message).map(it -> undeclared(at, it.group(1))))
        .orElseGet(() -> Problem.of(at, message.strip().replaceAll("\\s*\\R\\s*", " ")));
  }

  /** The exception's own line and column are those of the token before. */
  private static Location place(String file, String message) {
    return found(PLACE, message)
        .map(it -> new Location(file, number(it.group(1)), number(it.group(2))))
        .orElse(Location.of(file));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<MatchResult> found(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static String closing(String message) {
    String expected = expected(message);
    return expected.isEmpty() ? "Is a bracket not closed, or the rest missing?" : expected;
  }

  private static Problem misplaced(Location at, String token, String message) {
    return new Problem(at, "\"" + token + "\" cannot stand here", expected(message));
  }

  private static String expected(String message) {
    List<String> tokens = EXPECTED.matcher(message).results().map(it -> it.group(1)).toList();
    return tokens.isEmpty() || tokens.size() > FEW
        ? ""
        : "expected: " + String.join(" or ", tokens);
  }

  /** The parser tells where it stopped; a person looks for where the word begins. */
  private static Problem unread(Location stop, String word) {
    String text = word.replace("\\\"", "\"");
    int column = stop.column() - text.length();
    Location at =
        column > 0
            ? new Location(stop.file(), stop.line(), column)
            : new Location(stop.file(), Math.max(1, stop.line() - 1), 0);
    return text.startsWith("\"") || text.startsWith("'")
        ? new Problem(at, "a quotation begins here that does not end", "Close it")
        : Problem.of(at, "\"" + text + "\" is no word of SPARQL");
  }

  private static Problem undeclared(Location at, String name) {
    return new Problem(
        at,
        "the prefix of " + name + " is not declared",
        "Declare it with PREFIX, or use one of those known: "
            + String.join(", ", new TreeSet<>(Vocabulary.PREFIXES.keySet())));
  }
}
