package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.entente.document.Digests;
import org.entente.fact.ClaimReader;
import org.entente.fact.Source;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who partners with whom may be told from either side: that hides no conflict. */
class ConflictsBothWaysTest {
  private static final String ONE = "one-2025";
  private static final String OTHER = "other-2025";
  private static final String THIRD = "third-2025";

  private final Ontology ontology = Corpora.ontology();
  private final Store store = DatasetStore.inMemory(Clock.systemUTC());

  @AfterEach
  void close() {
    store.close();
  }

  /** A document with one claim. */
  private static Source document(
      String id, String kind, String subject, String object, String more) {
    return new Source(
        id + ".yaml",
        """
        format: 1
        document:
          id: %s
          title: What %s says
          date: 2025-06-01
          dateSource: stated
          language: en
          sha256: %s
          reliability: B
        passages:
          - paragraph: 1
            start: 0
            end: 9
            sha256: %s
            claims:
              - kind: %s
                slots:
                  subject: %s
                  object: %s
                %s
                confidence: 0.9
        """
            .formatted(
                id,
                id,
                Digests.sha256(id),
                Digests.sha256("says this"),
                kind,
                subject,
                object,
                more));
  }

  private void load(Source... documents) {
    Corpora.corpus(store, ontology)
        .load(ClaimReader.read(List.of(documents), ontology.schema(), ontology.thesaurus()));
  }

  private List<String> rows(String question, String... columns) {
    Query query = new Questions(ontology.questions()).named(question).bind(Map.of());
    return QuestionRows.rows(store, query).stream()
        .map(row -> Stream.of(columns).map(it -> text(row, it)).toList())
        .map(cells -> String.join(" | ", cells))
        .toList();
  }

  private static String text(Map<String, Node> row, String column) {
    Node cell = row.get(column);
    if (cell == null) {
      return "";
    }
    return cell.isURI() ? Vocabulary.local(cell, Vocabulary.ID) : cell.getLiteralLexicalForm();
  }

  private List<String> conflicts() {
    return rows("conflicts", "thing", "aspect", "value", "passages");
  }

  @Test
  void datesFromEitherSideAreOneConflict() {
    load(
        document(ONE, "partnerOf", "Japan", "Estonia", "from: 2020"),
        document(OTHER, "partnerOf", "Estonia", "Japan", "from: 2021"));
    List<String> expected =
        List.of(
            "japan | partner of Estonia: since | 2020 | one-2025, paragraph 1",
            "japan | partner of Estonia: since | 2021 | other-2025, paragraph 1");
    assertEquals(expected, conflicts());
    assertEquals(
        List.of(
            "japan | partner of Estonia: since | 2020", "japan | partner of Estonia: since | 2021"),
        rows("differing-dates-or-names", "thing", "aspect", "value"));
  }

  @Test
  void soAndNotSoFromEitherSideAreOneConflict() {
    load(
        document(ONE, "allyOf", "Estonia", "Japan", "modality: denied"),
        document(OTHER, "allyOf", "Japan", "Estonia", "modality: actual"));
    List<String> expected =
        List.of(
            "japan | ally of Estonia | not so | one-2025, paragraph 1",
            "japan | ally of Estonia | so | other-2025, paragraph 1");
    assertEquals(expected, conflicts());
    assertEquals(
        List.of("estonia | japan | denied | 1"),
        rows("disputed-facts", "subject", "object", "modality", "assertedInDocuments"));
  }

  @Test
  void whoSaysSoFromOneSideAndWhoFromTheOtherStandTogether() {
    load(
        document(ONE, "allyOf", "Estonia", "Japan", "modality: denied"),
        document(OTHER, "allyOf", "Japan", "Estonia", "modality: actual"),
        document(THIRD, "allyOf", "Estonia", "Japan", "modality: actual"));
    List<String> expected =
        List.of(
            "japan | ally of Estonia | not so | one-2025, paragraph 1",
            "japan | ally of Estonia | so" + " | other-2025, paragraph 1; third-2025, paragraph 1");
    assertEquals(expected, conflicts());
  }

  @Test
  void whoDeniesItOfTwoDoesNotContradictWhoSaysItOfOne() {
    load(
        document(ONE, "allyOf", "[Estonia, Latvia]", "Japan", "modality: denied"),
        document(OTHER, "allyOf", "Japan", "Estonia", "modality: actual"));
    assertEquals(List.of(), conflicts());
  }

  @Test
  void timesThatDoNotMeetAreNoConflict() {
    load(
        document(ONE, "allyOf", "Estonia", "Japan", "modality: denied\n        until: 2020"),
        document(OTHER, "allyOf", "Japan", "Estonia", "from: 2022"));
    assertEquals(List.of(), conflicts());
  }

  @Test
  void whatHasADirectionMayDifferByIt() {
    load(
        document(ONE, "hasMissionTo", "Japan", "Estonia", "from: 2020"),
        document(OTHER, "hasMissionTo", "Estonia", "Japan", "from: 2021"));
    assertEquals(List.of(), conflicts());
  }

  @Test
  void thePageShowsBothSidesWithTheirPassages() {
    load(
        document(ONE, "partnerOf", "Japan", "Estonia", "from: 2020"),
        document(OTHER, "partnerOf", "Estonia", "Japan", "from: 2021"));
    try (EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store)) {
      String page = new Asking(server).get("/conflicts", "Accept", "text/html").body();
      String first = page.substring(0, page.indexOf("</section>", page.indexOf("since")));
      assertTrue(first.contains("What one-2025 says"), first);
      assertTrue(first.contains("What other-2025 says"), first);
    }
  }
}
