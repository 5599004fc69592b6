package org.entente.serve.protocol;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.graph.Vocabulary;

/** The prefixes that people use without declaring them. */
public final class Prefixes {
  // What may hold a colon and is no prefixed name: an IRI, a string, a comment.
  private static final Pattern ASIDE =
      Pattern.compile(
          "<[^<>\\s]*>|\"\"\".*?\"\"\"|\'\'\'.*?\'\'\'|\"[^\"\\n]*\"|\'[^\'\\n]*\'|#[^\\n]*",
          Pattern.DOTALL);
  private static final Pattern DECLARED = Pattern.compile("(?i)\\bPREFIX\\s+([\\w-]*):");
  private static final Pattern USED = Pattern.compile("(?<![\\w:?$@-])([A-Za-z][\\w-]*):");

  private Prefixes() {}

  /** Gives a query with the lines on top that declare the well-known prefixes it uses. */
  public static String completed(String query) {
    String plain = ASIDE.matcher(query).replaceAll(" ");
    Set<String> declared = names(DECLARED, plain);
    return names(USED, plain).stream()
        .filter(prefix -> !declared.contains(prefix))
        .flatMap(prefix -> line(prefix).stream())
        .map(line -> line + "\n")
        .collect(Collectors.joining("", "", query));
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Gives the line that declares a well-known prefix. */
  static Optional<String> line(String prefix) {
    return Optional.ofNullable(Vocabulary.PREFIXES.get(prefix))
        .map(iri -> "PREFIX " + prefix + ": <" + iri + ">");
  }
}
