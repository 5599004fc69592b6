package org.entente.serve.page.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.entente.graph.Vocabulary;
import org.entente.graph.answer.Answer;
import org.entente.serve.page.Plain;

/** Texts in pictures. */
final class Labelling {
  private Labelling() {}

  /** Shortens a text to so many characters. */
  static String shortened(String text, int most) {
    String plain = Plain.text(text);
    return plain.codePointCount(0, plain.length()) <= most
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }

  /** Gives the number of the column that says best what a row is about; -1 where none does. */
  static int subject(Answer answer, List<Integer> except) {
    return IntStream.range(0, answer.columns().size())
        .filter(column -> !except.contains(column))
        .boxed()
        .max(
            Comparator.comparingLong((Integer column) -> distinct(answer, column))
                .thenComparing(column -> -column))
        .orElse(-1);
  }

  /** Terms of the ontology say how things are related, and documents who says so. */
  private static boolean isThing(Node node) {
    return node.isURI()
        && !Vocabulary.isIn(node, Vocabulary.ENT)
        && !Vocabulary.isIn(node, Vocabulary.DOC);
  }

  private static long distinct(Answer answer, int column) {
    return answer.rows().stream()
        .map(row -> row.cells().get(column))
        .filter(cell -> cell.node().filter(Labelling::isThing).isPresent())
        .map(Answer.Cell::shown)
        .collect(Collectors.toSet())
        .size();
  }
}
