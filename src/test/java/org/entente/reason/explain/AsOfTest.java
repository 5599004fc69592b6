package org.entente.reason.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.graph.Contents;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.graph.memory.MemoryDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dataset as of a day has the facts that held then, however it is asked. */
class AsOfTest {
  private static final Node KOREA = Vocabulary.iri(Vocabulary.ID + "south-korea");
  private static final Node CENTRE = Vocabulary.iri(Vocabulary.ID + "ccdcoe");
  private static final Node NATO = Vocabulary.iri(Vocabulary.ID + "nato");
  private static final Triple MEMBER = Triple.create(KOREA, Vocabulary.ent("memberOf"), CENTRE);
  private static final Triple MISSION = Triple.create(KOREA, Vocabulary.ent("hasMissionTo"), NATO);

  static Stream<DatasetGraph> corpora() {
    return Stream.of(new MemoryDataset(), DatabaseMgr.connectDatasetGraph(Location.mem()))
        .map(AsOfTest::corpus);
  }

  private static DatasetGraph corpus(DatasetGraph dataset) {
    try (Store loaded = Corpora.loaded()) {
      List<Quad> quads = Contents.quads(loaded);
      Txn.executeWrite(dataset, () -> quads.forEach(dataset::add));
    }
    return dataset;
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void southKoreaJoinsTheCyberDefenceCentreInMayAndHasItsMissionByDecember2022(DatasetGraph all) {
    on(all, "2022-04-30", then -> assertEquals(Set.of(), held(then, MEMBER, MISSION)));
    on(all, "2022-06-01", then -> assertTrue(held(then, MEMBER, MISSION).contains(MEMBER)));
    on(
        all,
        "2022-12-01",
        then -> assertEquals(Set.of(MEMBER, MISSION), held(then, MEMBER, MISSION)));
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void whatIsSaidOfADatedThingHoldsFromItsDateOn(DatasetGraph all) {
    String summit = "ASK { id:nato-summit-madrid-2022 ent:heldIn id:madrid }";
    on(all, "2022-06-27", then -> assertFalse(ask(then, summit)));
    on(all, "2022-06-28", then -> assertTrue(ask(then, summit)));
    String programme = "ASK { id:itpp-nato-south-korea-2023 ent:signatory id:nato }";
    on(all, "2023-06-30", then -> assertFalse(ask(then, programme)));
    on(all, "2023-07-01", then -> assertTrue(ask(then, programme)));
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void whatFollowsHoldsWhenWhatItFollowsFromDoes(DatasetGraph all) {
    String met = "ASK { id:south-korea ent:metWith id:sweden }";
    on(all, "2022-09-26", then -> assertFalse(ask(then, met)));
    on(all, "2022-09-27", then -> assertTrue(ask(then, met)));
    String covers = "ASK { id:itpp-nato-south-korea-2023 ent:covers topic:technology }";
    on(all, "2023-06-30", then -> assertFalse(ask(then, covers)));
    on(all, "2023-07-01", then -> assertTrue(ask(then, covers)));
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void namesKindsTopicsAndNamedGraphsStay(DatasetGraph all) {
    on(
        all,
        "1900-01-01",
        then -> {
          assertTrue(
              ask(then, "ASK { id:nato-summit-madrid-2022 a ent:Summit ; rdfs:label ?name }"));
          assertTrue(ask(then, "ASK { topic:cyber-defence skos:broader topic:cybersecurity }"));
          assertTrue(
              ask(
                  then,
                  "ASK { GRAPH graph:csds-2024-04 { id:south-korea ent:hasMissionTo id:nato } }"));
          assertTrue(
              ask(
                  then,
                  "ASK { GRAPH ?g { ?claim rdf:reifies <<( id:south-korea ent:hasMissionTo id:nato )>> } }"));
        });
  }

  @Test
  void everyQueryOfTheViewSeesTheSame() {
    on(
        corpora().findFirst().orElseThrow(),
        "2022-04-30",
        then -> {
          Graph facts = then.getDefaultGraph();
          assertFalse(facts.contains(MEMBER));
          assertFalse(facts.find(KOREA, Node.ANY, CENTRE).hasNext());
          assertFalse(then.contains(Quad.defaultGraphIRI, KOREA, Node.ANY, CENTRE));
          assertFalse(then.contains(new Quad(Quad.defaultGraphNodeGenerated, MEMBER)));
          assertFalse(then.find(new Quad(Quad.defaultGraphIRI, MEMBER)).hasNext());
          assertFalse(then.getGraph(Quad.defaultGraphIRI).contains(MEMBER));
          assertTrue(then.find(Node.ANY, KOREA, Node.ANY, CENTRE).hasNext(), "in a document");
          assertEquals(facts.find().toList().size(), facts.size());
          assertFalse(ask(then, "ASK { id:south-korea (ent:memberOf|ent:partnerOf)+ id:ccdcoe }"));
          assertFalse(ask(then, "ASK { ?a ?b id:ccdcoe FILTER (?a = id:south-korea) }"));
        });
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachDayHasWhatIsStatedOfItAndWhatFollowsFromThat(long seed) {
    RandomWorld world = new RandomWorld(seed);
    DatasetGraph dataset = seed % 2 == 0 ? world.dataset : onDisk(world.dataset);
    for (LocalDate day : RandomWorld.DAYS) {
      dataset.executeRead(
          () -> {
            Proofs proofs = new Proofs(dataset, world.rules);
            assertEquals(world.on(day), facts(new AsOf(dataset, day, proofs::days)), "on " + day);
          });
    }
  }

  private static DatasetGraph onDisk(DatasetGraph dataset) {
    DatasetGraph disk = DatabaseMgr.connectDatasetGraph(Location.mem());
    List<Quad> quads = dataset.calculateRead(() -> dataset.stream().toList());
    Txn.executeWrite(disk, () -> quads.forEach(disk::add));
    return disk;
  }

  private static Set<Triple> facts(DatasetGraph then) {
    Set<Triple> facts = then.getDefaultGraph().find().toSet();
    Set<Triple> asQuads = new HashSet<>();
    then.find()
        .forEachRemaining(
            it -> {
              if (it.isDefaultGraph()) {
                asQuads.add(it.asTriple());
              }
            });
    assertEquals(facts, asQuads);
    return facts;
  }

  private static void on(DatasetGraph dataset, String day, Consumer<DatasetGraph> check) {
    dataset.begin(ReadWrite.READ);
    try {
      check.accept(AsOf.of(dataset, LocalDate.parse(day)));
    } finally {
      dataset.end();
    }
  }

  private static Set<Triple> held(DatasetGraph then, Triple... facts) {
    Set<Triple> held = new HashSet<>(Set.of(facts));
    held.removeIf(fact -> !then.getDefaultGraph().contains(fact));
    return held;
  }

  private static boolean ask(DatasetGraph dataset, String query) {
    StringBuilder prefixes = new StringBuilder();
    Vocabulary.PREFIXES.forEach(
        (prefix, iri) -> prefixes.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    try (QueryExec exec = QueryExec.dataset(dataset).query(prefixes + query).build()) {
      return exec.ask();
    }
  }
}
