package org.entente.reason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.document.Location;
import org.entente.fact.Source;
import org.entente.graph.Vocabulary;

/**
 * The words of a rule file and where they stand, as Jena's parser of rules sees them; it tells no
 * places itself.
 *
 * @param prefixes the project's, and those that the file declares, which go before
 */
record RuleTokens(Source source, List<Token> tokens, Map<String, String> prefixes) {
  // What is quoted is not given back: so it is gone through in a loop, however long it is.
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:\\\\.|[^'])*+'|\"(?:\\\\.|[^\"])*+\"|[()\\[\\],]|[^\\s()\\[\\],'\"]+|['\"]");

  private static final Pattern PREFIX =
      Pattern.compile("\\s*@prefix\\s+([^\\s:]*):?\\s+<([^<>\\s]*)>.*");

  private static final Pattern CONDITION = Pattern.compile("[A-Za-z]\\w*");

  /** A word and its place. */
  record Token(String text, Location at) {}

  static RuleTokens of(Source source) {
    List<Token> tokens = new ArrayList<>();
    Map<String, String> prefixes = new HashMap<>(Vocabulary.PREFIXES);
    String[] lines = source.text().split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher declared = PREFIX.matcher(lines[i]);
      if (declared.matches()) {
        prefixes.put(declared.group(1), declared.group(2));
      } else if (!isComment(lines[i])) {
        Matcher words = TOKEN.matcher(lines[i]);
        while (words.find()) {
          Location at = new Location(source.name(), i + 1, words.start() + 1);
          tokens.add(new Token(words.group(), at));
        }
      }
    }
    return new RuleTokens(source, List.copyOf(tokens), Map.copyOf(prefixes));
  }

  private static boolean isComment(String line) {
    String text = line.strip();
    return text.startsWith("#") || text.startsWith("//") || text.startsWith("@");
  }

  /** The IRI that a word stands for, in brackets or by a prefix, if it does. */
  Optional<String> iri(String word) {
    if (word.startsWith("<") && word.endsWith(">")) {
      return Optional.of(word.substring(1, word.length() - 1));
    }
    int colon = word.indexOf(':');
    boolean isName = colon > 0 && colon < word.length() - 1 && !word.startsWith("^");
    return isName
        ? Optional.ofNullable(prefixes.get(word.substring(0, colon)))
            .map(namespace -> namespace + word.substring(colon + 1))
        : Optional.empty();
  }

  /** Where a word stands last; the file where it does not. */
  Location last(Predicate<String> word) {
    return tokens.stream()
        .filter(token -> word.test(token.text()))
        .map(Token::at)
        .reduce((one, two) -> two)
        .orElseGet(this::file);
  }

  /** Where some words that follow each other end, or as many of the last as do; else the end. */
  Location end(List<String> words) {
    List<String> texts = tokens.stream().map(Token::text).toList();
    for (int first = 0; first < words.size(); first++) {
      List<String> some = words.subList(first, words.size());
      int at = Collections.lastIndexOfSubList(texts, some);
      if (at >= 0) {
        return tokens.get(at + some.size() - 1).at();
      }
    }
    return tokens.isEmpty() ? file() : tokens.get(tokens.size() - 1).at();
  }

  /** Where a line with some text begins. */
  Location line(String text) {
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf(text);
      if (column >= 0) {
        return new Location(source.name(), i + 1, column + 1);
      }
    }
    return file();
  }

  /** The words that stand before a bracket as conditions do, such as {@code notEqual}. */
  List<Token> conditions() {
    List<Token> conditions = new ArrayList<>();
    for (int i = 1; i < tokens.size(); i++) {
      Token before = tokens.get(i - 1);
      if (tokens.get(i).text().equals("(") && CONDITION.matcher(before.text()).matches()) {
        conditions.add(before);
      }
    }
    return conditions;
  }

  /** The file as a whole. */
  Location file() {
    return Location.of(source.name());
  }
}
