package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class ClassicReificationTest {
  private static final String STATEMENT =
      "<https://w3id.org/entente/statement/1f1f2e5b2b0d6b7a3d5e0a7f0c3c2d4c>";
  private static final String PREFIXES =
      """
      PREFIX : <http://e/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX dct: <http://purl.org/dc/terms/>
      """;

  @Test
  void aReifiedTripleBecomesAPartOfItsClaim() {
    given(":claim rdf:reifies <<( :s :p 'o' )>> . :s :p 'o' .");
    thenGraphIs(
        ":s :p 'o' . STATEMENT a rdf:Statement ; rdf:subject :s ; rdf:predicate :p ; rdf:object 'o' ; dct:isPartOf :claim .");
  }

  @Test
  void twoClaimsOfOneTripleShareItsStatement() {
    given(":a rdf:reifies <<( :s :p :o )>> . :b rdf:reifies <<( :s :p :o )>> .");
    thenGraphIs(
        "STATEMENT a rdf:Statement ; rdf:subject :s ; rdf:predicate :p ; rdf:object :o ; dct:isPartOf :a, :b .");
  }

  @Test
  void aTermElsewhereIsReplacedByItsStatement() {
    given(":who :says <<( :s :p :o )>> .");
    thenGraphIs(
        ":who :says STATEMENT . STATEMENT a rdf:Statement ; rdf:subject :s ; rdf:predicate :p ; rdf:object :o .");
  }

  @Test
  void aTermInsideATermGoesTheSameWay() {
    Graph classic =
        ClassicReification.convert(graph(":c rdf:reifies <<( :s :p <<( :a :b :c )>> )>> ."));
    assertEquals(9, classic.size());
    assertTrue(classic.stream().noneMatch(t -> t.getObject().isTripleTerm()));
  }

  @Test
  void quadsStayInTheirGraphs() {
    DatasetGraph data =
        RDFParser.fromString(PREFIXES + ":g { :c rdf:reifies <<( :s :p :o )>> }", Lang.TRIG)
            .toDatasetGraph();
    DatasetGraph classic = ClassicReification.convert(data);
    assertEquals(5, Iter.count(classic.find(Quad.ANY)));
    assertEquals(0, classic.getDefaultGraph().size());
    assertEquals(
        5,
        ClassicReification.convert(Iter.asStream(data.find()))
            .filter(q -> !q.isDefaultGraph())
            .count());
    assertEquals("http://e/", classic.prefixes().get(""));
  }

  private Graph given = graph("");

  private void given(String triples) {
    given = graph(triples);
  }

  /** The one statement's name is not foreseen here, only that it is one and the same. */
  private void thenGraphIs(String expected) {
    assertEquals(
        lines(graph(expected.replace("STATEMENT", STATEMENT))),
        lines(ClassicReification.convert(given)));
  }

  private static Graph graph(String triples) {
    return RDFParser.fromString(PREFIXES + triples, Lang.TURTLE).toGraph();
  }

  private static Set<String> lines(Graph graph) {
    Set<String> lines = new TreeSet<>();
    graph
        .find()
        .forEachRemaining(
            t -> lines.add(NodeFmtLib.strNT(t).replaceAll("statement/[0-9a-f]+", "statement/X")));
    return lines;
  }
}
