package org.entente.graph.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes rows that a spreadsheet opens: CSV (RFC 4180) or tab-separated values.
 *
 * @param out takes the text
 * @param format which of the two
 */
public record Spreadsheet(Appendable out, CSVFormat format) {
  private static final CSVFormat TABS =
      CSVFormat.DEFAULT.builder().setDelimiter('\t').setQuote(null).setEscape(null).get();

  private static final String RISKY = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  /** Comma-separated values. */
  public static Spreadsheet commas(Appendable out) {
    return new Spreadsheet(out, CSVFormat.RFC4180);
  }

  /** Tab-separated values; a tab or line break within a cell becomes a space. */
  public static Spreadsheet tabs(Appendable out) {
    return new Spreadsheet(out, TABS);
  }

  /** Writes a row. */
  public void row(List<String> cells) {
    Stream<String> safe = cells.stream().map(Spreadsheet::harmless);
    if (!format.isQuoteCharacterSet()) {
      safe = safe.map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "));
    }
    try {
      format.printRecord(out, safe.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A cell that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay as
   * they are.
   */
  public static String harmless(String cell) {
    boolean risky = !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0;
    return risky && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
