package org.entente.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Corpora;
import org.entente.graph.Shapes;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links in the graph are held against the shapes, however they came there. */
class LinkShapesTest {
  private static final Shapes SHAPES = new Shapes(Corpora.ontology().shapes());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id:a owl:sameAs wd:Q1 . id:b owl:sameAs wd:Q2 . topic:c skos:exactMatch wd:Q3 .| 0",
        "id:a owl:sameAs wd:Q1 . id:b owl:sameAs wd:Q1 .| 2",
        "id:a owl:sameAs wd:Q1 . topic:b skos:exactMatch wd:Q1 .| 2",
        "id:a owl:sameAs wd:Q1, wd:Q2 .| 1",
        "id:a owl:sameAs wd:Q01 .| 1",
        "id:a owl:sameAs wd:P17 .| 1",
        "topic:a skos:exactMatch <http://example.org/Q1> .| 1"
      })
  void anItemIsWellFormedAndUsedOnce(String turtle, int violations) {
    Graph graph = GraphFactory.createDefaultGraph();
    StringBuilder prefixes = new StringBuilder();
    Vocabulary.PREFIXES.forEach(
        (prefix, iri) -> prefixes.append("PREFIX " + prefix + ": <" + iri + "> "));
    RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(graph);
    assertEquals(
        violations,
        SHAPES.check(graph).stream().filter(it -> it.toString().contains("item")).count());
  }
}
