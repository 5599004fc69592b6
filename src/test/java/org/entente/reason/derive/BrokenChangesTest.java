package org.entente.reason.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Node_URI;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.memory.MemoryDataset;
import org.junit.jupiter.api.Test;

/** A change that cannot be made leaves what was stated and followed before, and nothing else. */
class BrokenChangesTest extends ReasonedChanges {
  @Test
  void aChangeThatCannotBeKeptLeavesNothingToReasonFrom() {
    update("INSERT DATA { :a :near :b . :p :has :x, :y }");
    isFull = true;
    for (String change :
        List.of(
            "INSERT DATA { :c :near :d }",
            "DELETE DATA { :a :near :b }",
            "DELETE DATA { :p :has :x }",
            "INSERT DATA { :x :near :y }")) {
      assertThrows(IllegalStateException.class, () -> update(change));
    }
    isFull = false;
    thenNear("a-b", "b-a", "x-y", "y-x");
    update("INSERT DATA { :e :near :f }");
    thenNear("a-b", "b-a", "e-f", "f-e", "x-y", "y-x");
    update("DELETE DATA { :c :near :d . :d :near :c . :x :near :y }");
    thenNear("a-b", "b-a", "e-f", "f-e", "x-y", "y-x");
    update("DELETE DATA { :p :has :x . :a :near :b }");
    thenNear("e-f", "f-e");
    update("INSERT DATA { :c :near :d }");
    thenNear("c-d", "d-c", "e-f", "f-e");
  }

  @Test
  void whatRunsOutOfMemoryWhileReasoningLeavesNothing() {
    update("INSERT DATA { :a :near :b . :p :has :x, :y . :q :has :v, :w }");
    Heavy heavy = new Heavy();
    heavy.isTooMuch = true;
    assertThrows(
        OutOfMemoryError.class,
        () ->
            dataset.executeWrite(
                () -> {
                  update("INSERT DATA { :v :near :w } ; DELETE DATA { :p :has :x . :a :near :b }");
                  dataset.add(Quad.defaultGraphIRI, NodeFactory.createURI("urn:z"), NEAR, heavy);
                }));
    thenNear("a-b", "b-a", "x-y", "y-x", "v-w", "w-v");
    update("DELETE DATA { :q :has :v }");
    thenNear("a-b", "b-a", "x-y", "y-x");
    update("DELETE DATA { :a :near :b } ; INSERT DATA { :e :near :f }");
    thenNear("e-f", "f-e", "x-y", "y-x");
  }

  @Test
  void aChangeForWhichTheEngineCannotBeginAnewIsGivenUp() {
    Heavy heavy = new Heavy();
    update("INSERT DATA { :a :near :b }");
    dataset.executeWrite(
        () -> dataset.add(Quad.defaultGraphIRI, NodeFactory.createURI("http://e/z"), NEAR, heavy));
    isFull = true;
    assertThrows(IllegalStateException.class, () -> update("DELETE DATA { :a :near :b }"));
    isFull = false;
    heavy.isTooMuch = true;
    dataset.begin(ReadWrite.WRITE);
    update("INSERT DATA { GRAPH :g { :c :far :d } }");
    assertThrows(OutOfMemoryError.class, dataset::commit);
    assertEquals(false, dataset.isInTransaction());
    heavy.isTooMuch = false;
    thenNear("a-b", "b-a", "z-heavy", "heavy-z");
    assertEquals(4, Iter.count(dataset.find()));
    update("DELETE DATA { :a :near :b } ; INSERT DATA { GRAPH :g { :c :far :d } }");
    thenNear("z-heavy", "heavy-z");
    assertEquals(3, Iter.count(dataset.find()));
  }

  /** A name that takes more memory than there is, when looked at. */
  private static final class Heavy extends Node_URI {
    private boolean isTooMuch;

    Heavy() {
      super("http://e/heavy");
    }

    @Override
    public boolean isLiteral() {
      if (isTooMuch) {
        throw new OutOfMemoryError("made up");
      }
      return false;
    }
  }

  @Test
  void afterAnyChangesOfWhichSomeFailIsAsIfNew() {
    Random random = new Random(5);
    Set<Quad> stated = new HashSet<>();
    for (int round = 0; round < 150; round++) {
      Set<Quad> meant = new HashSet<>(stated);
      isFull = random.nextInt(4) == 0;
      dataset.begin(ReadWrite.WRITE);
      for (int i = random.nextInt(round % 10 == 0 ? 300 : 12); i > 0; i--) {
        Node property = random.nextBoolean() ? HAS : NEAR;
        Quad quad = new Quad(Quad.defaultGraphIRI, any(random), property, any(random));
        if (random.nextInt(5) < 2) {
          dataset.add(quad);
          meant.add(quad);
        } else {
          dataset.delete(quad);
          meant.remove(quad);
        }
      }
      boolean isKept = !isFull;
      if (isKept) {
        dataset.commit();
        dataset.end();
        stated = meant;
      } else {
        assertThrows(IllegalStateException.class, dataset::commit);
      }
      isFull = false;
      assertEquals(all(fresh(stated)), all(dataset), "round " + round);
    }
  }

  private static Node any(Random random) {
    return NodeFactory.createURI("http://e/n" + random.nextInt(7));
  }

  private DatasetGraph fresh(Set<Quad> stated) {
    DatasetGraph fresh = new ReasonedDataset(new MemoryDataset(), RULES);
    fresh.executeWrite(() -> stated.forEach(fresh::add));
    return fresh;
  }

  /** All, each once. */
  private static Set<Quad> all(DatasetGraph from) {
    Set<Quad> all = new HashSet<>();
    from.executeRead(
        () -> from.find().forEachRemaining(quad -> assertTrue(all.add(quad), quad::toString)));
    return all;
  }
}
