package org.entente.fact.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.document.DataException;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.ClaimWriter;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Source;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was decided on a claim is decided on it for good, whatever frame finds it again. */
class DecisionsTest {
  private static final Ontology ONTOLOGY = Corpora.ontology();
  private static final Judge JUDGE =
      new Judge("Kim Minji", Optional.of(LocalDate.of(2026, 11, 26)));
  private static final String TABLE = String.join("\t", Decisions.COLUMNS) + "\n";
  private final ClaimFile file = read(Harbour.claims());

  private static ClaimFile read(String claims) {
    return Harbour.read(claims, ONTOLOGY.schema(), ONTOLOGY.thesaurus());
  }

  private Claim claim(int place) {
    return file.claims().get(place);
  }

  private Statement statement(int place) {
    return Statement.of(claim(place), ONTOLOGY.schema());
  }

  private Claim edited(int place, String text) {
    return dossier(file, Decisions.NONE).edited(claim(place), text);
  }

  private static Dossier dossier(ClaimFile file, Decisions decisions) {
    return Dossier.of(file, decisions, ONTOLOGY.schema(), ONTOLOGY.thesaurus());
  }

  /** One decision of each sort. */
  private Decisions decided() {
    Claim right = edited(2, "kind: represents\nslots: {subject: Mira Kask, object: Baltic Watch}");
    return Decisions.NONE
        .with(Decision.accept(statement(0), JUDGE))
        .with(Decision.reject(statement(1), Reason.WRONG_ACTOR, JUDGE).noting("the city"))
        .with(Decision.edit(statement(2), right, JUDGE))
        .with(Decision.unsure(statement(3), Judge.UNNAMED));
  }

  private static String statuses(ClaimFile file) {
    return file.claims().stream().map(it -> it.status().term()).collect(Collectors.joining(" "));
  }

  @Test
  void theClaimFileOfTheTestsIsCanonical() {
    ClaimWriter writer = new ClaimWriter(ONTOLOGY.thesaurus());
    assertEquals(Harbour.claims(), writer.write(file.document(), file.names(), file.claims()));
  }

  @Test
  void decisionsChangeTheStatusAndHowSureTheReadingIs() {
    Dossier dossier = dossier(file, decided());
    assertEquals("accepted rejected accepted candidate candidate", statuses(dossier.file()));
    String expected =
        Harbour.claims()
            .replaceFirst("        reviewStatus: candidate\n", "")
            .replaceFirst("        confidence: 0.8\n", "")
            .replaceFirst("candidate", "rejected");
    assertEquals(
        expected.substring(0, expected.indexOf("- kind: represents")),
        dossier.file().source().text().substring(0, expected.indexOf("- kind: represents")));
  }

  @Test
  void commentsStay() {
    String commented = Harbour.claims().replace("      - kind", "      # look again\n      - kind");
    String text = dossier(read(commented), decided()).file().source().text();
    assertEquals(5, text.split("# look again", -1).length - 1);
  }

  @Test
  void theTableIsReadAsItWasWritten() {
    String table = decided().write();
    assertEquals(decided(), Decisions.read(new Source("a.tsv", table)));
    assertEquals(table, Decisions.read(new Source("a.tsv", table)).write());
    assertTrue(table.contains("\treject\twrong-actor\t\tKim Minji\t2026-11-26\tthe city\n"), table);
    assertTrue(table.contains("\tunsure\t\t\t\t\t\n"), table);
  }

  @Test
  void decisionsAreMadeAgainOnANewExtraction() {
    String again =
        Harbour.claims()
            .replaceAll("@\\d", "@9")
            .replace("confidence: 0.8", "confidence: 0.61")
            .replace(
                "subject: Estonia\n          object: Japan",
                "subject: Japan\n          object: Estonia");
    Dossier dossier = dossier(read(again), decided());
    assertEquals("accepted rejected accepted candidate candidate", statuses(dossier.file()));
    assertEquals(List.of(), dossier.lost());
  }

  @Test
  void ofWhatAPersonAcceptedTheReadingIsSure() {
    List<Claim> claims = dossier(file, decided()).file().claims();
    assertEquals(List.of(1.0, 0.8, 1.0, 0.8, 0.8), claims.stream().map(Claim::confidence).toList());
    assertEquals(file.claims().get(0).by(), claims.get(0).by());
  }

  @Test
  void makingThemTwiceChangesNothing() {
    Dossier once = dossier(file, decided());
    Dossier twice = dossier(once.file(), once.decisions());
    assertEquals(once.file().source(), twice.file().source());
    assertEquals(List.of(), twice.lost());
  }

  @Test
  void whatIsStatedOtherwiseWaitsAndTheDecisionIsKept() {
    String other = Harbour.claims().replace("from: 2025-05", "from: 2024");
    Dossier dossier = dossier(read(other), decided());
    assertEquals("candidate rejected accepted candidate candidate", statuses(dossier.file()));
    assertEquals(List.of(statement(0)), dossier.lost().stream().map(Decision::on).toList());
    assertEquals(decided(), dossier.decisions());
  }

  @Test
  void whatIsPlannedIsNotWhatIsActual() {
    Claim planned =
        edited(
            0,
            "kind: partnerOf\nslots: {subject: Estonia, object: Japan}\nfrom: 2025-05\nmodality: planned");
    assertNotEquals(statement(0), Statement.of(planned, ONTOLOGY.schema()));
  }

  @Test
  void anEditedClaimIsAPersonsOwnAndAccepted() {
    Claim now = dossier(file, decided()).file().claims().get(2);
    assertEquals(Claim.BY_HAND, now.by());
    assertEquals(ReviewStatus.ACCEPTED, now.status());
    assertEquals(1, now.confidence());
    assertEquals("[Thing[key=baltic-watch, kind=Organization]]", now.values("object").toString());
  }

  @Test
  void whereExtractionFindsTheEditedClaimByItselfItIsAccepted() {
    String found =
        Harbour.claims()
            .replace(
                "subject: Mira Kask\n          object: Estonia",
                "subject: Mira Kask\n          object: Baltic Watch");
    assertEquals(
        "accepted rejected accepted candidate candidate",
        statuses(dossier(read(found), decided()).file()));
  }

  @Test
  void whereBothStandTheOneAsEditedIsKept() {
    String model = "      - kind: represents\n";
    int start = Harbour.claims().indexOf(model);
    String own = Harbour.claims().substring(start, Harbour.claims().indexOf("  - par", start));
    String both =
        Harbour.claims().replace(own, own + own.replace("object: Estonia", "object: Baltic Watch"));
    assertEquals(
        "accepted rejected rejected accepted candidate candidate",
        statuses(dossier(read(both), decided()).file()));
  }

  @Test
  void anEditedClaimMayBeDecidedOnInTurn() {
    Dossier edited = dossier(file, decided());
    Statement now = edited.statements().get(2);
    Dossier rejected = edited.with(Decision.reject(now, Reason.NOT_SAID, JUDGE));
    assertEquals(ReviewStatus.REJECTED, rejected.file().claims().get(2).status());
    Dossier again = dossier(file, rejected.decisions());
    assertEquals(ReviewStatus.REJECTED, again.file().claims().get(2).status());
    assertEquals(List.of(), again.lost());
  }

  @Test
  void aLaterDecisionTakesThePlaceOfTheFirst() {
    Dossier dossier =
        dossier(file, decided()).with(Decision.reject(statement(0), Reason.OTHER, JUDGE));
    assertEquals(4, dossier.decisions().all().size());
    assertEquals(ReviewStatus.REJECTED, dossier.file().claims().get(0).status());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderInWhichTheyAreMadeDoesNotMatter(long seed) {
    List<Decision> shuffled = new java.util.ArrayList<>(decided().all());
    java.util.Collections.shuffle(shuffled, new java.util.Random(seed));
    Dossier dossier = dossier(file, Decisions.NONE);
    for (Decision decision : shuffled) {
      dossier = dossier.with(decision);
    }
    assertEquals(decided().write(), dossier.decisions().write());
    assertEquals(dossier(file, decided()).file().source().text(), dossier.file().source().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "DIGEST {kind: allyOf} acept . . . . . | a.tsv:2: unknown decision \"acept\"",
        "DIGEST {kind: allyOf} reject wrong . . . . | a.tsv:2: unknown reason \"wrong\"",
        "DIGEST {kind: allyOf} reject . . . . . | a.tsv:2: a rejection needs a reason",
        "DIGEST {kind: allyOf} accept other . . . . | a.tsv:2: only a rejection has a reason",
        "DIGEST {kind: allyOf} edit . . . . . | a.tsv:2: an edit needs the claim as edited",
        "DIGEST {kind: allyOf} unsure . {} . . . | a.tsv:2: only an edit has a claim as edited",
        "abc {kind: allyOf} accept . . . . . | a.tsv:2: \"abc\" is no SHA-256 of 64 hex digits",
        "DIGEST . accept . . . . . | a.tsv:2: \"\" is no claim in one line",
        "DIGEST {kind: allyOf} accept . . . 26.11. . | a.tsv:2: \"26.11.\" is no day",
        "DIGEST {kind: allyOf} accept | a.tsv:2: has 3 cells instead of 8"
      })
  void whatIsWrongInATableIsToldWithItsLine(String cells, String problem) {
    String row =
        cells
            .replace(" {kind: allyOf} ", "\t{kind: allyOf}\t")
            .replaceAll(" (?!allyOf)", "\t")
            .replaceAll("(?<=\t|^)\\.(?=\t|$)", "")
            .replace("DIGEST", "a".repeat(64));
    String report = refusal(TABLE + row + "\n");
    assertTrue(report.startsWith(problem), report);
  }

  @Test
  void twoDecisionsOnOneClaimAreTold() {
    String row = "a".repeat(64) + "\t{kind: allyOf}\taccept\t\t\t\t\t\n";
    assertTrue(refusal(TABLE + row + row).startsWith("a.tsv:3: decides what line 2 decides"));
    assertTrue(refusal("claim\tdecision\n").startsWith("a.tsv:1: the header is another one"));
  }

  @Test
  void anEditedClaimThatCannotBeReadIsToldWithItsLine() {
    String table = decided().write().replace("object: baltic-watch", "object: baltic-wacht");
    Decisions decisions = Decisions.read(new Source("a.tsv", table));
    DataException refusal =
        assertThrows(
            DataException.class,
            () -> decisions.apply(file, ONTOLOGY.schema(), ONTOLOGY.thesaurus()));
    assertTrue(
        String.valueOf(refusal.getMessage())
            .matches("(?s)a.tsv:\\d: the claim as edited: unknown .*baltic-watch.*"),
        refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind: partnerOf\nslots: {subject: Estonia}", "[]", "kind: alyOf", ""})
  void whatIsNoClaimIsRefusedAsAnEdit(String text) {
    assertThrows(DataException.class, () -> edited(0, text));
  }

  @Test
  void thingsThatOtherFilesMakeMayBeNamed() {
    Source other =
        new Source(
            "other.yaml",
            Harbour.claims()
                .replace("kind: hasMissionTo", "kind: Treaty\n        thing: sea-pact")
                .replace(
                    "subject: Estonia\n          object: NATO",
                    "name: Sea pact\n          signatory: NATO"));
    assertTrue(
        ClaimReader.things(List.of(other), ONTOLOGY.schema(), ONTOLOGY.thesaurus())
            .entry("sea-pact")
            .isPresent());
  }

  private static String refusal(String table) {
    DataException refusal =
        assertThrows(DataException.class, () -> Decisions.read(new Source("a.tsv", table)));
    return String.valueOf(refusal.getMessage());
  }
}
