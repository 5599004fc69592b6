package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final String FOURTH = "fourth-2025";

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
    Node node = Objects.requireNonNull(row.get(column));
    return node.isURI() ? Vocabulary.local(node, Vocabulary.ID) : node.getLiteralLexicalForm();
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
        document(OTHER, "partnerOf", "Estonia", "Japan", "from: 2021"),
        document(THIRD, "allyOf", "Estonia", "Latvia", "modality: denied"),
        document(FOURTH, "allyOf", "Estonia", "Latvia", "modality: actual"));
    String page = page("/conflicts");
    String since = sides(page, ": partner of Estonia: since");
    assertTrue(isOwn(since.split("</article>")[0], ONE, OTHER), since);
    assertTrue(isOwn(since.split("</article>")[1], OTHER, ONE), since);
    String allies = sides(page, ": ally of Estonia");
    assertTrue(isOwn(allies.split("</article>")[0], THIRD, FOURTH), allies);
    assertTrue(isOwn(allies.split("</article>")[1], FOURTH, THIRD), allies);
    assertTrue(page.indexOf(allies) < page.indexOf(since), "what cannot both hold stands first");
  }

  @Test
  void proofsTellEveryDateThatPassagesTell() {
    load(
        document(ONE, "partnerOf", "Japan", "Estonia", "from: 2020"),
        document(OTHER, "partnerOf", "Japan", "Estonia", "from: 2021"),
        document(THIRD, "partnerOf", "Japan", "Estonia", "modality: actual"));
    String proof = page("/explain?s=Japan&p=partnerOf&o=Estonia");
    assertTrue(
        proof.contains("Holds since 2020 or since 2021, by the passages that date it"), proof);
  }

  @Test
  void answersTellWherePassagesDoNotAgree() {
    load(
        document(ONE, "allyOf", "Estonia", "Japan", "modality: denied\n        until: 2020"),
        document(OTHER, "allyOf", "Estonia", "Japan", "from: 2022"),
        document(THIRD, "allyOf", "Estonia", "Latvia", "modality: denied\n        until: 2023"),
        document(FOURTH, "allyOf", "Estonia", "Latvia", "from: 2020\n        until: 2021"));
    String allies = page("/ask/allies-of?actor=estonia");
    String disputed = allies.substring(allies.indexOf("Passages do not agree"));
    String those = disputed.substring(0, disputed.indexOf("All conflicts"));
    assertTrue(those.contains("Estonia ally of Latvia"), those);
    assertFalse(those.contains("Japan"), those);
  }

  private String page(String path) {
    try (EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store)) {
      return new Asking(server).get(path, "Accept", "text/html").body();
    }
  }

  private static String sides(String page, String aspect) {
    int start = page.indexOf(aspect);
    return page.substring(start, page.indexOf("</section>", start));
  }

  private static boolean isOwn(String side, String own, String other) {
    return side.contains("What " + own + " says") && !side.contains("What " + other + " says");
  }
}
