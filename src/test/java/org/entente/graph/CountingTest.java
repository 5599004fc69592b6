package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.entente.graph.memory.MemoryDataset;
import org.entente.reason.Rules;
import org.entente.reason.derive.ReasonedDataset;
import org.entente.reason.explain.Inferred;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted without being gone through is as many as ARQ goes through. */
class CountingTest {
  static {
    // Else its parts would be made in an order in which they do not find each other.
    JenaSystem.init();
  }

  private static final OpExecutorFactory OF_ARQ = OpExecutor.stdFactory;
  private static final OpExecutorFactory COUNTING = Counting::new;

  private final DatasetGraph stored =
      new ReasonedDataset(
          new MemoryDataset(),
          Rules.parse(
              """
              @prefix : <http://e/>.
              [back: (?x :p1 ?y) -> (?y :p1 ?x)]
              [on: (?x :p1 ?y) (?y :p1 ?z) -> (?x :p2 ?z)]
              """));
  private final DatasetGraph data = Inferred.in(stored);

  @AfterEach
  void end() {
    if (stored.isInTransaction()) {
      stored.end();
    }
  }

  /** Whatever is stated or follows, and whichever terms are open, twice, blank or unknown. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void countsAreThoseOfArq(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 4; round++) {
      int size = random.nextInt(round % 2 == 0 ? 30 : 300);
      stored.executeWrite(() -> change(random, size));
      stored.begin(ReadWrite.READ);
      for (int i = 0; i < 100; i++) {
        thenAsArq(query(random));
      }
      stored.end();
    }
  }

  private void change(Random random, int size) {
    for (int i = 0; i < size; i++) {
      Node graph = random.nextBoolean() ? Quad.defaultGraphIRI : name("g", random, 3);
      Quad quad =
          new Quad(graph, name("n", random, 12), name("p", random, 4), name("n", random, 12));
      if (random.nextInt(3) == 0) {
        stored.delete(quad);
      } else {
        stored.add(quad);
      }
    }
  }

  private static Node name(String kind, Random random, int count) {
    return NodeFactory.createURI("http://e/" + kind + random.nextInt(count));
  }

  private static String query(Random random) {
    String pattern = pattern(random);
    String where =
        switch (random.nextInt(12)) {
          case 0, 1, 2 -> "GRAPH ?g { " + pattern + " }";
          case 3, 4 -> "GRAPH :g" + random.nextInt(4) + " { " + pattern + " }";
          case 5 -> "GRAPH <urn:x-arq:UnionGraph> { " + pattern + " }";
          case 6 -> "GRAPH <urn:x-arq:DefaultGraph> { " + pattern + " }";
          default -> pattern;
        };
    String more =
        switch (random.nextInt(14)) {
          case 0 -> " FILTER (?a != :n1)";
          case 1 -> " OPTIONAL { ?a :p0 ?z }";
          case 2 -> " VALUES ?a { :n1 :n2 }";
          case 3 -> " { SELECT (COUNT(*) AS ?in) { " + pattern(random) + " } }";
          case 4 -> " MINUS { ?a :p3 ?z }";
          case 5 -> " ?b :p0 ?d .";
          default -> "";
        };
    String counted =
        List.of("*", "*", "*", "?a", "?b", "?g", "?none", "DISTINCT *", "DISTINCT ?a")
            .get(random.nextInt(9));
    String key = List.of("", "", "?a", "?b", "?c", "?g", "?a ?b").get(random.nextInt(7));
    return "PREFIX : <http://e/> SELECT "
        + key
        + " (COUNT("
        + counted
        + ") AS ?n) (COUNT(*) AS ?m) { "
        + where
        + more
        + " }"
        + (key.isEmpty() ? "" : " GROUP BY " + key)
        + (random.nextInt(6) == 0 ? " HAVING (COUNT(*) > 2)" : "");
  }

  private static String pattern(Random random) {
    List<String> open =
        List.of("?a", "?b", "?c", "?a", "?g", "[]", "_:x", "_:x", "<<( ?a :p1 ?b )>>");
    String subject = random.nextInt(3) == 0 ? ":n" + random.nextInt(13) : any(open, random, 6);
    String property = random.nextInt(2) == 0 ? ":p" + random.nextInt(5) : any(open, random, 5);
    String object = random.nextInt(3) == 0 ? ":n" + random.nextInt(13) : any(open, random, 9);
    String triple = subject + " " + property + " " + object + " .";
    return random.nextInt(40) == 0 ? "" : triple.replace("_:x", "_:x" + random.nextInt(1_000_000));
  }

  private static String any(List<String> open, Random random, int among) {
    return open.get(random.nextInt(among));
  }

  private void thenAsArq(String query) {
    assertEquals(rows(query, OF_ARQ), rows(query, COUNTING), query);
  }

  private List<String> rows(String query, OpExecutorFactory way) {
    try (QueryExec exec =
        QueryExec.dataset(data).query(query).set(ARQConstants.sysOpExecutorFactory, way).build()) {
      return exec.select().stream().map(CountingTest::text).sorted().toList();
    }
  }

  private static String text(Binding row) {
    Map<String, String> values = new TreeMap<>();
    row.forEach((column, value) -> values.put(column.getVarName(), value.toString()));
    return values.toString();
  }

  @Test
  void aChangeCountsWhatItHasDoneSoFar() {
    stored.begin(ReadWrite.WRITE);
    change(new Random(7), 300);
    thenAsArq("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    thenAsArq("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g");
    stored.abort();
    assertEquals(List.of("{n=\"0\"^^xsd:integer}"), rows(count(), COUNTING));
  }

  private static String count() {
    return "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
  }

  @Test
  void whatStopsAQueryStopsACountOfMany() {
    stored.executeWrite(() -> change(new Random(8), 500));
    stored.begin(ReadWrite.READ);
    AtomicBoolean stopped = new AtomicBoolean();
    try (QueryExec exec =
        QueryExec.dataset(data)
            .query("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s")
            .set(ARQConstants.symCancelQuery, stopped)
            .set(ARQConstants.sysOpExecutorFactory, COUNTING)
            .build()) {
      var rows = exec.select();
      assertTrue(rows.hasNext());
      rows.next();
      stopped.set(true);
      assertThrows(QueryCancelledException.class, rows::next);
    }
  }
}
