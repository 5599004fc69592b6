package org.entente.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.entente.fact.ClaimReader;
import org.entente.fact.Source;
import org.entente.graph.Corpora;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the project's rules conclude of small worlds, and what they do not. */
class ProjectRulesTest {
  private static final Ontology ONTOLOGY = Corpora.ontology();

  private final Store store = DatasetStore.inMemory(Clock.systemUTC());

  /** Loads a document that says so, one claim in each line. */
  private void given(String... claims) {
    StringBuilder yaml =
        new StringBuilder(
            """
            format: 1
            document:
              id: made-up
              title: A made-up document
              date: 2024-01-01
              dateSource: stated
              language: en
              sha256: 0fe609e239f8055d5735b17d65cd0da01d4d344e1464177dc8b22f5e9ef7a67a
              reliability: B
            passages:
            """);
    for (int i = 0; i < claims.length; i++) {
      yaml.append("  - paragraph: 1\n    start: ").append(10 * i);
      yaml.append("\n    end: ").append(10 * i + 9).append("\n    sha256: ");
      yaml.append("cb063a4843be2d06c16fcc6ab523a522d4b3e8b03a6b289f51dbd64b85f44256\n");
      yaml.append("    claims:\n      - ").append(claims[i]).append("\n");
    }
    Source source = new Source("made-up.yaml", yaml.toString());
    Corpora.corpus(store, ONTOLOGY)
        .load(ClaimReader.read(List.of(source), ONTOLOGY.schema(), ONTOLOGY.thesaurus()));
  }

  private boolean holds(String subject, String property, String object) {
    Node one = Vocabulary.iri(Vocabulary.ID + subject);
    Node other = Vocabulary.iri(object.contains(":") ? iri(object) : Vocabulary.ID + object);
    Triple fact = Triple.create(one, Vocabulary.ent(property), other);
    store.dataset().begin(ReadWrite.READ);
    try {
      return store.dataset().getDefaultGraph().contains(fact);
    } finally {
      store.dataset().end();
    }
  }

  private static String iri(String name) {
    return Vocabulary.TOPIC + name.substring(name.indexOf(':') + 1);
  }

  @Test
  void russiaIsNobodysPartnerThroughTheUnitedNations() {
    given(
        "{kind: memberOf, slots: {subject: [Russia, Japan], object: United Nations}}",
        "{kind: partnerOf, slots: {subject: United Nations, object: NATO}}");
    assertFalse(holds("russia", "partnerOf", "nato"));
    assertFalse(holds("russia", "partnerOf", "japan"));
    assertTrue(holds("nato", "partnerOf", "united-nations"), "but partnership has two sides");
  }

  @Test
  void membersOfAGroupArePartnersOfItsPartners() {
    given(
        "{kind: memberOf, slots: {subject: [Japan, Australia], object: IP4}}",
        "{kind: partnerOf, slots: {subject: NATO, object: IP4}}");
    assertTrue(holds("japan", "partnerOf", "nato"));
    assertTrue(holds("nato", "partnerOf", "australia"));
    assertFalse(holds("japan", "partnerOf", "australia"), "belonging together is no partnership");
  }

  @Test
  void aStateThatLeftBeforeTheGroupBecameAPartnerIsNoPartnerThroughIt() {
    given(
        "{kind: memberOf, slots: {subject: Japan, object: IP4}, until: 2020}",
        "{kind: partnerOf, slots: {subject: IP4, object: NATO}, from: 2022}");
    assertFalse(holds("japan", "partnerOf", "nato"));
  }

  @ParameterizedTest
  @CsvSource({"Programme, true", "Declaration, true", "Contract, false", "Treaty, false"})
  void onlyProgrammesAndDeclarationsMakePartners(String kind, boolean partners) {
    given(
        "{kind: " + kind + ", thing: deal, slots: {name: Deal, signatory: [Poland, South Korea]}}",
        "{kind: "
            + kind
            + ", thing: pact, slots: {name: Pact, signatory: [Japan, Australia, NATO]}}");
    assertEquals(partners, holds("poland", "partnerOf", "south-korea"));
    assertEquals(partners, holds("japan", "partnerOf", "nato"));
    assertEquals(partners, holds("nato", "partnerOf", "japan"));
    assertTrue(holds("poland", "agreementPartnerOf", "south-korea"));
  }

  @Test
  void aGroupIsNoPartnerOfItsOwnMember() {
    given(
        "{kind: Programme, thing: plan, slots: {name: Plan, signatory: [IP4, South Korea, NATO]}}");
    assertTrue(holds("south-korea", "partnerOf", "nato"));
    assertTrue(holds("ip4", "partnerOf", "nato"));
    assertFalse(holds("south-korea", "partnerOf", "ip4"));
  }

  @Test
  void alliesAreMadeByAllianceAndByMutualDefence() {
    given(
        "{kind: memberOf, slots: {subject: [Norway, Canada], object: NATO}}",
        "{kind: memberOf, slots: {subject: [Japan, India], object: United Nations}}",
        "{kind: Treaty, thing: vow, slots: {name: Vow, signatory: [Russia, North Korea],"
            + " mutualDefence: true}}",
        "{kind: Treaty, thing: talk, slots: {name: Talk, signatory: [China, Iran]}}");
    assertTrue(holds("norway", "allyOf", "canada"));
    assertTrue(holds("russia", "allyOf", "north-korea"));
    assertFalse(holds("japan", "allyOf", "india"));
    assertFalse(holds("china", "allyOf", "iran"));
  }

  @Test
  void whoWasOnlyInvitedMetNobody() {
    given(
        "{kind: Summit, thing: top, slots: {name: Top, attendee: [Japan, NATO, Yoon Suk Yeol],"
            + " invitee: New Zealand, absentee: Australia}}",
        "{kind: represents, slots: {subject: Yoon Suk Yeol, object: South Korea}}");
    assertTrue(holds("japan", "metWith", "nato"));
    assertTrue(holds("south-korea", "metWith", "japan"), "through its president");
    assertFalse(holds("new-zealand", "metWith", "japan"));
    assertFalse(holds("australia", "representedAt", "top"));
    assertFalse(holds("yoon-suk-yeol", "metWith", "south-korea"), "he stands for it");
  }

  @Test
  void aVisitIsAMeetingOfWhoComesAndWhoIsVisited() {
    given(
        "{kind: Visit, thing: trip, slots: {name: Trip, visitor: Fumio Kishida,"
            + " destination: Ukraine}}",
        "{kind: represents, slots: {subject: Fumio Kishida, object: Japan}}");
    assertTrue(holds("ukraine", "metWith", "japan"));
    assertTrue(holds("japan", "representedAt", "trip"));
    assertFalse(holds("ukraine", "representedAt", "trip"), "it is where the visit goes");
  }

  @Test
  void hostsOfOneTourDoNotMeetByIt() {
    given(
        "{kind: represents, slots: {subject: Yoon Suk Yeol, object: South Korea}}",
        "{kind: Visit, thing: tour, slots: {name: Tour, visitor: Yoon Suk Yeol, destination: [Japan, Australia, NATO]}}");
    assertTrue(holds("south-korea", "metWith", "japan"));
    assertTrue(holds("australia", "metWith", "south-korea"));
    assertTrue(holds("south-korea", "metWith", "nato"));
    assertFalse(holds("japan", "metWith", "australia"));
    assertFalse(holds("japan", "metWith", "nato"));
  }

  @Test
  void whoVisitsPeopleOrOrganizationsMeetsThem() {
    given(
        "{kind: Visit, thing: call, slots: {name: Call, visitor: Fumio Kishida, destination: Jens Stoltenberg}}",
        "{kind: represents, slots: {subject: Jens Stoltenberg, object: NATO}}",
        "{kind: represents, slots: {subject: Fumio Kishida, object: Japan}}",
        "{kind: Visit, thing: trip, slots: {name: Trip, visitor: Jens Stoltenberg, destination: European Union}}");
    assertTrue(holds("fumio-kishida", "metWith", "jens-stoltenberg"));
    assertTrue(holds("nato", "metWith", "japan"), "through the two");
    assertFalse(holds("japan", "metWith", "jens-stoltenberg"), "states meet no people");
    assertTrue(holds("european-union", "metWith", "nato"));
    assertFalse(holds("european-union", "metWith", "jens-stoltenberg"), "people meet people");
  }

  @Test
  void armsThatGoThroughOthersComeIndirectly() {
    given(
        "{kind: ArmsTransfer, thing: shells, slots: {name: Shells, supplier: South Korea, recipient: Ukraine,"
            + " via: Poland}}",
        "{kind: ArmsTransfer, thing: tanks, slots: {name: Tanks, supplier: South Korea, recipient: Poland}}",
        "{kind: AidTransfer, thing: food, slots: {name: Food, supplier: Japan, recipient: Ukraine}}");
    assertTrue(holds("south-korea", "indirectArmsSupplierOf", "ukraine"));
    assertTrue(holds("south-korea", "armsSupplierOf", "poland"));
    assertFalse(holds("south-korea", "indirectArmsSupplierOf", "poland"));
    assertFalse(holds("poland", "armsSupplierOf", "ukraine"));
    assertFalse(holds("japan", "armsSupplierOf", "ukraine"), "food is no weapon");
  }

  @Test
  void partnersThatSeeTheSameThreatAreLikeMinded() {
    given(
        "{kind: Threat, thing: peril, slots: {name: Peril, perceivedBy: [Japan, NATO, India],"
            + " posedBy: North Korea, directedAt: South Korea}}",
        "{kind: partnerOf, slots: {subject: Japan, object: NATO}}");
    assertTrue(holds("nato", "likeMindedPartnerOf", "japan"));
    assertTrue(holds("india", "sharesThreatWith", "nato"));
    assertFalse(holds("india", "likeMindedPartnerOf", "nato"));
    assertTrue(holds("south-korea", "threatenedBy", "north-korea"));
    assertTrue(holds("india", "threatenedBy", "north-korea"));
  }

  @Test
  void anAgreementCoversTheBroaderFieldsOfItsTopics() {
    given(
        "{kind: Programme, thing: plan, slots: {name: Plan, signatory: [Japan, NATO],"
            + " coversTopic: cyber defence}}");
    assertTrue(holds("plan", "covers", "topic:cyber-defence"));
    assertTrue(holds("plan", "covers", "topic:cybersecurity"));
    assertTrue(holds("japan", "cooperatesOn", "topic:cyber-defence"));
    assertTrue(holds("japan", "cooperatesWith", "nato"));
  }

  @Test
  void aSignatureBindsWhomTheSignerStandsFor() {
    given(
        "{kind: Treaty, thing: pact, slots: {name: Pact, signedBy: Kim Jong-un,"
            + " signatory: Russia, mutualDefence: true}}",
        "{kind: represents, slots: {subject: Kim Jong-un, object: North Korea}}");
    assertTrue(holds("pact", "signatory", "north-korea"));
    assertTrue(holds("north-korea", "allyOf", "russia"));
  }

  @ParameterizedTest
  @CsvSource({"planned", "alleged", "denied"})
  void whatIsNotPutAsSoLeadsToNothing(String modality) {
    given(
        "{kind: memberOf, slots: {subject: Japan, object: IP4}}",
        "{kind: partnerOf, slots: {subject: IP4, object: NATO}, modality: " + modality + "}");
    assertFalse(holds("japan", "partnerOf", "nato"));
  }

  @Test
  void nobodyHasSuchARelationToItself() {
    try (Store corpus = Corpora.loaded()) {
      corpus
          .dataset()
          .executeRead(
              () ->
                  corpus
                      .dataset()
                      .getDefaultGraph()
                      .find()
                      .forEach(it -> assertFalse(it.getSubject().equals(it.getObject()), "" + it)));
    }
  }
}
