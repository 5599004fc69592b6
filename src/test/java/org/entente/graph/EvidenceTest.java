package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.graph.Evidence.Ground;
import org.entente.graph.Evidence.Support;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each row of an answer shows the claims and passages that it rests on, whatever the query. */
class EvidenceTest {
  private static final Store STORE = Corpora.loaded();
  private static final DatasetGraph DATASET = STORE.dataset();

  @BeforeEach
  void begin() {
    DATASET.begin(ReadWrite.READ);
  }

  @AfterEach
  void end() {
    DATASET.end();
  }

  @Test
  void aPatternRestsOnTheFactItMatched() {
    assertEquals(
        Set.of("south-korea hasMissionTo nato"),
        facts("SELECT ?who { ?who ent:hasMissionTo id:nato FILTER (?who = id:south-korea) }"));
  }

  @Test
  void aFactThatSeveralDocumentsStateHasThePassagesOfAll() {
    List<Support> supports = first("SELECT * { id:south-korea ent:memberOf ?body } ORDER BY ?body");
    assertTrue(supports.size() > 1);
    assertEquals(supports.stream().sorted(byPlace()).toList(), supports);
    for (Support support : supports) {
      assertEquals("actual", support.modality());
      assertTrue(Vocabulary.isIn(support.claim(), Vocabulary.CLAIM));
      assertEquals(
          support.document() + "_" + support.start() + "-" + support.end(),
          Vocabulary.local(support.passage(), Vocabulary.PASSAGE));
    }
  }

  @Test
  void namesKindsAndTopicsAreNobodysClaim() {
    assertEquals(Set.of(), facts("SELECT * { ?thing a ent:State ; rdfs:label ?name }"));
    assertEquals(Set.of(), facts("SELECT * { topic:cyber-defence skos:broader ?wider }"));
  }

  @Test
  void aSequenceRestsOnEachStep() {
    assertEquals(
        Set.of("japan memberOf ip4", "south-korea memberOf ip4"),
        facts(
            "SELECT ?other { VALUES ?other { id:japan } id:south-korea ent:memberOf/^ent:memberOf"
                + " ?other }"));
  }

  @Test
  void ofAlternativesThoseThatHoldCount() {
    assertEquals(
        Set.of("japan memberOf ip4"),
        facts("SELECT ?who { VALUES ?who { id:japan } ?who ent:memberOf|ent:allyOf id:ip4 }"));
  }

  @Test
  void aRepeatedStepRestsOnAShortestWay() {
    String way = "(ent:memberOf|^ent:memberOf)";
    assertEquals(
        Set.of("japan memberOf ip4", "south-korea memberOf ip4"),
        facts("SELECT ?a { VALUES (?a ?b) { (id:japan id:south-korea) } ?a " + way + "+ ?b }"));
    assertEquals(Set.of(), facts("SELECT ?a { VALUES ?a { id:japan } ?a " + way + "* id:japan }"));
    assertEquals(
        Set.of("japan memberOf ip4"),
        facts("SELECT ?a { VALUES ?a { id:japan } ?a " + way + "? id:ip4 }"));
    assertEquals(
        Set.of("japan memberOf ip4"),
        facts("SELECT ?a { VALUES ?a { id:japan } ?a " + way + "* id:ip4 }"));
  }

  @Test
  void aSequenceWithinARepeatedStepIsFollowedToo() {
    assertEquals(
        Set.of("japan memberOf ip4", "south-korea memberOf ip4"),
        facts(
            "SELECT ?a { VALUES ?a { id:japan } ?a (ent:memberOf/^ent:memberOf)+ id:south-korea"
                + " }"));
  }

  @Test
  void anyPropertyButSomeIsFollowedBothWays() {
    assertTrue(
        facts("SELECT ?a { VALUES ?a { id:japan } ?a !(ent:partnerOf|^ent:partnerOf) id:ip4 }")
            .contains("japan memberOf ip4"));
  }

  @Test
  void anOptionalPartCountsWhereItMatched() {
    assertEquals(
        Set.of("south-korea hasMissionTo nato"),
        facts(
            "SELECT ?who { VALUES ?who { id:south-korea } ?who ent:hasMissionTo id:nato"
                + " OPTIONAL { ?who ent:sanctions id:nato } }"));
  }

  @Test
  void ofAUnionTheBranchTakenCounts() {
    assertEquals(
        Set.of("japan memberOf ip4"),
        facts(
            "SELECT ?who { VALUES ?who { id:japan }"
                + " { ?who ent:memberOf id:ip4 } UNION { ?who ent:sanctions id:ip4 } }"));
  }

  @Test
  void whatExistsCountsAndWhatIsNegatedDoesNot() {
    assertEquals(
        Set.of("south-korea hasMissionTo nato", "south-korea memberOf ip4"),
        facts(
            "SELECT ?who { VALUES ?who { id:south-korea } ?who ent:hasMissionTo id:nato"
                + " FILTER (EXISTS { ?who ent:memberOf id:ip4 } && ?who != id:nato)"
                + " FILTER NOT EXISTS { ?who ent:memberOf id:nato }"
                + " MINUS { ?who ent:represents id:nato } }"));
  }

  @Test
  void ofAGroupEveryMemberCounts() {
    List<List<Support>> rows =
        all(
            "SELECT ?body (COUNT(DISTINCT ?who) AS ?members) { ?who ent:memberOf ?body }"
                + " GROUP BY ?body HAVING (COUNT(DISTINCT ?who) = 4) ORDER BY ?body LIMIT 1");
    assertEquals(1, rows.size());
    assertEquals(
        Set.of(
            "australia memberOf ip4",
            "japan memberOf ip4",
            "new-zealand memberOf ip4",
            "south-korea memberOf ip4"),
        facts(rows.get(0)));
  }

  @Test
  void aSubqueryCountsForTheRowsThatItMade() {
    assertEquals(
        Set.of("south-korea hasMissionTo nato", "japan memberOf ip4", "south-korea memberOf ip4"),
        facts(
            "SELECT ?who ?fellows { VALUES ?who { id:south-korea } ?who ent:hasMissionTo id:nato"
                + " { SELECT ?who (GROUP_CONCAT(?name) AS ?fellows)"
                + "   { ?who ent:memberOf ?body . VALUES ?fellow { id:japan }"
                + "     ?fellow ent:memberOf ?body ; rdfs:label ?name } GROUP BY ?who } }"));
  }

  @Test
  void aClaimThatTheQueryAsksAboutCountsWhateverItsModality() {
    String body = " { ?claim ent:modality ent:denied ; prov:wasDerivedFrom ?passage } }";
    List<Support> supports = first("SELECT ?g ?claim { GRAPH ?g" + body + " ORDER BY ?claim");
    assertFalse(supports.isEmpty());
    assertEquals(Set.of("denied"), modalities(supports));
    assertEquals(supports, first("SELECT ?g ?passage { GRAPH ?g" + body + " ORDER BY ?claim"));
  }

  @Test
  void manyRowsAtOnceHaveTheSameSupportAsEachAlone() {
    Query query =
        query("SELECT ?who ?body { ?who ent:memberOf ?body OPTIONAL { ?who ent:allyOf ?ally } }");
    List<Binding> rows = rows(query);
    List<Ground> together = Evidence.of(DATASET, query, rows, Set::of);
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(Evidence.of(DATASET, query, rows.get(i)), together.get(i).supports());
    }
  }

  @Test
  void theQuestionsOfTheCatalogueRestOnPassages() {
    Questions questions = new Questions(Corpora.ontology().questions());
    for (String name : List.of("agreements-covering", "arms-from", "summits-attended")) {
      Query query = questions.named(name).bind(java.util.Map.of());
      List<Binding> rows = rows(query);
      assertFalse(rows.isEmpty(), name);
      Evidence.of(DATASET, query, rows, Set::of)
          .forEach(row -> assertFalse(row.supports().isEmpty(), name));
    }
  }

  private static java.util.Comparator<Support> byPlace() {
    return java.util.Comparator.comparing(Support::document).thenComparing(Support::start);
  }

  private static Set<String> modalities(List<Support> supports) {
    return supports.stream().map(Support::modality).collect(Collectors.toSet());
  }

  private static Set<String> facts(String query) {
    return facts(first(query));
  }

  private static Set<String> facts(List<Support> supports) {
    return supports.stream()
        .map(support -> words(support.fact()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String words(Triple fact) {
    return local(fact.getSubject())
        + " "
        + local(fact.getPredicate())
        + " "
        + local(fact.getObject());
  }

  private static String local(Node node) {
    return node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : node.getLiteralLexicalForm();
  }

  /** The support of the first row. */
  private static List<Support> first(String query) {
    return all(query).get(0);
  }

  private static List<List<Support>> all(String text) {
    Query query = query(text);
    return Evidence.of(DATASET, query, rows(query).subList(0, 1), Set::of).stream()
        .map(Ground::supports)
        .toList();
  }

  private static Query query(String text) {
    StringBuilder prefixes = new StringBuilder();
    Vocabulary.PREFIXES.forEach(
        (prefix, iri) -> prefixes.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    return QueryFactory.create(prefixes + text, Syntax.syntaxARQ);
  }

  private static List<Binding> rows(Query query) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec exec = QueryExec.dataset(DATASET).query(query).build()) {
      exec.select().forEachRemaining(rows::add);
    }
    return rows;
  }
}
