package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

/** A blank that is filled restricts the answer and changes nothing else. */
class QuestionsFillingTest {
  private static final Node JAPAN = Vocabulary.iri(Vocabulary.ID + "japan");
  private static final String PAIRS = "{ ?actor ent:memberOf ?group }";
  private static final String PLAIN = "SELECT ?actor ?group " + PAIRS + " ORDER BY ?actor";
  private final DatasetGraph dataset = DatasetGraphFactory.create();

  @Test
  void aBlankWithoutValueMeansAnything() {
    given("japan", "ip4");
    given("canada", "nato");
    assertEquals("actor,group\nid:canada,id:nato\nid:japan,id:ip4\n", asked(PLAIN, Map.of()));
    assertEquals("actor,group\nid:japan,id:ip4\n", asked(PLAIN, Map.of("actor", JAPAN)));
  }

  @Test
  void aSubqueryThatHandsTheBlankOnIsFilledToo() {
    given("japan", "ip4");
    given("canada", "nato");
    String counted =
        "SELECT ?n { { SELECT ?actor (COUNT(*) AS ?n) " + PAIRS + " GROUP BY ?actor } }";
    assertEquals(2, values(counted));
    assertEquals(2, values("SELECT ?group { { SELECT DISTINCT ?actor ?group " + PAIRS + " } }"));
    assertEquals("n\n1\n", asked(counted, Map.of("actor", JAPAN)));
  }

  @Test
  void aSubqueryThatCountsOverAllActorsCountsAllOfThem() {
    given("japan", "ip4");
    given("korea", "ip4");
    String query =
        "SELECT ?actor ?members { ?actor ent:memberOf ?group . "
            + "{ SELECT ?group (COUNT(?actor) AS ?members) "
            + PAIRS
            + " GROUP BY ?group } }";
    assertEquals("actor,members\nid:japan,2\n", asked(query, Map.of("actor", JAPAN)));
  }

  @Test
  void aSliceIsTakenBeforeTheBlankIsFilled() {
    given("canada", "nato");
    given("japan", "ip4");
    String query =
        "SELECT ?group { { SELECT ?actor ?group " + PAIRS + " ORDER BY ?actor LIMIT 1 } }";
    assertEquals("group\n", asked(query, Map.of("actor", JAPAN)));
  }

  @Test
  void aNameThatIsNoBlankIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> question(PLAIN).bind(Map.of("topic", JAPAN)));
  }

  @Test
  void anotherServiceMayBeAskedAnywhereInAQuery() {
    String service = "SERVICE <https://query.example/> " + PAIRS;
    assertTrue(question("SELECT ?group { { SELECT ?group { " + service + " } } }").asksElsewhere());
    String exists = "FILTER NOT EXISTS { " + service + " }";
    assertTrue(question("SELECT ?group { ?group ent:status ?x " + exists + " }").asksElsewhere());
    assertFalse(question("SELECT ?group { ?group ent:status \"SERVICE\" }").asksElsewhere());
  }

  private void given(String actor, String group) {
    dataset.add(
        Quad.defaultGraphIRI,
        Vocabulary.iri(Vocabulary.ID + actor),
        Vocabulary.ent("memberOf"),
        Vocabulary.iri(Vocabulary.ID + group));
  }

  private static Question question(String query) {
    Question.Parameter blank = new Question.Parameter("actor", "Actor", Optional.empty());
    String text = "PREFIX ent: <" + Vocabulary.ENT + "> " + query;
    return new Question(
        "asked",
        "asked",
        "{actor}?",
        List.of(),
        text,
        List.of(),
        1,
        List.of(blank),
        Optional.empty());
  }

  private static int values(String query) {
    return question(query).bind(Map.of("actor", JAPAN)).toString().split("VALUES", -1).length - 1;
  }

  private String asked(String query, Map<String, Node> values) {
    try (QueryExec execution =
        QueryExec.dataset(dataset).query(question(query).bind(values)).build()) {
      return QuestionRows.of(execution.select());
    }
  }
}
