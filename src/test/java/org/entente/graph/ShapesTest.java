package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checking some nodes finds what checking the whole graph finds about them. */
class ShapesTest {
  private static final Shapes SHAPES = new Shapes(Samples.ONTOLOGY.shapes());
  private static final List<Quad> QUADS = Contents.quads(Corpora.loaded());

  private static List<Triple> triples(Node graph) {
    return QUADS.stream()
        .filter(
            quad ->
                quad.isDefaultGraph()
                    ? graph.equals(Quad.defaultGraphIRI)
                    : quad.getGraph().equals(graph))
        .map(Quad::asTriple)
        .toList();
  }

  private static Graph graph(List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private static Set<Node> subjects(List<Triple> triples) {
    Set<Node> subjects = new HashSet<>();
    triples.forEach(triple -> subjects.add(triple.getSubject()));
    return subjects;
  }

  @Test
  void theProjectsFactsAreWellFormed() {
    List<Triple> facts = triples(Quad.defaultGraphIRI);

    assertEquals(List.of(), SHAPES.check(graph(facts)));
    assertEquals(List.of(), SHAPES.check(graph(facts), subjects(facts)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void brokenFactsAreAllFound(long seed) {
    compare(broken(triples(Quad.defaultGraphIRI), new Random(seed)));
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatChangesBreakIsFoundByLookingAtTheChanges(long seed) {
    List<Triple> before = triples(Quad.defaultGraphIRI);
    List<Triple> after = broken(before, new Random(seed));
    Set<Triple> changes = new HashSet<>(before);
    changes.removeAll(after);
    after.stream().filter(triple -> !before.contains(triple)).forEach(changes::add);
    Graph graph = graph(after);

    Set<Shapes.Violation> whole = new HashSet<>(SHAPES.check(graph));
    assertFalse(whole.isEmpty());
    assertEquals(whole, new HashSet<>(SHAPES.check(graph, subjects(after), changes)));
  }

  @Test
  void whatANewValueIsComparedWithIsSeenThoughItDidNotChange() {
    Node transfer = Vocabulary.iri(Vocabulary.ID + "a-transfer");
    Node poland = Vocabulary.iri(Vocabulary.ID + "poland");
    List<Triple> facts = new ArrayList<>(triples(Quad.defaultGraphIRI));
    facts.add(Triple.create(transfer, Vocabulary.TYPE, Vocabulary.ent("ArmsTransfer")));
    facts.add(Triple.create(transfer, Vocabulary.ent("recipient"), poland));
    Triple added = Triple.create(transfer, Vocabulary.ent("supplier"), poland);
    facts.add(added);
    Graph graph = graph(facts);

    Set<Shapes.Violation> all = new HashSet<>(SHAPES.check(graph, List.of(transfer)));
    assertTrue(all.stream().anyMatch(it -> it.value().equals(poland)), all.toString());
    assertEquals(all, new HashSet<>(SHAPES.check(graph, List.of(transfer), List.of(added))));
  }

  @Test
  void onlyWhatIsAskedOfEachValueAloneIsValueWise() {
    ValueKinds kinds = new ValueKinds(Samples.ONTOLOGY.shapes());
    for (String name : List.of("partnerOf", "metWith", "memberOf", "signatory", "attendee")) {
      assertTrue(kinds.isOfEach(Vocabulary.ent(name)), name);
    }
    for (String name : List.of("supplier", "recipient", "date", "amount", "validFrom")) {
      assertFalse(kinds.isOfEach(Vocabulary.ent(name)), name);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void brokenEvidenceIsAllFound(long seed) {
    compare(broken(triples(Vocabulary.graphOf("csds-2024-04")), new Random(seed)));
  }

  @Test
  void aDocumentHasADateOrSaysThatNobodyKnowsIt() {
    Node document = Vocabulary.iri(Vocabulary.DOC + "csds-2024-04");
    List<Triple> dateless =
        triples(Vocabulary.graphOf("csds-2024-04")).stream()
            .filter(triple -> triple.getSubject().equals(document))
            .filter(triple -> !triple.getPredicate().equals(Vocabulary.DATE))
            .filter(triple -> !triple.getPredicate().equals(Vocabulary.DATE_PRECISION))
            .toList();
    assertEquals(1, SHAPES.check(graph(dateless)).size());

    Graph unknown = graph(dateless);
    unknown.remove(document, Vocabulary.DATE_SOURCE, Node.ANY);
    unknown.add(document, Vocabulary.DATE_SOURCE, NodeFactory.createLiteralString("unknown"));
    assertEquals(List.of(), SHAPES.check(unknown));
  }

  private static void compare(List<Triple> broken) {
    Graph graph = graph(broken);
    Set<Shapes.Violation> whole = new HashSet<>(SHAPES.check(graph));
    Set<Shapes.Violation> each = new HashSet<>(SHAPES.check(graph, subjects(broken)));

    assertFalse(whole.isEmpty());
    assertEquals(whole, each);
  }

  /** Takes some triples away and gives others a wrong object; the ontology's classes stay. */
  private static List<Triple> broken(List<Triple> triples, Random random) {
    List<Triple> broken = new ArrayList<>();
    for (Triple triple : triples) {
      boolean isClass = triple.getPredicate().equals(RDFS.Nodes.subClassOf);
      int which = isClass ? 20 : random.nextInt(20);
      Triple other = triples.get(random.nextInt(triples.size()));
      if (which == 0) {
        broken.add(Triple.create(triple.getSubject(), triple.getPredicate(), triple.getSubject()));
      } else if (which == 1) {
        broken.add(Triple.create(triple.getSubject(), triple.getPredicate(), other.getObject()));
      }
      if (which > 2) {
        broken.add(triple);
      }
    }
    return broken;
  }
}
