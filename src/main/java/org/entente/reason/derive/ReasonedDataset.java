package org.entente.reason.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Consequences;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;

/**
 * A dataset, empty at first, whose default graph holds what is put into it and all that follows by
 * rules. What follows shows when a transaction commits. To add what follows already makes it
 * stated; to delete what only follows changes nothing.
 */
public final class ReasonedDataset extends DatasetGraphWrapper {
  private static final Consequences.Output NOBODY =
      new Consequences.Output() {
        @Override
        public void add(Triple triple) {}

        @Override
        public void delete(Triple triple) {}
      };

  private final Engine engine;

  // Of the transaction that writes: what it put in and took out, last word last.
  private Map<Triple, Boolean> stated = new LinkedHashMap<>();

  private final Consequences.Output below =
      new Consequences.Output() {
        @Override
        public void add(Triple triple) {
          getW().add(Quad.create(Quad.defaultGraphIRI, triple));
        }

        @Override
        public void delete(Triple triple) {
          getW().delete(Quad.create(Quad.defaultGraphIRI, triple));
        }
      };

  /** Reasons over an empty transactional dataset, which nobody else may write. */
  public ReasonedDataset(DatasetGraph empty, List<Rule> rules) {
    super(empty);
    this.engine = new Engine(rules);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node object) {
    if (!isInTransaction()) {
      executeWrite(() -> add(graph, subject, property, object));
      return;
    }
    if (isReasonedOver(graph, property)) {
      stated.put(Triple.create(subject, property, object), true);
    }
    super.add(graph, subject, property, object);
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node object) {
    if (!isInTransaction()) {
      executeWrite(() -> delete(graph, subject, property, object));
      return;
    }
    if (isReasonedOver(graph, property)) {
      Triple triple = Triple.create(subject, property, object);
      if (!stated.getOrDefault(triple, engine.isStated(triple))) {
        return;
      }
      stated.put(triple, false);
    }
    super.delete(graph, subject, property, object);
  }

  private boolean isReasonedOver(Node graph, Node property) {
    return Quad.isDefaultGraph(graph) && engine.isRelevant(property);
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node property, Node object) {
    List<Quad> found = new ArrayList<>();
    find(graph, subject, property, object).forEachRemaining(found::add);
    found.forEach(this::delete);
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public void commit() {
    if (!isWriting()) {
      super.commit();
      return;
    }
    Map<Triple, Boolean> before = new LinkedHashMap<>();
    stated.keySet().forEach(triple -> before.put(triple, engine.isStated(triple)));
    try {
      settle();
      super.commit();
    } catch (RuntimeException | Error e) {
      // What the dataset does not keep must not be reasoned from later.
      stated = new LinkedHashMap<>();
      derive(before, NOBODY);
      throw e;
    }
  }

  private void derive(Map<Triple, Boolean> changes, Consequences.Output out) {
    changes.forEach(
        (triple, isStated) -> {
          if (isStated) {
            engine.state(triple, Intervals.ALWAYS);
          } else {
            engine.retract(triple);
          }
        });
    engine.settle(out);
  }

  private void settle() {
    derive(stated, below);
    // What was put in and taken out again may have followed all the time.
    stated.forEach(
        (triple, isStated) -> {
          if (!isStated && engine.holds(triple)) {
            below.add(triple);
          }
        });
    stated = new LinkedHashMap<>();
  }

  @Override
  public void abort() {
    if (isWriting()) {
      stated = new LinkedHashMap<>();
    }
    super.abort();
  }

  @Override
  public void end() {
    if (isWriting()) {
      stated = new LinkedHashMap<>();
    }
    super.end();
  }

  private boolean isWriting() {
    return transactionMode() == ReadWrite.WRITE;
  }
}
