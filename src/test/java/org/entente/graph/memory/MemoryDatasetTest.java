package org.entente.graph.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryDatasetTest {
  private final DatasetGraph dataset = new MemoryDataset();

  private static Node name(int number) {
    return NodeFactory.createURI("https://example.org/" + number);
  }

  private static Quad quad(int graph, int subject, int property, int object) {
    Node home = graph == 0 ? Quad.defaultGraphIRI : name(graph);
    return new Quad(home, name(subject), name(property), name(object));
  }

  private static Quad any(Random random) {
    int breadth = random.nextInt(3) == 0 ? 4 : 40;
    return quad(
        random.nextInt(4), random.nextInt(breadth), random.nextInt(5), random.nextInt(breadth));
  }

  private static Set<Quad> all(DatasetGraph from) {
    return set(from.find());
  }

  private static Set<Quad> set(Iterator<Quad> quads) {
    Set<Quad> set = new HashSet<>();
    quads.forEachRemaining(quad -> assertTrue(set.add(quad), "twice: " + quad));
    return set;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void itHoldsWhatJenasOwnHolds(long seed) {
    Random random = new Random(seed);
    DatasetGraph own = DatasetGraphFactory.createTxnMem();
    for (int round = 0; round < 10; round++) {
      boolean kept = random.nextInt(3) > 0;
      dataset.begin(ReadWrite.WRITE);
      own.begin(ReadWrite.WRITE);
      for (int step = 0; step < 700; step++) {
        Quad quad = any(random);
        if (random.nextInt(5) < 2) {
          dataset.delete(quad);
          own.delete(quad);
        } else {
          dataset.add(quad);
          own.add(quad);
        }
        assertEquals(own.contains(quad), dataset.contains(quad));
      }
      compareFinds(own, random);
      for (DatasetGraph each : List.of(dataset, own)) {
        if (kept) {
          each.commit();
        } else {
          each.abort();
        }
        each.end();
      }
      assertEquals(all(own), all(dataset));
    }
    compareFinds(own, random);
  }

  private void compareFinds(DatasetGraph own, Random random) {
    for (int i = 0; i < 200; i++) {
      Quad quad = any(random);
      Node g = random.nextBoolean() ? quad.getGraph() : Node.ANY;
      Node s = random.nextBoolean() ? quad.getSubject() : Node.ANY;
      Node p = random.nextBoolean() ? quad.getPredicate() : Node.ANY;
      Node o = random.nextBoolean() ? quad.getObject() : Node.ANY;
      assertEquals(set(own.find(g, s, p, o)), set(dataset.find(g, s, p, o)));
      assertEquals(set(own.findNG(g, s, p, o)), set(dataset.findNG(g, s, p, o)));
      assertEquals(own.contains(g, s, p, o), dataset.contains(g, s, p, o));
    }
    Set<Node> graphs = new HashSet<>();
    dataset.listGraphNodes().forEachRemaining(graphs::add);
    Set<Node> ownGraphs = new HashSet<>();
    own.listGraphNodes().forEachRemaining(ownGraphs::add);
    assertEquals(ownGraphs, graphs);
    assertEquals(graphs.size(), dataset.size());
  }

  @Test
  void aSortedSetGivesItsTuplesInOrderWhateverIsAddedAndRemoved() {
    java.util.TreeSet<Integer> expected = new java.util.TreeSet<>();
    Tuples tuples = new Tuples(2);
    Random random = new Random(11);
    for (int step = 0; step < 60_000; step++) {
      int number = step < 20_000 ? step : random.nextInt(30_000);
      int[] tuple = {number / 100, number % 100};
      boolean shrinking = step > 40_000;
      if (expected.contains(number) && (shrinking || random.nextBoolean())) {
        expected.remove(number);
        tuples.remove(tuple);
      } else if (expected.add(number)) {
        tuples.add(tuple);
      }
    }
    List<Integer> found = new ArrayList<>();
    Tuples.Cursor cursor = tuples.from(new int[0], 0);
    while (cursor.next()) {
      found.add(cursor.get(0) * 100 + cursor.get(1));
    }
    assertEquals(List.copyOf(expected), found);
    for (int prefix = 0; prefix < 300; prefix++) {
      Collection<Integer> inRange = expected.subSet(prefix * 100, prefix * 100 + 100);
      Tuples.Cursor some = tuples.from(new int[] {prefix}, 1);
      int count = 0;
      while (some.next()) {
        count++;
      }
      assertEquals(inRange.size(), count);
    }
  }

  @Test
  void anIteratorGoesOnOverWhatWasThere() {
    dataset.begin(ReadWrite.WRITE);
    for (int i = 0; i < 500; i++) {
      dataset.add(quad(0, i, 1, 1));
    }
    Iterator<Quad> before = dataset.find();
    int seen = 0;
    while (before.hasNext()) {
      Quad quad = before.next();
      dataset.delete(quad);
      dataset.add(quad(1, seen, 2, 2));
      seen++;
    }
    dataset.commit();
    dataset.end();

    assertEquals(500, seen);
    assertEquals(500, all(dataset).size());
    assertFalse(dataset.contains(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY));
  }

  @Test
  void readersSeeOneStateWhileAWriterWorks() {
    dataset.executeWrite(() -> dataset.add(quad(0, 0, 0, 0)));
    List<CompletableFuture<Void>> readers = new ArrayList<>();
    for (int reader = 0; reader < 4; reader++) {
      readers.add(CompletableFuture.runAsync(this::readOften));
    }
    for (int change = 0; change < 200; change++) {
      int base = change * 10;
      dataset.executeWrite(
          () -> {
            for (int i = 0; i < 10; i++) {
              dataset.add(quad(0, base + i, 1, base));
              dataset.add(quad(1, base + i, 1, base));
            }
          });
    }
    readers.forEach(CompletableFuture::join);
    assertEquals(4001, all(dataset).size());
  }

  /** Whatever is seen, it is whole changes. */
  private void readOften() {
    for (int i = 0; i < 100; i++) {
      dataset.executeRead(
          () -> {
            int first = all(dataset).size();
            assertEquals(1, first % 20);
            assertEquals(first, all(dataset).size());
          });
    }
  }

  @Test
  void aReaderMayBecomeTheWriterUnlessOvertaken() {
    dataset.begin(TxnType.READ_PROMOTE);
    dataset.add(quad(0, 1, 1, 1));
    dataset.commit();
    assertEquals(1, all(dataset).size());

    dataset.begin(TxnType.READ_PROMOTE);
    overtake(quad(0, 2, 2, 2));
    assertFalse(dataset.promote());
    assertThrows(JenaTransactionException.class, () -> dataset.add(quad(0, 3, 3, 3)));
    dataset.end();

    dataset.begin(TxnType.READ_COMMITTED_PROMOTE);
    overtake(quad(0, 4, 4, 4));
    dataset.add(quad(0, 5, 5, 5));
    dataset.commit();
    assertEquals(4, all(dataset).size());
  }

  private void overtake(Quad quad) {
    CompletableFuture.runAsync(() -> dataset.executeWrite(() -> dataset.add(quad))).join();
  }

  @Test
  void misuseIsRefused() {
    assertThrows(JenaTransactionException.class, dataset::commit);
    dataset.begin(ReadWrite.READ);
    assertThrows(JenaTransactionException.class, () -> dataset.begin(ReadWrite.READ));
    assertThrows(JenaTransactionException.class, () -> dataset.add(quad(0, 1, 1, 1)));
    dataset.end();
    dataset.begin(ReadWrite.WRITE);
    dataset.add(quad(0, 1, 1, 1));
    assertThrows(JenaTransactionException.class, dataset::end);
    assertEquals(Set.of(), all(dataset));
  }

  @Test
  void namesThatClashAreAllFound() {
    List<Node> names = new ArrayList<>();
    for (int number = 0; number < 1 << 12; number++) {
      StringBuilder name = new StringBuilder("https://example.org/");
      for (int bit = 0; bit < 12; bit++) {
        name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
      }
      names.add(NodeFactory.createURI(name.toString()));
    }
    assertEquals(1, names.stream().mapToInt(Node::hashCode).distinct().count());
    dataset.executeWrite(
        () -> names.forEach(name -> dataset.add(Quad.defaultGraphIRI, name, name, name)));

    for (Node name : names) {
      assertTrue(dataset.contains(Quad.defaultGraphIRI, name, name, name));
    }
    assertEquals(names.size(), all(dataset).size());
  }

  @Test
  void whatIsLeftOverIsClearedAwayUnderReaders() {
    dataset.executeWrite(() -> dataset.add(quad(0, 1, 2, 3)));
    dataset.begin(ReadWrite.READ);
    Set<Quad> before = all(dataset);
    CompletableFuture.runAsync(
            () -> {
              for (int round = 1; round <= 3; round++) {
                int base = round * 100_000;
                dataset.executeWrite(
                    () -> {
                      for (int i = base; i < base + 60_000; i++) {
                        dataset.add(quad(1, i, 2, 3));
                      }
                    });
                dataset.executeWrite(
                    () -> dataset.deleteAny(name(1), Node.ANY, Node.ANY, Node.ANY));
              }
            })
        .join();

    assertEquals(before, all(dataset));
    dataset.end();
    assertEquals(before, all(dataset));
  }

  @Test
  void literalsAreToldApartByTheirForm() {
    Node s = name(1);
    List<Node> literals =
        List.of(
            NodeFactory.createLiteralString("1"),
            NodeFactory.createLiteralDT("1", org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("01", org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger),
            NodeFactory.createLiteralLang("1", "en"),
            NodeFactory.createLiteralLang("1", "ko"),
            NodeFactory.createTripleTerm(s, s, s),
            NodeFactory.createBlankNode("1"));
    dataset.executeWrite(
        () -> literals.forEach(literal -> dataset.add(Quad.defaultGraphIRI, s, s, literal)));

    assertEquals(literals.size(), all(dataset).size());
    literals.forEach(
        literal ->
            assertEquals(
                literal, dataset.find(Quad.defaultGraphIRI, s, s, literal).next().getObject()));
  }
}
