package org.entente.reason.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** What is stated and what only follows are kept apart, whatever updates do. */
class ReasonedDatasetTest extends ReasonedChanges {
  @Test
  void whatFollowsComesAndGoesWithItsReasons() {
    update("INSERT DATA { :p :has :a, :b . :q :has :a, :b }");
    thenNear("a-b", "b-a");
    update("DELETE DATA { :p :has :a }");
    thenNear("a-b", "b-a");
    update("DELETE WHERE { :q :has ?any }");
    thenNear();
  }

  @Test
  void whatIsStatedAfterItFollowedStays() {
    update("INSERT DATA { :p :has :a, :b }");
    update("INSERT DATA { :a :near :b }");
    update("DELETE DATA { :p :has :a, :b }");
    thenNear("a-b", "b-a");
    update("DELETE DATA { :a :near :b }");
    thenNear();
  }

  @Test
  void whatOnlyFollowsCannotBeDeleted() {
    update("INSERT DATA { :a :near :b }");
    update("DELETE DATA { :b :near :a }");
    thenNear("a-b", "b-a");
    update("INSERT DATA { :b :near :a } ; DELETE DATA { :a :near :b }");
    thenNear("a-b", "b-a");
    update("CLEAR DEFAULT");
    thenNear();
  }

  @Test
  void theLastWordOfAChangeCounts() {
    update("INSERT DATA { :a :near :b } ; DELETE DATA { :a :near :b }");
    thenNear();
    update("INSERT DATA { :a :near :b }");
    update("DELETE DATA { :a :near :b } ; INSERT DATA { :a :near :b }");
    thenNear("a-b", "b-a");
    update("INSERT DATA { :b :near :a } ; DELETE DATA { :b :near :a }");
    thenNear("a-b", "b-a");
  }

  @Test
  void aChangeThatIsGivenUpLeavesNothing() {
    update("INSERT DATA { :a :near :b }");
    dataset.begin(ReadWrite.WRITE);
    update("INSERT DATA { :c :near :d } ; DELETE DATA { :a :near :b }");
    dataset.abort();
    thenNear("a-b", "b-a");
    dataset.begin(ReadWrite.WRITE);
    update("CLEAR ALL");
    assertThrows(RuntimeException.class, dataset::end);
    update("INSERT DATA { :e :near :f }");
    thenNear("a-b", "b-a", "e-f", "f-e");
  }

  @Test
  void otherGraphsAndPropertiesAreNotReasonedOver() {
    update("INSERT DATA { GRAPH :g { :a :near :b } :a :far :b }");
    thenNear();
    update("DELETE DATA { :a :far :b }");
    update("DROP GRAPH :g");
    assertEquals(false, dataset.find().hasNext());
  }

  @Test
  void termsThatAreNumberedAnewAreReasonedOverAsBefore() {
    update("INSERT DATA { :a :near :b . :p :has :x, :y }");
    for (boolean adds : List.of(true, false)) {
      dataset.executeWrite(
          () -> {
            for (int i = 0; i < 120_000; i++) {
              Node many = NodeFactory.createURI("http://e/many" + i);
              Quad quad = new Quad(Quad.defaultGraphIRI, many, HAS, many);
              if (adds) {
                dataset.add(quad);
              } else {
                dataset.delete(quad);
              }
            }
          });
    }
    update("DELETE DATA { :a :near :b } ; INSERT DATA { :p :has :z . :c :near :d }");
    thenNear("c-d", "d-c", "x-y", "y-x", "x-z", "z-x", "y-z", "z-y");
    update("DELETE DATA { :p :has :x, :y, :z . :d :near :c }");
    thenNear("c-d", "d-c");
  }

  @Test
  void whoReadsSeesWhatFollowedWhenHeBegan() {
    update("INSERT DATA { :p :has :a, :b }");
    dataset.begin(ReadWrite.READ);
    CompletableFuture.runAsync(
            () -> update("DELETE DATA { :p :has :a } ; INSERT DATA { :c :near :d }"))
        .join();
    assertEquals(4, Iter.count(dataset.find()));
    assertEquals(2, Iter.count(dataset.find(Node.ANY, Node.ANY, NEAR, Node.ANY)));
    dataset.end();
    thenNear("c-d", "d-c");
  }
}
