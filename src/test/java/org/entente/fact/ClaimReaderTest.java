package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.document.Digests;
import org.entente.document.Document;
import org.entente.document.Location;
import org.entente.document.PartialDate;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {
  private static final Schema SCHEMA = Cases.schema();
  private static final String DIGEST = Digests.sha256("");
  private final Thesaurus thesaurus;

  ClaimReaderTest() throws IOException {
    thesaurus = Cases.thesaurus(SCHEMA);
  }

  @Test
  void whatIsLeftOutIsWhatIsUsual() {
    Claim claim = claim("kind: memberOf", "slots: {subject: Republic of Korea, object: ip4}");
    assertEquals(List.of(thing("south-korea", "State")), claim.values(Schema.SUBJECT));
    assertEquals(List.of(thing("ip4", "Group")), claim.values(Schema.OBJECT));
    assertEquals(Optional.empty(), claim.thing());
    assertEquals(List.of(), claim.values("date"));
    assertEquals(1, claim.confidence());
    assertEquals(OptionalInt.empty(), claim.credibility());
    assertEquals(Claim.Validity.ALWAYS, claim.validity());
    assertEquals(Claim.BY_HAND, claim.by());
    assertTrue(claim.holds());
  }

  @Test
  void whatIsKnownAboutAClaimIsRead() {
    Claim claim =
        claim(
            "kind: memberOf",
            "slots: {subject: [Japan, Korea], object: IP4}",
            "modality: alleged",
            "reviewStatus: candidate",
            "attributedTo: [NATO, Jens Stoltenberg]",
            "from: 2022-06",
            "until: 2024",
            "confidence: 0.75",
            "credibility: 2",
            "by: membership@3",
            "inherited: [subject, from]");
    assertEquals(
        List.of(thing("japan", "State"), thing("south-korea", "State")),
        claim.values(Schema.SUBJECT));
    assertEquals(Modality.ALLEGED, claim.modality());
    assertEquals(ReviewStatus.CANDIDATE, claim.status());
    assertEquals(
        List.of(thing("nato", "Alliance"), thing("jens-stoltenberg", "Person")),
        claim.attributedTo());
    assertEquals(
        new Claim.Validity(
            Optional.of(PartialDate.parse("2022-06")), Optional.of(PartialDate.parse("2024"))),
        claim.validity());
    assertEquals(0.75, claim.confidence());
    assertEquals(OptionalInt.of(2), claim.credibility());
    assertEquals("membership@3", claim.by());
    assertEquals(Set.of("subject", "from"), claim.inherited());
    assertFalse(claim.holds());
  }

  @Test
  void valuesHaveTheTypesOfTheirSlots() {
    Claim claim =
        claim(
            "kind: ArmsTransfer",
            "thing: tanks-poland",
            "slots: {name: \"Tanks: for Poland\", weaponSystem: K2 Black Panther, quantity: 0180,"
                + " amount: 3370000000.50, currency: USD, status: ordered, date: 2022-08}");
    assertEquals(Optional.of(thing("tanks-poland", "ArmsTransfer")), claim.thing());
    assertEquals(List.of(new Value.Words("Tanks: for Poland")), claim.values(Schema.NAME));
    assertEquals(List.of(thing("k2-black-panther", "WeaponSystem")), claim.values("weaponSystem"));
    assertEquals(List.of(new Value.Quantity(new BigDecimal("180"))), claim.values("quantity"));
    assertEquals(
        List.of(new Value.Quantity(new BigDecimal("3370000000.50"))), claim.values("amount"));
    assertEquals(List.of(new Value.Words("USD")), claim.values("currency"));
    assertEquals(List.of(new Value.Constant("ordered")), claim.values("status"));
    assertEquals(List.of(new Value.Date(PartialDate.parse("2022-08"))), claim.values("date"));
    Claim treaty =
        claim("kind: Treaty", "thing: pact", "slots: {name: A pact, mutualDefence: false}");
    assertEquals(List.of(new Value.Truth(false)), treaty.values("mutualDefence"));
  }

  @Test
  void aThingOfTheThesaurusKeepsItsKindAndMayGetAnotherName() {
    Claim claim =
        claim("kind: Event", "thing: nato-summit-madrid-2022", "slots: {name: Madrid 2022}");
    assertEquals(Optional.of(thing("nato-summit-madrid-2022", "Summit")), claim.thing());
  }

  @Test
  void aClaimMayNameWhatAnotherFileMakesFurtherDown() {
    String names = file("a", "kind: Programme", "thing: new", "slots: {name: New, succeeds: old}");
    String makes =
        file("b", "kind: Programme", "thing: old", "slots: {name: Old, signatory: Japan}");
    List<ClaimFile> files =
        ClaimReader.read(
            List.of(new Source("a", names), new Source("b", makes)), SCHEMA, thesaurus);
    assertEquals(
        List.of(thing("old", "Programme")), files.get(0).claims().get(0).values("succeeds"));
  }

  @Test
  void aFileMayTellOfADocumentThatClaimsNothing() {
    String text = file("a").replaceFirst("(?s)passages:.*", "");
    assertEquals(List.of(), read(text).claims());
  }

  @Test
  void documentsAndPlacesAreRead() {
    ClaimFile file =
        read(
            file("a", "kind: memberOf", "slots: {subject: Japan, object: IP4}")
                .replace(
                    "  reliability: B\n",
                    """
                      authors: [One Author, Another]
                      publisher: A publisher
                      dateSource: inferred
                      language: ko
                      address: https://example.org/a?b=c
                      reliability: F
                    """));
    Document document = file.document();
    assertEquals(List.of("One Author", "Another"), document.authors());
    assertEquals(Optional.of("A publisher"), document.publisher());
    assertEquals(Document.DateSource.INFERRED, document.dateSource());
    assertEquals("ko", document.language());
    assertEquals(Optional.of("https://example.org/a?b=c"), document.address());
    assertEquals('F', document.reliability());
    ClaimFile.Entry entry = file.entries().get(0);
    assertEquals(new Location("a.yaml", 19, 9), entry.at());
    assertEquals(new Location("a.yaml", 14, 5), file.passages().get(entry.claim().passage()));
  }

  @Test
  void aRejectedClaimMayStandBesideTheSameOneAccepted() {
    String slots = "slots: {subject: Japan, object: IP4}";
    String text =
        file("a", "kind: memberOf", slots)
            + item("kind: memberOf", slots, "reviewStatus: rejected");
    assertEquals(2, read(text).claims().size());
  }

  private static Value.Thing thing(String key, String kind) {
    return new Value.Thing(key, kind);
  }

  private Claim claim(String... lines) {
    return read(file("a", lines)).claims().get(0);
  }

  private ClaimFile read(String text) {
    return ClaimReader.read(List.of(new Source("a.yaml", text)), SCHEMA, thesaurus).get(0);
  }

  private static String file(String id, String... lines) {
    return """
        format: 1
        document:
          id: %s
          title: A text
          date: 2024-04
          sha256: %s
          reliability: B
        passages:
          - paragraph: 1
            start: 0
            end: 10
            sha256: %s
            claims:
        """
            .formatted(id, DIGEST, DIGEST)
        + item(lines);
  }

  private static String item(String... lines) {
    return "      - " + String.join("\n        ", lines) + "\n";
  }
}
