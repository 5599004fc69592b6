package org.entente.tool.review;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.document.Passage;
import org.entente.document.Text;
import org.entente.fact.Claim;
import org.entente.fact.review.Decision;
import org.entente.fact.review.Dossier;
import org.entente.fact.review.Excerpt;
import org.entente.fact.review.Sheet;

/**
 * Shows claims on a terminal.
 *
 * @param text of their document, where it is at hand
 * @param terms what the ontology's terms are called
 */
public record ClaimSheet(Optional<Text> text, UnaryOperator<String> terms, PrintStream out) {
  private static final int WIDTH = 96;

  /** A claim beside its sentence, in lines. */
  String show(Dossier dossier, Claim claim) {
    Passage passage = claim.passage();
    Optional<Excerpt> excerpt = text.flatMap(it -> Excerpt.of(dossier.file(), passage, it));
    Sheet sheet = Sheet.of(dossier, claim, excerpt.map(Excerpt::sentence), terms);
    StringBuilder shown =
        new StringBuilder(
            "%s, paragraph %d, characters %d–%d\n\n"
                .formatted(
                    passage.document(), passage.paragraph(), passage.start(), passage.end()));
    shown.append(excerpt.map(ClaimSheet::paragraph).orElse("  The text is not at hand.\n"));
    shown.append("\n  ").append(sheet.kind()).append('\n');
    List<List<String>> rows = new ArrayList<>();
    sheet
        .lines()
        .forEach(
            line ->
                rows.add(
                    List.of(
                        line.slot(),
                        line.values()
                            + (line.inherited() ? " (from a neighbouring sentence)" : ""))));
    sheet.facts().forEach((name, value) -> rows.add(List.of(name, value)));
    dossier.decision(claim).ifPresent(it -> rows.add(List.of("decided", decided(it))));
    columns(rows, "    ", shown);
    shown.append("\n  names\n");
    columns(
        sheet.names().stream().map(it -> List.of(it.label(), it.why())).toList(), "    ", shown);
    return shown.append('\n').toString();
  }

  /** Asks for what a second key or a line says. */
  void prompt(String words) {
    out.print("\n" + words);
    out.flush();
  }

  private static String decided(Decision decision) {
    String by = decision.judge().by();
    return decision.told()
        + (by.isEmpty() ? "" : ", by " + by)
        + decision.judge().date().map(date -> ", " + date).orElse("")
        + (decision.note().isEmpty() ? "" : " (" + decision.note() + ")");
  }

  private static String paragraph(Excerpt excerpt) {
    String marked = excerpt.before() + "»" + excerpt.sentence() + "«" + excerpt.after();
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : marked.strip().split("\\s+")) {
      boolean breaks = column + 1 + word.length() > WIDTH;
      out.append(column == 0 ? "  " : breaks ? "\n  " : " ").append(plain(word));
      column = (breaks || column == 0 ? 0 : column + 1) + word.length();
    }
    return out.append('\n').toString();
  }

  private static void columns(List<List<String>> rows, String indent, StringBuilder out) {
    int widest = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
    for (List<String> row : rows) {
      String name = plain(row.get(0));
      out.append(indent)
          .append(name)
          .append(" ".repeat(Math.max(0, widest - name.length()) + 2))
          .append(plain(row.get(1)))
          .append('\n');
    }
  }

  /** Without the signs that would steer a terminal. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "");
  }
}
