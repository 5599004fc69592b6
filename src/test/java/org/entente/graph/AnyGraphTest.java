package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.entente.graph.memory.MemoryDataset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A pattern in any graph has the rows that ARQ finds graph by graph. */
class AnyGraphTest {
  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      :oslo :twinOf :turku . :c0 rdf:reifies <<( :oslo :twinOf :turku )>> .
      :oslo :within _:somewhere , :g2 , 7 , <urn:x-arq:DefaultGraph> , <urn:x-arq:UnionGraph> .
      GRAPH _:somewhere { :oslo :twinOf :rome . :rome :near :oslo }
      GRAPH :g1 { :oslo :twinOf :turku . :c1 rdf:reifies <<( :oslo :twinOf :turku )>> ; :by :ann ; :in :g1 }
      GRAPH :g2 { :oslo :twinOf :turku , :bergen . :c2 rdf:reifies <<( :oslo :twinOf :turku )>> , <<( :oslo :twinOf :bergen )>> ; :by :bo }
      GRAPH :g3 { :turku :twinOf :oslo . :c3 rdf:reifies <<( :turku :twinOf :turku )>> ; :by :ann ; :of :c2 }
      """;

  static {
    // Else its parts would be made in an order in which they do not find each other.
    JenaSystem.init();
  }

  private static final OpExecutorFactory OF_ARQ = OpExecutor.stdFactory;
  private static final OpExecutorFactory QUADS = QC.getFactory(ARQ.getContext());

  private static final List<String> PATTERNS =
      List.of(
          "GRAPH ?g { ?s ?p ?o }",
          "GRAPH ?g { :oslo :twinOf ?o }",
          "GRAPH ?g { ?c rdf:reifies <<( ?s ?p ?o )>> }",
          "GRAPH ?g { ?c rdf:reifies <<( ?s ?p ?s )>> }",
          "GRAPH ?g { ?c rdf:reifies <<( ?s ?p :turku )>> ; :by ?who }",
          "GRAPH ?g { ?c :by ?who ; rdf:reifies <<( ?s ?p ?o )>> . ?s ?p ?o }",
          "GRAPH ?g { ?c rdf:reifies <<( :oslo :twinOf :turku )>> }",
          "GRAPH ?g { ?c :in ?g }",
          "GRAPH ?g { ?c :by ?who } GRAPH ?g { ?c rdf:reifies <<( ?s ?p ?o )>> }",
          "GRAPH ?g { ?c :by ?who } GRAPH ?h { ?other rdf:reifies <<( ?s ?p ?o )>> } FILTER (?g !="
              + " ?h)",
          "?s ?p ?o GRAPH ?g { ?c rdf:reifies <<( ?s ?p ?o )>> }",
          "VALUES ?g { :g2 :none } GRAPH ?g { ?c rdf:reifies <<( ?s ?p ?o )>> }",
          "VALUES ?g { <urn:x-arq:DefaultGraph> :g1 } GRAPH ?g { ?s ?p ?o }",
          "VALUES ?g { <urn:x-arq:DefaultGraphNode> <urn:x-arq:UnionGraph> } GRAPH ?g { ?s ?p ?o }",
          "VALUES ?g { :g2 <urn:x-arq:UnionGraph> UNDEF } GRAPH ?g { ?s :twinOf ?o . ?o ?p ?s }",
          "VALUES ?g { 5 :g3 } GRAPH ?g { ?s ?p ?o }",
          "?s :in ?g GRAPH ?g { ?s ?p ?o }",
          "?s :within ?g GRAPH ?g { ?s ?p ?o }",
          "?s :within ?g GRAPH ?g { ?t :twinOf ?o ; ?p :oslo }",
          "VALUES ?o { :bergen UNDEF } GRAPH ?g { ?c rdf:reifies <<( ?s ?p ?o )>> }",
          "?s :twinOf ?o FILTER EXISTS { GRAPH ?g { ?c rdf:reifies <<( ?s :twinOf ?o )>> ; :by :bo"
              + " } }",
          "?s :twinOf ?o FILTER NOT EXISTS { GRAPH ?g { ?o :twinOf ?s } }",
          "GRAPH ?g { ?c :by ?who OPTIONAL { ?c :of ?d } FILTER (?who = :ann) }",
          "GRAPH ?g { ?c :by ?who } OPTIONAL { GRAPH ?h { ?c :of ?d } }");

  @TestFactory
  Stream<DynamicTest> hasTheSameRows() {
    return Stream.of(new MemoryDataset(), DatasetGraphFactory.createTxnMem())
        .map(AnyGraphTest::filled)
        .flatMap(
            data ->
                PATTERNS.stream()
                    .map(
                        pattern ->
                            DynamicTest.dynamicTest(
                                pattern,
                                () ->
                                    assertEquals(
                                        rows(data, pattern, OF_ARQ), rows(data, pattern, QUADS)))));
  }

  @Test
  void doesNotFindWhatTheDefaultGraphAloneHolds() {
    DatasetGraph data = filled(new MemoryDataset());

    assertEquals(List.of(), rows(data, "GRAPH ?g { :c0 rdf:reifies <<( ?s ?p ?o )>> }", QUADS));
  }

  @Test
  void solvesEveryQueryButThoseOfAStoreWithAWayOfItsOwn(@TempDir Path folder) {
    assertInstanceOf(AnyGraph.class, way(new MemoryDataset()));
    assertInstanceOf(AnyGraph.class, way(DatasetGraphFactory.create()));
    try (Store disk = DatasetStore.onDisk(folder.resolve("store"), true, Clock.systemUTC())) {
      Txn.executeRead(
          disk.dataset(), () -> assertInstanceOf(LateJoinsOnDisk.class, way(disk.dataset())));
    }
  }

  private static OpExecutor way(DatasetGraph data) {
    Context context = Context.setupContextForDataset(ARQ.getContext(), data);
    return QC.getFactory(context).create(ExecutionContext.create(data, context));
  }

  private static DatasetGraph filled(DatasetGraph data) {
    Txn.executeWrite(data, () -> RDFParser.fromString(DATA, Lang.TRIG).parse(data));
    return data;
  }

  private static List<String> rows(DatasetGraph data, String pattern, OpExecutorFactory way) {
    String query =
        "PREFIX : <http://example.org/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
            + " SELECT * { "
            + pattern
            + " }";
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExec exec =
              QueryExec.dataset(data)
                  .query(query)
                  .set(ARQConstants.sysOpExecutorFactory, way)
                  .build()) {
            return exec.select().stream().map(AnyGraphTest::text).sorted().toList();
          }
        });
  }

  private static String text(Binding row) {
    Map<String, String> values = new TreeMap<>();
    row.forEach((column, value) -> values.put(column.getVarName(), value.toString()));
    return values.toString();
  }
}
