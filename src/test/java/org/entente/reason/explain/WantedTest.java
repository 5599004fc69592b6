package org.entente.reason.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.apache.jena.graph.Triple;
import org.entente.document.DataException;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.graph.view.Labels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People name facts in many ways. */
@TestInstance(Lifecycle.PER_CLASS)
class WantedTest {
  private final Store store = Corpora.loaded();

  @AfterAll
  void close() {
    store.close();
  }

  private String meant(String subject, String property, String object) {
    Triple fact =
        store
            .dataset()
            .calculateRead(() -> new Wanted(store.dataset()).fact(subject, property, object));
    return Labels.name(fact.getSubject())
        + " "
        + Labels.name(fact.getPredicate())
        + " "
        + Labels.name(fact.getObject());
  }

  @ParameterizedTest
  @CsvSource({
    "South Korea, partner of, NATO",
    "south korea, partnerOf, nato",
    "ROK, ent:partnerOf, North Atlantic Treaty Organization",
    "south-korea, PARTNEROF, id:nato",
    "대한민국, partner of, 북대서양조약기구",
    "https://w3id.org/entente/id/south-korea, https://w3id.org/entente/ontology#partnerOf,"
        + " <https://w3id.org/entente/id/nato>"
  })
  void theSameFactHasManyNames(String subject, String property, String object) {
    assertEquals("id:south-korea ent:partnerOf id:nato", meant(subject, property, object));
  }

  @ParameterizedTest
  @CsvSource({
    "NATO, a, alliance, id:nato rdf:type ent:Alliance",
    "NATO, type, Organization, id:nato rdf:type ent:Organization",
    "IP4, cooperates on, cyber defence, id:ip4 ent:cooperatesOn topic:cyber-defence",
    "russia-north-korea-treaty-2024, mutual defence, true,"
        + " id:russia-north-korea-treaty-2024 ent:mutualDefence true",
    "nato-summit-madrid-2022, date, 2022-06-28,"
        + " id:nato-summit-madrid-2022 ent:date '\"2022-06-28\"^^xsd:date'"
  })
  void kindsTopicsAndValuesAreNamedToo(String s, String p, String o, String meant) {
    assertEquals(meant.replace("'", ""), meant(s, p, o));
  }

  @Test
  void allThatMeansNothingIsToldAtOnceWithTheNearest() {
    DataException wrong =
        assertThrows(DataException.class, () -> meant("South Corea", "partnrOf", "NATO"));
    assertTrue(
        String.valueOf(wrong.getMessage())
            .startsWith(
                """
                property "partnrOf": means nothing here
                  nearest known: partnerOf, partner of
                subject "South Corea": means nothing here
                  nearest known: South Korea\
                """),
        wrong.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "id:south-corea, ent:partnerOf, id:nato, South Korea",
    "id:nato, ent:partnrOf, id:japan, partnerOf",
    "id:nato, a, ent:Alliancee, Alliance",
    "id:nato, ent:cooperatesOn, topic:cyber-defense-x, cyber defen"
  })
  void anIriOfTheProjectMustBeKnownToo(String s, String p, String o, String nearest) {
    DataException wrong = assertThrows(DataException.class, () -> meant(s, p, o));
    String message = String.valueOf(wrong.getMessage());
    assertTrue(message.contains("means nothing here"), message);
    assertTrue(
        message.toLowerCase(Locale.ROOT).contains(nearest.toLowerCase(Locale.ROOT)), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "} DROP ALL", "../../etc/passwd", "%00", "<>", "id:", ":"})
  void nonsenseIsRefusedOrMeansAThingOfWhichNothingIsKnown(String text) {
    try {
      assertTrue(meant(text, "partnerOf", "NATO").endsWith("ent:partnerOf id:nato"));
    } catch (DataException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith("subject"), e.getMessage());
    }
  }
}
