package org.entente.reason.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.entente.graph.memory.MemoryDataset;
import org.entente.reason.Rule;
import org.entente.reason.Rules;

/** Changes a dataset with two rules, on a disk that may be full. */
abstract class ReasonedChanges {
  static final Node NEAR = NodeFactory.createURI("http://e/near");
  static final Node HAS = NodeFactory.createURI("http://e/has");
  static final List<Rule> RULES =
      Rules.parse(
          """
          @prefix : <http://e/>.
          [symmetry: (?x :near ?y) -> (?y :near ?x)]
          [neighbours: (?p :has ?x) (?p :has ?y) notEqual(?x, ?y) -> (?x :near ?y)]
          """);

  boolean isFull;

  /** A dataset whose disk may be full. */
  final class Disk extends MemoryDataset {
    @Override
    public void commit() {
      if (isFull) {
        super.abort();
        throw new IllegalStateException("the disk is full");
      }
      super.commit();
    }
  }

  final ReasonedDataset dataset = new ReasonedDataset(new Disk(), RULES);

  void update(String text) {
    boolean own = !dataset.isInTransaction();
    Runnable update =
        () -> UpdateExec.dataset(dataset).update("PREFIX : <http://e/> " + text).build().execute();
    if (own) {
      dataset.executeWrite(update);
    } else {
      update.run();
    }
  }

  void thenNear(String... pairs) {
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
