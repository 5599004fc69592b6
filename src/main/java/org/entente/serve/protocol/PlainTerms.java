package org.entente.serve.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.graph.NodeConst;

/**
 * Reads the terms of plain data one after another, and the words and signs between them: IRIs,
 * prefixed names and quoted literals. What is not understood at once is doubted.
 */
final class PlainTerms {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]++(?:-[A-Za-z0-9]++){0,9}+");
  private static final String IRI_ENDS = "<>\"{}|^`\\";
  private static final String ESCAPED = "tnrbf\"'\\";
  private static final String ESCAPES = "\t\n\r\b\f\"'\\";

  private final String text;
  private final Prologue prologue;
  private final Map<String, Node> resolved = new HashMap<>();
  private int at;

  /** Takes the text, and what has the prefixes that are read so far and the base. */
  PlainTerms(String text, Prologue prologue) {
    this.text = text;
    this.prologue = prologue;
  }

  /** Something that is perhaps meant, but is no plain term. */
  static final class Doubt extends RuntimeException {
    Doubt() {
      super(null, null, false, false);
    }
  }

  /** Gives a property, which may be "a". */
  Node property() {
    return isVerb() ? NodeConst.nodeRDFType : name();
  }

  private boolean isVerb() {
    boolean is = peek() == 'a' && at + 1 < text.length() && isSpace(text.charAt(at + 1));
    at += is ? 1 : 0;
    return is;
  }

  Node object() {
    char first = peek();
    return first == '"' || first == '\'' ? literal(first) : name();
  }

  Node name() {
    return peek() == '<' ? iri() : prefixed();
  }

  /** The same as ARQ's; each IRI is looked at once. */
  Node iri() {
    require(peek() == '<');
    int from = ++at;
    while (at < text.length() && isOfIri(text.charAt(at))) {
      at++;
    }
    require(peek() == '>' && text.charAt(from) != '_');
    String iri = text.substring(from, at++);
    return resolved.computeIfAbsent(
        iri,
        it ->
            NodeFactory.createURI(
                WholeIri.is(it) ? it : prologue.getBase().resolve(it).toString()));
  }

  private static boolean isOfIri(char c) {
    return c > ' ' && !Character.isSurrogate(c) && IRI_ENDS.indexOf(c) < 0;
  }

  private Node prefixed() {
    String space = prologue.getPrefix(prefix());
    int from = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    require(space != null && isEnd() && (at == from || text.charAt(from) != '-'));
    return NodeFactory.createURI(space + text.substring(from, at));
  }

  /** Gives what stands before a colon. */
  String prefix() {
    int from = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    require(peek() == ':' && (at == from || isLetter(text.charAt(from))));
    return text.substring(from, at++);
  }

  private static boolean isOfName(char c) {
    return isLetter(c) || isDigit(c) || c == '_' || c == '-';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Says whether a name ends here for certain; a full stop may stand in the middle of one. */
  private boolean isEnd() {
    char next = peek();
    boolean isStop = next == '.' && at + 1 < text.length() && isSpace(text.charAt(at + 1));
    return isStop || isSpace(next) || next == ',' || next == ';' || next == '}' || next == '{';
  }

  private Node literal(char quote) {
    String words = quoted(quote);
    if (peek() == '@') {
      return NodeFactory.createLiteralLang(words, language());
    }
    if (text.startsWith("^^", at)) {
      at += 2;
      String type = name().getURI();
      return NodeFactory.createLiteralDT(words, TypeMapper.getInstance().getSafeTypeByName(type));
    }
    return NodeFactory.createLiteralString(words);
  }

  private String quoted(char quote) {
    int from = ++at;
    StringBuilder words = new StringBuilder();
    while (peek() != quote) {
      char c = text.charAt(at);
      require((c >= ' ' || c == '\t') && !Character.isSurrogate(c));
      if (c == '\\') {
        words.append(text, from, at).append(escaped());
        from = at + 1;
      }
      at++;
    }
    words.append(text, from, at++);
    // Three quotes begin a long text.
    require(peek() != quote);
    return words.toString();
  }

  private char escaped() {
    at++;
    int known = ESCAPED.indexOf(peek());
    require(known >= 0);
    return ESCAPES.charAt(known);
  }

  private String language() {
    int from = ++at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    String language = text.substring(from, at);
    // Two hyphens lead to a direction of writing.
    require(isEnd() && LANGUAGE.matcher(language).matches());
    return language;
  }

  boolean isWord(String word) {
    boolean is = isWordAhead(word);
    at += is ? word.length() : 0;
    return is;
  }

  /** Says whether a word of SPARQL stands next, and not a prefix that looks like it. */
  boolean isWordAhead(String word) {
    space();
    int end = at + word.length();
    return text.regionMatches(true, at, word, 0, word.length())
        && text.substring(at, end).chars().allMatch(it -> it < 128)
        && end < text.length()
        && (isSpace(text.charAt(end)) || text.charAt(end) == '{' || text.charAt(end) == '<');
  }

  /** Passes over a sign, and the blanks before and after it. */
  boolean skips(char sign) {
    space();
    boolean is = at < text.length() && text.charAt(at) == sign;
    at += is ? 1 : 0;
    space();
    return is;
  }

  void space() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  char peek() {
    require(at < text.length());
    return text.charAt(at);
  }

  static void require(boolean holds) {
    if (!holds) {
      throw new Doubt();
    }
  }

  boolean isAtEnd() {
    return at == text.length();
  }
}
