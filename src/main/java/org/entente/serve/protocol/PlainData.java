package org.entente.serve.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.update.UpdateRequest;

/**
 * Reads updates that do nothing but insert and delete plain data: prefixes, IRIs, prefixed names
 * and quoted literals, no blank node, number or comment. ARQ reads all that too, in several times
 * the time (docs/performance.md). What is not understood at once is left to ARQ; so is every error.
 */
final class PlainData {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]++(?:-[A-Za-z0-9]++){0,9}+");
  private static final String IRI_ENDS = "<>\"{}|^`\\";
  private static final String ESCAPED = "tnrbf\"'\\";
  private static final String ESCAPES = "\t\n\r\b\f\"'\\";

  private final String text;
  private final UpdateRequest update = new UpdateRequest();
  private final Map<String, Node> resolved = new HashMap<>();
  private int at;

  /** Something that is perhaps an update, but not a plain one. */
  private static final class Doubt extends RuntimeException {
    Doubt() {
      super(null, null, false, false);
    }
  }

  private PlainData(String text, String base) {
    this.text = text;
    update.setBase(IRIs.resolveIRI(base));
  }

  /**
   * Gives what the text means; the same as ARQ would, or nothing.
   *
   * @param base what relative IRIs are relative to
   */
  static Optional<UpdateRequest> read(String text, String base) {
    try {
      PlainData data = new PlainData(text, base);
      data.operations();
      return Optional.of(data.update);
    } catch (Doubt | IRIException e) {
      return Optional.empty();
    }
  }

  private void operations() {
    boolean ends = false;
    while (!ends) {
      prologue();
      if (isWord("INSERT")) {
        QuadDataAcc data = data();
        update.add(new UpdateDataInsert(data));
      } else if (isWord("DELETE")) {
        QuadDataAcc data = data();
        update.add(new UpdateDataDelete(data));
      } else {
        break;
      }
      ends = !skips(';');
    }
    require(at == text.length() && !update.getOperations().isEmpty());
  }

  private void prologue() {
    while (isWord("PREFIX")) {
      space();
      String prefix = prefix();
      space();
      update.setPrefix(prefix, iri().getURI());
    }
  }

  private QuadDataAcc data() {
    require(isWord("DATA") && skips('{'));
    QuadDataAcc data = new QuadDataAcc();
    while (!skips('}')) {
      if (isWord("GRAPH")) {
        graph(data);
        skips('.');
      } else {
        triples(data);
        require(peek() == '}' || isWordAhead("GRAPH"));
      }
    }
    return data;
  }

  private void graph(QuadDataAcc data) {
    Node before = data.getGraph();
    space();
    data.setGraph(name());
    require(skips('{'));
    if (peek() != '}') {
      triples(data);
    }
    require(skips('}'));
    data.setGraph(before);
  }

  /** Those of one subject or more, each separated from the next by a full stop. */
  private void triples(QuadDataAcc data) {
    do {
      subject(data);
    } while (skips('.') && peek() != '}' && !isWordAhead("GRAPH"));
  }

  private void subject(QuadDataAcc data) {
    Node subject = name();
    do {
      space();
      Node property = isVerb() ? NodeConst.nodeRDFType : name();
      do {
        space();
        data.addTriple(Triple.create(subject, property, object()));
      } while (skips(','));
    } while (goesOn());
  }

  /** Passes over semicolons; says whether the same subject has another property. */
  private boolean goesOn() {
    boolean isMore = false;
    while (skips(';')) {
      isMore = true;
    }
    return isMore && peek() != '.' && peek() != '}' && !isWordAhead("GRAPH");
  }

  private boolean isVerb() {
    boolean is = peek() == 'a' && at + 1 < text.length() && isSpace(text.charAt(at + 1));
    at += is ? 1 : 0;
    return is;
  }

  private Node object() {
    char first = peek();
    return first == '"' || first == '\'' ? literal(first) : name();
  }

  private Node name() {
    return peek() == '<' ? iri() : prefixed();
  }

  /** The same as ARQ's; each IRI is looked at once. */
  private Node iri() {
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
            NodeFactory.createURI(WholeIri.is(it) ? it : update.getBase().resolve(it).toString()));
  }

  private static boolean isOfIri(char c) {
    return c > ' ' && !Character.isSurrogate(c) && IRI_ENDS.indexOf(c) < 0;
  }

  private Node prefixed() {
    String space = update.getPrefix(prefix());
    int from = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    require(space != null && isEnd() && (at == from || text.charAt(from) != '-'));
    return NodeFactory.createURI(space + text.substring(from, at));
  }

  /** Gives what stands before a colon. */
  private String prefix() {
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

  private boolean isWord(String word) {
    boolean is = isWordAhead(word);
    at += is ? word.length() : 0;
    return is;
  }

  /** Says whether a word of SPARQL stands next, and not a prefix that looks like it. */
  private boolean isWordAhead(String word) {
    space();
    int end = at + word.length();
    return text.regionMatches(true, at, word, 0, word.length())
        && text.substring(at, end).chars().allMatch(it -> it < 128)
        && end < text.length()
        && (isSpace(text.charAt(end)) || text.charAt(end) == '{' || text.charAt(end) == '<');
  }

  /** Passes over a sign, and the blanks before and after it. */
  private boolean skips(char sign) {
    space();
    boolean is = at < text.length() && text.charAt(at) == sign;
    at += is ? 1 : 0;
    space();
    return is;
  }

  private void space() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private char peek() {
    require(at < text.length());
    return text.charAt(at);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new Doubt();
    }
  }
}
