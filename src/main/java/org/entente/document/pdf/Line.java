package org.entente.document.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of one column.
 *
 * @param page from 1
 * @param column its number on the page in reading order; lines across columns have numbers of their
 *     own
 * @param left where it begins, in points
 * @param right where it ends
 * @param base its baseline, from the top of the page
 * @param size the letters' height
 * @param room where the widest line of its column ends
 */
record Line(
    int page,
    int column,
    double left,
    double right,
    double base,
    double size,
    boolean bold,
    String text,
    double room) {
  /** The line that pieces on one baseline make up. */
  static Line of(List<Piece> pieces, int page, int column, double room) {
    Piece first = pieces.get(0);
    Piece widest =
        pieces.stream()
            .reduce((a, b) -> b.text().length() > a.text().length() ? b : a)
            .orElse(first);
    return new Line(
        page,
        column,
        first.left(),
        pieces.get(pieces.size() - 1).right(),
        widest.base(),
        widest.size(),
        pieces.stream().allMatch(Piece::bold),
        pieces.stream().map(Piece::text).collect(Collectors.joining(" ")),
        room);
  }

  /** Whether a sentence may end with the line. */
  boolean endsSentence() {
    return text.matches("(?s).*[.!?:…][”\"’')\\]]*\\d{0,3}$");
  }
}
