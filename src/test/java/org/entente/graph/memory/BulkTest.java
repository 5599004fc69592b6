package org.entente.graph.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Much that is added without looking is all there, once, when somebody looks. */
class BulkTest {
  private final MemoryDataset dataset = new MemoryDataset();
  private final Random random = new Random(3);

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100, 5_000, 300_000})
  void whatIsAddedTogetherIsThereOnce(int count) {
    Set<Quad> expected = new HashSet<>();
    for (int round = 0; round < 2; round++) {
      dataset.begin(ReadWrite.WRITE);
      for (int i = 0; i < count; i++) {
        Quad quad = any(20 + count / 4);
        dataset.add(quad);
        expected.add(quad);
      }
      Quad deleted = expected.iterator().next();
      dataset.delete(deleted);
      expected.remove(deleted);
      dataset.commit();
      dataset.end();
    }
    thenHolds(expected);
  }

  /** Whatever was there, and however much of it is added again, or twice. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aSortedSetTakesManyAtOnceAndLeavesItsCopyAsItWas(long seed) {
    Random any = new Random(seed);
    Tuples tuples = new Tuples(3);
    TreeSet<Integer> expected = new TreeSet<>();
    for (int round = 0; round < 12; round++) {
      Tuples copy = tuples.copy();
      Set<Integer> before = new TreeSet<>(expected);
      int start = any.nextInt(80_000);
      int breadth = 1 + any.nextInt(any.nextBoolean() ? 400 : 60_000);
      Batch batch = new Batch(3);
      for (int i = any.nextInt(3_000); i > 0; i--) {
        int number = start + any.nextInt(breadth);
        batch.add(number / 1_000, number % 1_000, number / 10);
        expected.add(number);
      }
      Batch sorted = batch.sorted(new int[] {0, 1, 2}, 3);
      tuples.addAll(sorted);
      assertEquals(expected.size() - before.size(), sorted.size);
      for (int gone : List.copyOf(expected)) {
        if (any.nextInt(50) == 0) {
          expected.remove(gone);
          tuples.remove(new int[] {gone / 1_000, gone % 1_000, gone / 10});
        }
      }
      assertEquals(List.copyOf(before), numbers(copy));
      assertEquals(List.copyOf(expected), numbers(tuples));
    }
  }

  /** Whatever was added, one by one or together, and taken away. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aSortedSetKnowsHowManyTuplesBeginAlike(long seed) {
    Random any = new Random(seed);
    Tuples tuples = new Tuples(2);
    TreeSet<Integer> expected = new TreeSet<>();
    for (int round = 0; round < 20; round++) {
      Batch batch = new Batch(2);
      for (int i = any.nextInt(3_000); i > 0; i--) {
        int number = any.nextInt(30_000);
        batch.add(new int[] {number / 100, number % 100});
        expected.add(number);
      }
      tuples.addAll(batch.sorted(new int[] {0, 1}, 2));
      for (int i = any.nextInt(6_000); i > 0; i--) {
        int number = any.nextInt(30_000);
        int[] tuple = {number / 100, number % 100};
        if (expected.remove(number)) {
          tuples.remove(tuple);
        } else {
          expected.add(number);
          tuples.add(tuple);
        }
      }
      thenCounts(tuples, expected);
    }
  }

  private static void thenCounts(Tuples tuples, NavigableSet<Integer> expected) {
    assertEquals(expected.size(), tuples.count(new int[0], 0));
    List<NumberTally> tallies = new ArrayList<>();
    for (int first = 0; first <= 300; first++) {
      int count = expected.subSet(first * 100, first * 100 + 100).size();
      assertEquals(count, tuples.count(new int[] {first}, 1));
      if (count > 0) {
        tallies.add(new NumberTally(first, count));
      }
    }
    List<NumberTally> found = new ArrayList<>();
    tuples.tally(new int[0], 0).forEachRemaining(found::add);
    assertEquals(tallies, found);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100, 5_000})
  void whatFailsHalfWayCanOnlyBeGivenUp(int count) {
    // The last order cannot be made, as when memory ends before it.
    Relation relation = new Relation("spo", "pos", "xyz");
    Relation before = relation.copy();
    for (int i = 0; i < count; i++) {
      relation.add(i, i, i);
    }
    assertThrows(IndexOutOfBoundsException.class, relation::settle);
    assertThrows(IllegalStateException.class, relation::settle);
    assertThrows(IllegalStateException.class, () -> relation.remove(new int[] {0, 0, 0}));
    before.settle();
    assertEquals(0, before.size());
    assertEquals(Relation.ANY, before.least(0));
  }

  private static List<Integer> numbers(Tuples tuples) {
    List<Integer> numbers = new ArrayList<>();
    Tuples.Cursor cursor = tuples.from(new int[0], 0);
    while (cursor.next()) {
      numbers.add(cursor.get(0) * 1_000 + cursor.get(1));
    }
    return numbers;
  }

  private void thenHolds(Set<Quad> expected) {
    Set<Quad> found = new HashSet<>();
    dataset.begin(ReadWrite.READ);
    dataset.find().forEachRemaining(quad -> assertTrue(found.add(quad), quad::toString));
    assertEquals(expected, found);
    for (Node object : List.of(name("n0"), name("n1"), name("n2"))) {
      long pointing = expected.stream().filter(quad -> quad.getObject().equals(object)).count();
      assertEquals(pointing, count(dataset.find(Node.ANY, Node.ANY, Node.ANY, object)));
    }
    dataset.end();
  }

  private static long count(Iterator<Quad> quads) {
    long[] count = {0};
    quads.forEachRemaining(quad -> count[0]++);
    return count[0];
  }

  private Quad any(int breadth) {
    Node graph = random.nextBoolean() ? Quad.defaultGraphIRI : name("g" + random.nextInt(3));
    return new Quad(
        graph,
        name("n" + random.nextInt(breadth)),
        name("p" + random.nextInt(3)),
        name("n" + random.nextInt(breadth)));
  }

  private static Node name(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }
}
