package org.entente.tool.answer;

import java.util.ArrayList;
import java.util.List;
import org.entente.graph.answer.Answer;

/** Writes an answer for a terminal: a table, and below it the passages, like footnotes. */
public final class TextAnswer {
  private TextAnswer() {}

  /** The lines, each ended. */
  public static String write(String question, Answer answer) {
    StringBuilder out = new StringBuilder(question).append("\n\n");
    if (answer.rows().isEmpty()) {
      return out.append("The loaded documents say nothing about it.\n").toString();
    }
    out.append(table(answer));
    int more = answer.total() - answer.rows().size();
    if (more > 0) {
      out.append("… and ").append(more).append(more == 1 ? " more row\n" : " more rows\n");
    }
    if (!answer.sources().isEmpty()) {
      out.append('\n');
      answer.sources().forEach(source -> footnote(source, out));
    }
    return out.toString();
  }

  private static Table table(Answer answer) {
    boolean noted = !answer.sources().isEmpty();
    List<String> header = new ArrayList<>(answer.columns());
    if (noted) {
      header.add("sources");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Answer.Row row : answer.rows()) {
      List<String> cells = new ArrayList<>(row.cells().stream().map(Answer.Cell::spoken).toList());
      if (noted) {
        cells.add(Table.marks(row.sources()));
      }
      rows.add(cells);
    }
    return new Table(header, rows);
  }

  private static void footnote(Answer.Source source, StringBuilder out) {
    out.append('[').append(source.number()).append("] ").append(place(source));
    boolean actual = source.support().modality().equals("actual");
    out.append(actual ? "\n" : " (" + source.support().modality() + ")\n");
    source
        .sentence()
        .ifPresent(it -> out.append("    “").append(it.replaceAll("\\s+", " ")).append("”\n"));
  }

  private static String place(Answer.Source source) {
    return String.format(
        "%s, paragraph %d, characters %d–%d",
        source.support().document(),
        source.support().paragraph(),
        source.support().start(),
        source.support().end());
  }
}
