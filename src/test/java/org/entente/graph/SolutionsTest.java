package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.entente.reason.explain.Inferred;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A query whose patterns are solved once has the rows that ARQ gives it, and each row matches what
 * it does where all is solved again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SolutionsTest {
  private Store store;
  private DatasetGraph dataset;

  @BeforeAll
  void load() {
    store = QuestionStore.loaded();
    store.dataset().begin(ReadWrite.READ);
    dataset = Inferred.in(store.dataset());
  }

  @AfterAll
  void close() {
    store.dataset().end();
    store.close();
  }

  /** Every question of the catalogue, and forms that none of them has. */
  static Stream<Query> queries() {
    Stream<Query> asked =
        new Questions(Corpora.ontology().questions())
            .all().stream().map(question -> question.bind(question.defaults()));
    return Stream.concat(asked, forms().map(SolutionsTest::query));
  }

  private static Stream<String> forms() {
    String many =
        IntStream.range(0, 400).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    return Stream.of(
        "SELECT ?who { ?who ent:memberOf ?body MINUS { ?who ent:allyOf ?ally } }",
        "SELECT (COUNT(*) AS ?all) { ?who ent:partnerOf ?other }",
        "SELECT (COUNT(*) AS ?none) { ?who ent:partnerOf topic:cyber-defence }",
        "SELECT ?first (COUNT(?who) AS ?n) { ?who ent:memberOf ?body }"
            + " GROUP BY (SUBSTR(STR(?body), 1, 30) AS ?first) HAVING (COUNT(?who) > 1) ORDER BY ?n",
        "SELECT DISTINCT ?body { ?who ent:memberOf ?body } ORDER BY ?body LIMIT 3 OFFSET 1",
        "SELECT * { ?who ent:memberOf ?body OPTIONAL { SELECT ?who (MIN(?name) AS ?least)"
            + " { ?who ent:partnerOf ?other . ?other rdfs:label ?name } GROUP BY ?who } }",
        "SELECT ?body ?other { { SELECT DISTINCT ?body { ?who ent:memberOf ?body } }"
            + " { SELECT (?body AS ?other) { ?who ent:partnerOf ?body } ORDER BY ?body LIMIT 2 } }",
        "SELECT ?who { ?who a ent:State"
            + " FILTER EXISTS { SELECT ?who { ?who ent:memberOf ?body } } }",
        "SELECT (SUM(?a * ?b) AS ?sum) { VALUES ?a { " + many + " } VALUES ?b { " + many + " } }");
  }

  private static Query query(String text) {
    String prefixes =
        Vocabulary.PREFIXES.entrySet().stream()
            .map(it -> "PREFIX " + it.getKey() + ": <" + it.getValue() + ">\n")
            .collect(Collectors.joining());
    return QueryFactory.create(prefixes + text);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void rowsAndMatchesAreTheSame(Query query) {
    Solutions solutions = Solutions.of(dataset, query);
    List<Binding> rows = rows(query);
    assertEquals(rows, solutions.rows());
    assertEquals(Matches.of(dataset, query, rows), Matches.of(solutions, solutions.rows()));
  }

  @Test
  void whatStopsAQueryStopsThisToo() {
    Context context = new Context();
    context.set(ARQConstants.symCancelQuery, new AtomicBoolean(true));
    DatasetGraph stopped = new DatasetGraphWrapper(dataset, context);
    Query query = query("SELECT ?a { VALUES ?a { 1 2 } }");
    assertThrows(QueryCancelledException.class, () -> Solutions.of(stopped, query));
    List<Binding> rows = rows(query);
    assertThrows(QueryCancelledException.class, () -> Matches.of(stopped, query, rows));
  }

  private List<Binding> rows(Query query) {
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
      List<Binding> rows = new ArrayList<>();
      exec.select().forEachRemaining(rows::add);
      return rows;
    }
  }
}
