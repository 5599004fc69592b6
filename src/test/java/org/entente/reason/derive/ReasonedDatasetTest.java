package org.entente.reason.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.UpdateExec;
import org.entente.graph.memory.MemoryDataset;
import org.entente.reason.Rules;
import org.junit.jupiter.api.Test;

/** What is stated and what only follows are kept apart, whatever updates do. */
class ReasonedDatasetTest {
  private boolean isFull;

  /** A dataset whose disk may be full. */
  private final class Disk extends MemoryDataset {
    @Override
    public void commit() {
      if (isFull) {
        super.abort();
        throw new IllegalStateException("the disk is full");
      }
      super.commit();
    }
  }

  private final ReasonedDataset dataset =
      new ReasonedDataset(
          new Disk(),
          Rules.parse(
              """
              @prefix : <http://e/>.
              [symmetry: (?x :near ?y) -> (?y :near ?x)]
              [neighbours: (?p :has ?x) (?p :has ?y) notEqual(?x, ?y) -> (?x :near ?y)]
              """));

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
  void otherGraphsAndPropertiesAreNotReasonedOver() {
    update("INSERT DATA { GRAPH :g { :a :near :b } :a :far :b }");
    thenNear();
    update("DELETE DATA { :a :far :b }");
    update("DROP GRAPH :g");
    assertEquals(false, dataset.find().hasNext());
  }

  private void update(String text) {
    boolean own = !dataset.isInTransaction();
    Runnable update =
        () -> UpdateExec.dataset(dataset).update("PREFIX : <http://e/> " + text).build().execute();
    if (own) {
      dataset.executeWrite(update);
    } else {
      update.run();
    }
  }

  private void thenNear(String... pairs) {
    Set<String> near = new TreeSet<>();
    dataset.executeRead(
        () ->
            dataset
                .find()
                .forEachRemaining(
                    quad -> {
                      if (quad.isDefaultGraph() && quad.getPredicate().getURI().endsWith("near")) {
                        near.add(
                            quad.getSubject().getLocalName()
                                + "-"
                                + quad.getObject().getLocalName());
                      }
                    }));
    assertEquals(new TreeSet<>(Set.of(pairs)), near);
  }
}
