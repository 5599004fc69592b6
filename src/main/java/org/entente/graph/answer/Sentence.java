package org.entente.graph.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.graph.view.Labels;

/**
 * A question in words, with its blanks filled.
 *
 * @param pieces in their order
 */
public record Sentence(List<Piece> pieces) {
  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

  private static final Pattern BESIDES =
      Pattern.compile(
          ":|, (?=(and |or )?(who|whom|whose|what|when|where|which|how|in|by|on|at|of|to|with"
              + "|since|until|so|as|narrower|supplied|exported|itself|the|is|are|being)\\b)");

  /**
   * A piece of a sentence.
   *
   * @param text the words; of a blank, what fills it
   * @param blank the blank that it is; empty for words
   */
  public record Piece(String text, Optional<Parameter> blank) {}

  /** Takes a copy. */
  public Sentence {
    pieces = List.copyOf(pieces);
  }

  /** The sentence of a question whose blanks have these values; one without is any. */
  public static Sentence of(Question question, Map<String, Node> values, Labels labels) {
    List<Piece> pieces = new ArrayList<>();
    Matcher blanks = BLANK.matcher(question.text());
    int done = 0;
    while (blanks.find()) {
      pieces.add(new Piece(question.text().substring(done, blanks.start()), Optional.empty()));
      Node value = values.get(blanks.group(1));
      String shown = value == null ? "any " + blanks.group(1) : labels.of(value);
      pieces.add(new Piece(shown, question.blank(blanks.group(1))));
      done = blanks.end();
    }
    pieces.add(new Piece(question.text().substring(done), Optional.empty()));
    return new Sentence(pieces);
  }

  /** The same without what is asked besides: its main clause, of which no blank is left out. */
  public Sentence brief() {
    int last = pieces.size() - 1;
    Piece end = pieces.get(last);
    Matcher besides = BESIDES.matcher(end.text());
    if (end.blank().isPresent() || !besides.find()) {
      return this;
    }
    List<Piece> brief = new ArrayList<>(pieces.subList(0, last));
    brief.add(new Piece(end.text().substring(0, besides.start()) + "?", Optional.empty()));
    return new Sentence(brief);
  }

  /** The whole sentence. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
