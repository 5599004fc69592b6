package org.entente.tool.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.Schema;
import org.entente.graph.ClaimRows;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.reason.Belief;
import org.junit.jupiter.api.Test;

/** Exported claims say what their sources are worth, and what the facts deserve. */
class ClaimExportTest {
  private static final Schema SCHEMA = Corpora.ontology().schema();

  @Test
  void aLineTellsTheGradesAndTheBeliefOfWhatHolds() {
    List<JsonObject> lines =
        export(
                (dataset, out) ->
                    ClaimExport.jsonl(ClaimRows.of(dataset, SCHEMA), belief(dataset), out))
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertFalse(lines.isEmpty());
    for (JsonObject line : lines) {
      boolean holds =
          line.get("modality").getAsString().equals("actual")
              && line.get("reviewStatus").getAsString().equals("accepted");
      assertEquals(holds, line.has("belief"), line.toString());
      String grade = line.get("document").getAsString().equals("ankasam-2022-10") ? "C" : "B";
      assertEquals(grade, line.get("sourceReliability").getAsString());
    }
  }

  @Test
  void aRowTellsTheSame() throws IOException {
    String csv =
        export(
            (dataset, out) ->
                ClaimExport.csv(ClaimRows.of(dataset, SCHEMA), belief(dataset), SCHEMA, out));
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().get();
    for (CSVRecord row : format.parse(new StringReader(csv))) {
      boolean holds =
          row.get("modality").equals("actual") && row.get("reviewStatus").equals("accepted");
      assertEquals(holds, !row.get("belief").isEmpty());
      assertTrue(row.get("belief").matches("|[01]\\.\\d{3}"), row.get("belief"));
      assertTrue(row.get("reliability").matches("[BC]"));
    }
  }

  private static Function<Node, OptionalDouble> belief(DatasetGraph dataset) {
    return new Belief(dataset)::ofClaim;
  }

  private static String export(BiConsumer<DatasetGraph, StringBuilder> writing) {
    try (Store store = Corpora.loaded()) {
      DatasetGraph dataset = store.dataset();
      dataset.begin(ReadWrite.READ);
      try {
        StringBuilder out = new StringBuilder();
        writing.accept(dataset, out);
        return out.toString();
      } finally {
        dataset.end();
      }
    }
  }
}
