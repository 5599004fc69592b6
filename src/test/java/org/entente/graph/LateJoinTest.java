package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIteratorCheck;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.entente.graph.journal.Act;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Joins of any sides, also empty ones, have the rows of ARQ's reference engine, in memory and on
 * disk, and whoever has read enough of them closes or stops them without harm.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateJoinTest {
  private static final int QUERIES = 400;
  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      :a :p :b , :c ; :q :a . :b :p :c ; :q :d . :c :q :a .
      GRAPH :g { :a :p :d . :d :r :a }
      """;

  private final List<Store> stores = new ArrayList<>();

  @BeforeAll
  void fill(@TempDir Path folder) {
    stores.add(DatasetStore.inMemory(Clock.systemUTC()));
    stores.add(DatasetStore.onDisk(folder.resolve("store"), true, Clock.systemUTC()));
    for (Store store : stores) {
      store.change(Act.ofUser("fill it"), () -> read(store.dataset()));
      store.dataset().begin(ReadWrite.READ);
    }
  }

  private static boolean read(DatasetGraph dataset) {
    RDFParser.fromString(DATA, Lang.TRIG).parse(dataset);
    return true;
  }

  @AfterAll
  void close() {
    stores.forEach(
        store -> {
          store.dataset().end();
          store.close();
        });
  }

  static Stream<String> queries() {
    Stream<String> seen =
        Stream.of(
            "SELECT * { { ?s :none ?o } { SELECT ?s (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { ?s ?q"
                + " ?z } { SELECT ?s (COUNT(*) AS ?m) { ?s ?r ?y } GROUP BY ?s } } GROUP BY ?s } }",
            "SELECT * { { SELECT ?s { ?s :p ?o } } { SELECT ?s { ?s :q ?o } } } LIMIT 0",
            "SELECT * { { ?s :none ?o } OPTIONAL { { SELECT ?s { ?s :p ?o } }"
                + " { SELECT ?s { ?s :q ?o } } } }");
    return Stream.concat(
        seen, IntStream.range(0, QUERIES).mapToObj(seed -> new RandomQuery(seed).text()));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void rowsAreTheSameAndCanBeLeftAnywhere(String text) {
    Query query = QueryFactory.create("PREFIX : <http://example.org/>\n" + text);
    for (Store store : stores) {
      List<String> rows = rows(store.dataset(), query, Integer.MAX_VALUE);
      assertEquals(reference(store.dataset(), query), rows);
      for (int read = 0; read <= Math.min(2, rows.size()); read++) {
        assertEquals(read, rows(store.dataset(), query, read).size());
        if (read < rows.size()) {
          thenStops(store.dataset(), query, read);
        }
      }
    }
  }

  private static List<String> reference(DatasetGraph dataset, Query query) {
    Context context = new Context();
    List<String> rows = new ArrayList<>();
    QueryEngineRef.getFactory()
        .create(query, dataset, BindingFactory.root(), context)
        .iterator()
        .forEachRemaining(row -> rows.add(text(row)));
    return rows.stream().sorted().toList();
  }

  /** So many rows of all; the others are left when the query is closed. */
  private static List<String> rows(DatasetGraph dataset, Query query, int most) {
    try (QueryExec exec =
        QueryExec.dataset(dataset)
            .query(query)
            .set(QueryIteratorCheck.failOnOpenIterator, true)
            .build()) {
      RowSet all = exec.select();
      List<String> rows = new ArrayList<>();
      while (rows.size() < most && all.hasNext()) {
        rows.add(text(all.next()));
      }
      return rows.stream().sorted().toList();
    }
  }

  private static void thenStops(DatasetGraph dataset, Query query, int read) {
    AtomicBoolean stopped = new AtomicBoolean();
    try (QueryExec exec =
        QueryExec.dataset(dataset).query(query).set(ARQConstants.symCancelQuery, stopped).build()) {
      RowSet all = exec.select();
      for (int i = 0; i < read; i++) {
        all.next();
      }
      stopped.set(true);
      assertThrows(QueryCancelledException.class, all::next);
    }
  }

  private static String text(Binding row) {
    Map<String, String> values = new TreeMap<>();
    row.forEach((column, value) -> values.put(column.getVarName(), value.toString()));
    return values.toString();
  }
}
