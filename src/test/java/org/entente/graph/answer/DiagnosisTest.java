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
    return ofQuery("{ " + pattern + " }");
  }

  private Optional<Diagnosis> ofQuery(String pattern) {
    StringBuilder query = new StringBuilder();
    Vocabulary.PREFIXES.forEach(
        (prefix, iri) -> query.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    query.append("SELECT * " + pattern);
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

  @Test
  void doesNotBlameWhatComesTooEarlyOnPaper() {
    String bound = "?a a ent:Agreement FILTER (?n = \"agreement\") BIND (\"agreement\" AS ?n)";
    assertEquals(Optional.empty(), of(bound));
    String added = "?a a ent:Agreement OPTIONAL { ?a ent:date ?date } FILTER (BOUND(?date))";
    assertEquals(Optional.empty(), of(added));
  }

  @Test
  void asksOnlyTheGraphsThatTheQueryNames() {
    Diagnosis blamed =
        ofQuery("FROM <https://w3id.org/entente/graph/ontology> { ?a a ent:Agreement }")
            .orElseThrow();
    assertEquals("?a rdf:type ent:Agreement", blamed.part());
  }

  @AfterAll
  void close() {
    store.close();
  }
}
