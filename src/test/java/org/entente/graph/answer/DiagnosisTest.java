package org.entente.graph.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.system.Txn;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.NameIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A query without an answer is told which part leaves nothing, and what was perhaps meant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagnosisTest {
  private final Store store = Corpora.loaded();

  private Optional<Diagnosis> of(String pattern) {
    StringBuilder query = new StringBuilder();
    Vocabulary.PREFIXES.forEach(
        (prefix, iri) -> query.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    query.append("SELECT * { " + pattern + " }");
    return Txn.calculateRead(
        store.dataset(),
        () ->
            Diagnosis.of(
                store.dataset(),
                QueryFactory.create(query.toString(), Syntax.syntaxSPARQL_12),
                new NameIndex(store.dataset())));
  }

  private Diagnosis blamed(String pattern) {
    return of(pattern).orElseThrow();
  }

  @Test
  void blamesAPropertyThatNobodyHas() {
    Diagnosis blamed = blamed("?a a ent:Agreement ; ent:signatry ?b");
    assertEquals("?a ent:signatry ?b", blamed.part());
    assertTrue(blamed.alone());
    assertEquals(List.of("ent:signatory"), blamed.unknown().get(0).near().subList(0, 1));
  }

  @Test
  void blamesAThingThatIsNotThere() {
    Diagnosis blamed = blamed("?a ent:signatory id:south-koreo");
    assertEquals("id:south-koreo", blamed.unknown().get(0).term());
    assertTrue(blamed.unknown().get(0).near().contains("id:south-korea"), blamed.toString());
  }

  @Test
  void tellsThatLabelsHaveALanguage() {
    Diagnosis blamed = blamed("?a rdfs:label \"NATO\"");
    assertEquals(List.of("\"NATO\"@en"), blamed.unknown().get(0).near());
  }

  @Test
  void blamesThePatternThatBreaksTheJoin() {
    Diagnosis blamed =
        blamed("?a a ent:Agreement . ?a ent:signatory id:nato . ?a ent:signatory id:russia");
    assertEquals("?a ent:signatory id:russia", blamed.part());
    assertEquals(List.of(), blamed.unknown());
  }

  @Test
  void blamesAConditionOnlyWhereThePatternsFit() {
    Diagnosis blamed = blamed("FILTER (?date > 3) ?a a ent:Agreement ; ent:date ?date");
    assertTrue(blamed.filtering());
    assertFalse(blamed.alone());
    assertTrue(blamed.part().startsWith("FILTER"), blamed.part());
  }

  @Test
  void doesNotBlameWhatOnlyAdds() {
    assertEquals(Optional.empty(), of("?a a ent:Agreement OPTIONAL { ?a ent:nothing ?b }"));
  }

  @AfterAll
  void close() {
    store.close();
  }
}
