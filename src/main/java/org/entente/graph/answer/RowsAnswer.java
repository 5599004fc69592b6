package org.entente.graph.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.graph.view.Labels;

/** Writes an answer's rows for a spreadsheet, the passages of each in a last column. */
public final class RowsAnswer {
  private RowsAnswer() {}

  /** A header, then one line a row. */
  public static void write(Answer answer, Spreadsheet sheet) {
    List<String> header = new ArrayList<>(answer.columns());
    header.add("sources");
    sheet.row(header);
    for (Answer.Row row : answer.rows()) {
      List<String> cells = new ArrayList<>(row.cells().stream().map(Answer.Cell::shown).toList());
      cells.add(
          row.sources().stream()
              .map(number -> Labels.name(answer.sources().get(number - 1).support().passage()))
              .collect(Collectors.joining(" ")));
      sheet.row(cells);
    }
  }
}
