package org.entente.tool.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.fact.Schema;
import org.entente.graph.ClaimRow;
import org.entente.graph.answer.Spreadsheet;
import org.entente.graph.view.Labels;

/** Writes claims, one a line. */
public final class ClaimExport {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String AND = "; ";

  private ClaimExport() {}

  /**
   * As JSON Lines.
   *
   * @param belief what the facts of a claim deserve, where it makes any
   */
  public static void jsonl(
      Stream<ClaimRow> rows, Function<Node, OptionalDouble> belief, Appendable out) {
    rows.forEach(
        row -> {
          try {
            out.append(GSON.toJson(json(row, belief.apply(row.claim())))).append('\n');
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static JsonObject json(ClaimRow row, OptionalDouble belief) {
    JsonObject json =
        new JsonLine(
                row.document(),
                row.kind(),
                row.slots(),
                row.start(),
                row.end(),
                row.paragraph(),
                row.modality(),
                row.reviewStatus(),
                row.attributedTo(),
                new BigDecimal(row.confidence()),
                row.by(),
                row.inherited())
            .json();
    json.addProperty("sourceReliability", row.reliability());
    row.credibility()
        .ifPresent(grade -> json.addProperty("informationCredibility", Integer.valueOf(grade)));
    belief.ifPresent(it -> json.addProperty("belief", new BigDecimal(rounded(it))));
    return json;
  }

  private static String rounded(double belief) {
    return String.format(Locale.ROOT, "%.3f", belief);
  }

  /**
   * As CSV: the common fields, then one column for each slot that the schema knows.
   *
   * @param belief what the facts of a claim deserve, where it makes any
   */
  public static void csv(
      Stream<ClaimRow> rows, Function<Node, OptionalDouble> belief, Schema schema, Appendable out) {
    Set<String> slots = new TreeSet<>();
    schema.kinds().values().forEach(kind -> slots.addAll(kind.slots().keySet()));
    Spreadsheet sheet = Spreadsheet.commas(out);
    List<String> header =
        new ArrayList<>(
            List.of(
                "claim",
                "document",
                "passage",
                "paragraph",
                "start",
                "end",
                "kind",
                "thing",
                "modality",
                "reviewStatus",
                "attributedTo",
                "validFrom",
                "validUntil",
                "confidence",
                "reliability",
                "credibility",
                "belief",
                "by",
                "inherited"));
    header.addAll(slots);
    sheet.row(header);
    rows.forEach(row -> sheet.row(cells(row, belief.apply(row.claim()), slots)));
  }

  private static List<String> cells(ClaimRow row, OptionalDouble belief, Set<String> slots) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                row.claim().getURI(),
                row.document(),
                Labels.name(row.passage()),
                String.valueOf(row.paragraph()),
                String.valueOf(row.start()),
                String.valueOf(row.end()),
                row.kind(),
                row.thing().orElse(""),
                row.modality(),
                row.reviewStatus(),
                String.join(AND, row.attributedTo()),
                row.validFrom().orElse(""),
                row.validUntil().orElse(""),
                row.confidence(),
                row.reliability(),
                row.credibility().orElse(""),
                belief.isPresent() ? rounded(belief.getAsDouble()) : "",
                row.by(),
                String.join(AND, row.inherited())));
    slots.forEach(slot -> cells.add(String.join(AND, row.slots().getOrDefault(slot, List.of()))));
    return cells;
  }
}
