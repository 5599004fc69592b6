package org.entente.serve.page;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.impl.XSDBaseNumericType;
import org.apache.jena.graph.Node;

/** Text of labels and documents, names and numbers, as a page can show them. */
public final class Plain {
  private static final Pattern LARGE = Pattern.compile("-?[1-9]\\d{4,29}(\\.\\d{1,9})?");

  private Plain() {}

  /**
   * Gives the text without invisible controls: those of the Unicode Bidirectional Algorithm (UAX 9)
   * and those of C0 and C1 that are no white space.
   */
  public static String text(String text) {
    if (!hasControl(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().filter(c -> !isControl(c)).forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(int c) {
    boolean ofCode = Character.isISOControl(c) && !Character.isWhitespace(c);
    return ofCode || c == 0x61c || c == 0x200e || c == 0x200f || isEmbedding(c);
  }

  private static boolean isEmbedding(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  /** Gives a variable's name as words: {@code posedBy} is "posed by". */
  public static String words(String variable) {
    return variable.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** Gives a number of five digits or more with its thousands apart; no year is one. */
  public static Optional<String> large(Node node) {
    return Optional.of(node)
        .filter(it -> it.isLiteral() && it.getLiteralDatatype() instanceof XSDBaseNumericType)
        .map(Node::getLiteralLexicalForm)
        .filter(it -> LARGE.matcher(it).matches())
        .map(BigDecimal::new)
        .map(
            it ->
                String.format(
                    Locale.ROOT, it.stripTrailingZeros().scale() > 0 ? "%,.2f" : "%,.0f", it));
  }
}
