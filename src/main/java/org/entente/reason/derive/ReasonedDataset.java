package org.entente.reason.derive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.entente.graph.memory.Counted;
import org.entente.graph.memory.Draft;
import org.entente.graph.memory.MemoryDataset;
import org.entente.graph.memory.Terms;
import org.entente.reason.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A dataset, empty at first, whose default graph holds what is put into it and all that follows by
 * rules. What follows shows when a transaction commits. To add what follows already makes it
 * stated; to delete what only follows changes nothing.
 *
 * <p>The dataset below and the rules' engine number terms alike, so that facts go from one to the
 * other without being looked up. After a change that failed the engine begins anew with what was
 * stated before.
 */
public final class ReasonedDataset extends DatasetGraphWrapper implements Counted {
  private static final Engine.Output NOBODY =
      new Engine.Output() {
        @Override
        public void add(int subject, int property, int object) {}

        @Override
        public void delete(int subject, int property, int object) {}
      };

  private final MemoryDataset below;
  private final List<Rule> rules;
  private Engine engine;

  // Facts that the transaction that writes turns, as they will be: stated or not.
  private Relations turned = new Relations();

  // The same of one that failed; from then on the engine is of no use but to tell what was stated.
  private @Nullable Relations failed;

  /** Reasons over an empty dataset, which nobody else may write. */
  public ReasonedDataset(MemoryDataset empty, List<Rule> rules) {
    super(empty);
    this.below = empty;
    this.rules = List.copyOf(rules);
    this.engine = new Engine(rules);
  }

  /** The engine, made ready for a transaction that writes. */
  private Engine engine(Terms terms) {
    if (failed != null || engine.terms() != terms) {
      Engine fresh = new Engine(rules, terms);
      fill(fresh, engine, failed == null ? new Relations() : failed);
      engine = fresh;
      failed = null;
    }
    return engine;
  }

  /** States anew what was stated before a change that failed. */
  private static void fill(Engine fresh, Engine old, Relations failed) {
    Relations.Facts state =
        (relation, fact) ->
            fresh.state(
                fresh.terms().number(old.terms().term(relation.subject(fact))),
                fresh.terms().number(old.terms().term(relation.property())),
                fresh.terms().number(old.terms().term(relation.object(fact))));
    old.relations()
        .forEach(
            (relation, fact) -> {
              if (relation.isStated(fact) && !failed.hold(relation, fact)) {
                state.take(relation, fact);
              }
            });
    failed.forEach(
        (relation, fact) -> {
          if (!relation.isStated(fact)) {
            state.take(relation, fact);
          }
        });
    fresh.settle(NOBODY);
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
    } else if (isReasonedOver(graph, property)) {
      Draft draft = below.draft();
      Terms terms = draft.terms();
      state(draft, terms.number(subject), terms.number(property), terms.number(object));
    } else {
      super.add(graph, subject, property, object);
    }
  }

  private void state(Draft draft, int subject, int property, int object) {
    if (!engine(draft.terms()).isStated(subject, property, object)) {
      turn(subject, property, object, true);
    } else {
      turnBack(subject, property, object);
    }
    draft.add(subject, property, object);
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node object) {
    if (!isInTransaction()) {
      executeWrite(() -> delete(graph, subject, property, object));
    } else if (isReasonedOver(graph, property)) {
      Draft draft = below.draft();
      Terms terms = draft.terms();
      retract(draft, terms.find(subject), terms.find(property), terms.find(object));
    } else {
      super.delete(graph, subject, property, object);
    }
  }

  private void retract(Draft draft, int subject, int property, int object) {
    Engine reasoning = engine(draft.terms());
    if (reasoning.isStated(subject, property, object)) {
      turn(subject, property, object, false);
      draft.delete(subject, property, object);
    } else if (turnBack(subject, property, object)
        // It was put in and is taken out again, but may have followed all the time.
        && !reasoning.holds(subject, property, object)) {
      draft.delete(subject, property, object);
    }
  }

  private void turn(int subject, int property, int object, boolean isStated) {
    Relation relation = turned.of(property);
    int fact = relation.put(subject, object);
    if (fact < 0 && isStated) {
      relation.state(~fact, Days.ALWAYS);
    }
  }

  /** What was turned is so no longer; whether it was. */
  private boolean turnBack(int subject, int property, int object) {
    Relation relation = turned.find(property);
    int fact = relation == null ? Relation.NONE : relation.find(subject, object);
    if (relation == null || fact == Relation.NONE) {
      return false;
    }
    relation.remove(fact);
    return true;
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
    return new Facts();
  }

  @Override
  public void commit() {
    if (!isWriting()) {
      super.commit();
      return;
    }
    Relations none = new Relations();
    try {
      Draft draft = below.draft();
      Engine reasoning = engine(draft.terms());
      failed = turned;
      settle(reasoning, turned, draft);
      super.commit();
      failed = null;
    } finally {
      turned = none;
      // What is half done is not to be committed at a second try.
      if (isInTransaction()) {
        super.abort();
      }
    }
  }

  private static void settle(Engine reasoning, Relations changes, Draft draft) {
    changes.forEach(
        (relation, fact) -> {
          int subject = relation.subject(fact);
          int object = relation.object(fact);
          if (relation.isStated(fact)) {
            reasoning.state(subject, relation.property(), object);
          } else {
            reasoning.retract(subject, relation.property(), object);
          }
        });
    reasoning.settle(
        new Engine.Output() {
          @Override
          public void add(int subject, int property, int object) {
            draft.add(subject, property, object);
          }

          @Override
          public void delete(int subject, int property, int object) {
            draft.delete(subject, property, object);
          }
        });
  }

  @Override
  public void abort() {
    if (isWriting()) {
      turned = new Relations();
    }
    super.abort();
  }

  @Override
  public void end() {
    if (isWriting()) {
      turned = new Relations();
    }
    super.end();
  }

  /** Changes go through this dataset; what is there, stated or not, is the same below. */
  private final class Facts extends GraphView implements Counted {
    Facts() {
      super(ReasonedDataset.this, Quad.defaultGraphNodeGenerated);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Node s, Node p, Node o) {
      return below.getDefaultGraph().find(s, p, o);
    }

    @Override
    public OptionalLong count(Node... pattern) {
      return below.getDefaultGraph().count(pattern);
    }

    @Override
    public Optional<Iterator<Tally>> tally(int place, Node... pattern) {
      return below.getDefaultGraph().tally(place, pattern);
    }
  }

  @Override
  public OptionalLong count(Node... pattern) {
    return below.count(pattern);
  }

  @Override
  public Optional<Iterator<Tally>> tally(int place, Node... pattern) {
    return below.tally(place, pattern);
  }

  private boolean isWriting() {
    return transactionMode() == ReadWrite.WRITE;
  }
}
