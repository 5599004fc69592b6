package org.entente.link.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.entente.graph.Corpora;
import org.entente.link.Item;
import org.entente.link.slice.ItemFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {
  private static final Item NATO = new Item("Q7184");
  private static final Item KOREA = new Item("Q884");

  private final Scorer scorer = new Scorer(Corpora.ontology().schema(), Set.of(NATO, KOREA));

  @ParameterizedTest
  @CsvSource({
    "Treaty, Person, false", "Person, Treaty, false", "State, Place, false",
    "Alliance, Organization, true", "Organization, Alliance, true", "Summit, Event, true",
    "Treaty, '', true", "'', Person, true"
  })
  void kindsThatRuleEachOtherOutMakeNoCandidate(String kind, String itsKind, boolean candidate) {
    ItemFacts facts = facts("Pact", itsKind);
    assertEquals(candidate, scorer.score(Mention.of("Pact", kind), facts).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"Person, false", "Treaty, true", "WeaponSystem, true"})
  void whatWikidataGivesAnUnknownClassIsNoPerson(String kind, boolean candidate) {
    ItemFacts facts = with(facts("Pact", ""), statement("P31", new Item("Q999")));
    assertEquals(candidate, scorer.score(Mention.of("Pact", kind), facts).isPresent());
  }

  @Test
  void aPersonsCountryIsTheOneOfTheCitizenship() {
    ItemFacts facts = with(facts("Kim", "Person"), statement("P27", KOREA));
    Mention korean =
        new Mention("a", "Person", List.of("Kim"), Set.of(KOREA), Set.of(KOREA), Set.of());
    assertEquals(
        "label 1.00, alias 0.00, type 1.00, country 1.00",
        scorer.score(korean, facts).orElseThrow().why());
  }

  @Test
  void onlyTiesToThingsCanAgree() {
    ItemFacts facts =
        with(
            facts("Pact", "Treaty"),
            statement("P1891", NATO),
            statement("P1891", new Item("Q999")),
            statement("P31", new Item("Q131569")));
    Mention tied = new Mention("a", "Treaty", List.of("Pact"), Set.of(), Set.of(NATO), Set.of());
    assertEquals(
        "label 1.00, alias 0.00, type 1.00, relations 1.00",
        scorer.score(tied, facts).orElseThrow().why());
  }

  @Test
  void aLabelCountsMoreThanAnAliasAndAKnownKindMoreThanNone() {
    double label = score(Mention.of("Pact", "Treaty"), facts("Pact", "Treaty"));
    double alias =
        score(Mention.of("Pact", "Treaty"), facts("Other", "Treaty").alsoCalled(List.of("Pact")));
    assertEquals(100, label);
    assertEquals(96, alias);
    assertEquals(95, score(Mention.of("Pact", "Treaty"), facts("Pact", "")));
  }

  @Test
  void sharedTiesYearsAndCountriesRaiseTheScoreAndMissingOnesLowerIt() {
    ItemFacts facts =
        with(
            facts("Pakt", "Treaty"),
            statement("P1891", NATO),
            statement("P17", KOREA),
            new ItemFacts.Statement(
                "P585",
                NodeFactory.createLiteralDT("2023-07-11T00:00:00Z", XSDDatatype.XSDdateTime),
                Map.of(),
                "NormalRank"));
    Mention agrees =
        new Mention("a", "Treaty", List.of("Pact"), Set.of(KOREA), Set.of(NATO), Set.of(2023));
    Mention differs =
        new Mention("a", "Treaty", List.of("Pact"), Set.of(NATO), Set.of(KOREA), Set.of(1999));
    Mention bare = Mention.of("Pact", "Treaty");
    assertTrue(score(agrees, facts) > score(bare, facts));
    assertTrue(score(bare, facts) > score(differs, facts));
    assertEquals(
        "label 0.59, alias 0.00, type 1.00, country 1.00, date 1.00, relations 1.00",
        scorer.score(agrees, facts).orElseThrow().why());
  }

  @Test
  void noContextMakesAWrongNameAutomatic() {
    ItemFacts facts = with(facts("Pakt", "Treaty"), statement("P1891", NATO));
    Mention agrees = new Mention("a", "Treaty", List.of("Pact"), Set.of(), Set.of(NATO), Set.of());
    assertTrue(score(agrees, facts) < Matcher.AUTOMATIC);
  }

  @Test
  void twoEquallyGoodNeedAPerson() {
    Candidate one = new Candidate(facts("a", ""), 98, Map.of());
    Candidate two = new Candidate(facts("b", ""), 96, Map.of());
    assertEquals(Optional.empty(), Matcher.automatic(List.of(one, two)));
    assertEquals(Optional.of(one), Matcher.automatic(List.of(one)));
    assertFalse(Matcher.isClear(List.of()));
    assertFalse(Matcher.isClear(List.of(94.9)));
    assertTrue(Matcher.isClear(List.of(95.0, 92.0)));
  }

  @ParameterizedTest
  @CsvSource({
    "Türkiye, turkiye, 0.99",
    "The Netherlands, Netherlands, 0.99",
    "NATO, NATO, 1",
    "Côte d'Ivoire, Cote d’Ivoire, 0.99",
    "대한민국, 대한민국, 1",
    "한국, 미국, 0.33",
    "?, !, 0"
  })
  void namesAreComparedWithoutWhatCarriesNoMeaning(String a, String b, double likeness) {
    assertEquals(likeness, Names.likeness(a, b), 0.01);
    assertEquals(likeness, Names.likeness(b, a), 0.01);
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Mention.of(" ", "State"));
    assertThrows(
        IllegalArgumentException.class, () -> new Candidate(facts("a", ""), 101, Map.of()));
  }

  private double score(Mention mention, ItemFacts facts) {
    return scorer.score(mention, facts).orElseThrow().score();
  }

  private static ItemFacts facts(String label, String kind) {
    TreeMap<String, String> labels = new TreeMap<>(Map.of("en", label));
    TreeSet<String> kinds = new TreeSet<>(kind.isEmpty() ? Set.of() : Set.of(kind));
    return new ItemFacts(new Item("Q1"), labels, new TreeSet<>(), "", kinds, List.of());
  }

  private static ItemFacts with(ItemFacts facts, ItemFacts.Statement... statements) {
    return new ItemFacts(
        facts.item(),
        facts.labels(),
        facts.aliases(),
        facts.description(),
        facts.kinds(),
        List.of(statements));
  }

  private static ItemFacts.Statement statement(String property, Item value) {
    return new ItemFacts.Statement(property, value.node(), Map.of(), "NormalRank");
  }
}
