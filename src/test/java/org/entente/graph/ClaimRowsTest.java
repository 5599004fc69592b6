package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.Document;
import org.entente.document.PartialDate;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows read back from a store say what the claim files say. */
class ClaimRowsTest {
  private static final Ontology ONTOLOGY = Corpora.ontology();
  private static final List<ClaimFile> FILES = Corpora.files(ONTOLOGY);

  @Test
  void rowsSayWhatTheFilesSay() {
    assertSame(rows(Corpora.loaded()));
  }

  @Test
  void aStoreOnDiskGivesTheSameRows(@TempDir Path folder) {
    try (Store store = DatasetStore.onDisk(folder, true, Clock.systemUTC())) {
      Corpora.corpus(store, ONTOLOGY).load(FILES);
      assertSame(rows(store));
    }
  }

  private static void assertSame(Map<String, ClaimRow> rows) {
    Map<String, ClaimRow> expected = expected();
    assertEquals(expected.keySet(), rows.keySet());
    expected.forEach((claim, row) -> assertEquals(row, rows.get(claim)));
  }

  private static Map<String, ClaimRow> rows(Store store) {
    DatasetGraph dataset = store.dataset();
    Map<String, ClaimRow> rows = new HashMap<>();
    dataset.begin(ReadWrite.READ);
    try {
      ClaimRows.of(dataset, ONTOLOGY.schema()).forEach(row -> rows.put(row.claim().getURI(), row));
      return rows;
    } finally {
      dataset.end();
    }
  }

  private static Map<String, ClaimRow> expected() {
    Map<String, String> labels = labels();
    ClaimQuads writer = new ClaimQuads(ONTOLOGY.schema(), ONTOLOGY.thesaurus());
    Map<String, ClaimRow> rows = new HashMap<>();
    for (ClaimFile file : FILES) {
      for (Claim claim : file.claims()) {
        ClaimRow row = row(file.document(), claim, writer, labels);
        rows.put(row.claim().getURI(), row);
      }
    }
    return rows;
  }

  private static ClaimRow row(
      Document document, Claim claim, ClaimQuads writer, Map<String, String> labels) {
    TreeSet<String> who = new TreeSet<>();
    claim.attributedTo().forEach(thing -> who.add(labels.getOrDefault(thing.key(), "")));
    Map<String, List<String>> slots = new java.util.TreeMap<>();
    claim.slots().forEach((slot, values) -> slots.put(slot, texts(values, labels)));
    claim
        .thing()
        .ifPresent(
            thing -> slots.putIfAbsent(Schema.NAME, List.of(labels.getOrDefault(thing.key(), ""))));
    return new ClaimRow(
        ClaimNames.claim(claim.passage(), writer.triples(claim)),
        ClaimNames.passage(claim.passage()),
        claim.passage().document(),
        claim.passage().paragraph(),
        claim.passage().start(),
        claim.passage().end(),
        claim.thing().map(Value.Thing::kind).orElse(claim.kind()),
        claim.thing().map(Value.Thing::key),
        new java.util.TreeMap<>(slots),
        claim.modality().term(),
        claim.status().term(),
        List.copyOf(who),
        claim.validity().from().map(PartialDate::toString),
        claim.validity().until().map(PartialDate::toString),
        String.valueOf(claim.confidence()),
        String.valueOf(document.reliability()),
        claim.credibility().isPresent()
            ? Optional.of(String.valueOf(claim.credibility().getAsInt()))
            : Optional.empty(),
        claim.by(),
        new ArrayList<>(claim.inherited()));
  }

  private static List<String> texts(List<Value> values, Map<String, String> labels) {
    return values.stream().map(value -> text(value, labels)).distinct().sorted().toList();
  }

  private static String text(Value value, Map<String, String> labels) {
    if (value instanceof Value.Thing thing) {
      return labels.getOrDefault(thing.key(), "");
    } else if (value instanceof Value.Date date) {
      return date.date().toString();
    } else if (value instanceof Value.Quantity quantity) {
      return plain(quantity.number());
    } else if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.truth());
    } else if (value instanceof Value.Words words) {
      return words.words();
    }
    return ((Value.Constant) value).name();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** English labels of the thesaurus and of the things that the files make. */
  private static Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    for (ClaimFile file : FILES) {
      for (Claim claim : file.claims()) {
        if (claim.thing().isPresent() && !claim.values(Schema.NAME).isEmpty()) {
          Value.Words name = (Value.Words) claim.values(Schema.NAME).get(0);
          labels.put(claim.thing().get().key(), name.words());
        }
      }
    }
    for (Thesaurus.Entry entry : ONTOLOGY.thesaurus().entries()) {
      labels.put(entry.key(), entry.label());
    }
    return labels;
  }
}
