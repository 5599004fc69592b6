package org.entente.graph.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * A dataset of TDB2 whose changes are written into a journal, each transaction an entry, whoever
 * makes it by whatever way. What a transaction puts in and takes out again leaves no trace. Once a
 * commit has failed, only a new start can tell what became of it, so no further change is made.
 */
public final class JournaledDataset extends DatasetGraphWrapper {
  private final Journal journal;
  private final Clock clock;

  // TDB2 lets the next writer in before the journal knows that this one's change is made.
  private final ReentrantLock writing = new ReentrantLock();
  private volatile Optional<Unfinished> failed = Optional.empty();

  // Of the one transaction that writes: whether a quad came or went.
  private Map<Quad, Boolean> changes = new LinkedHashMap<>();
  private Optional<Signature> signature = Optional.empty();

  // Whether it has put anything into the files, though it may have taken it out again.
  private boolean touched;

  private record Signature(Act act, Instant when) {}

  /** Takes a dataset that nobody else may write. */
  public JournaledDataset(DatasetGraph dataset, Journal journal, Clock clock) {
    super(dataset);
    this.journal = journal;
    this.clock = clock;
  }

  /** Says who makes the transaction that writes and when; unsaid, it is whoever runs this. */
  public void sign(Act act, Instant when) {
    signature = Optional.of(new Signature(act, when));
  }

  @Override
  public void begin() {
    begin(TxnType.READ_PROMOTE);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin(TxnType type) {
    if (type != TxnType.WRITE || isInTransaction()) {
      super.begin(type);
      return;
    }
    enter(
        () -> {
          super.begin(type);
          return true;
        });
  }

  @Override
  public boolean promote(Promote mode) {
    return isWriting() ? super.promote(mode) : enter(() -> super.promote(mode));
  }

  @Override
  public boolean promote() {
    return isWriting() ? super.promote() : enter(super::promote);
  }

  /** Begins to write as the only one, with the journal in line; lets go where that fails. */
  private boolean enter(BooleanSupplier begin) {
    writing.lock();
    boolean entered = false;
    try {
      requireSound();
      if (begin.getAsBoolean()) {
        prepare();
        entered = true;
      }
      return entered;
    } finally {
      if (!entered) {
        writing.unlock();
      }
    }
  }

  private void requireSound() {
    if (failed.isPresent()) {
      throw failed.get().again();
    }
  }

  private void prepare() {
    forget();
    try {
      journal.settle(getR(), clock.instant());
    } catch (RuntimeException e) {
      super.abort();
      super.end();
      throw e;
    }
  }

  @Override
  public void commit() {
    if (!isWriting()) {
      super.commit();
      return;
    }
    if (!changes.isEmpty()) {
      Signature by =
          signature.orElseGet(() -> new Signature(Act.ofUser("change the data"), clock.instant()));
      // Where this fails nothing was made yet: the transaction goes on, to be given up.
      journal.write(by.act(), by.when(), quads(false), quads(true));
    }
    try {
      make();
      if (!changes.isEmpty()) {
        journal.confirm();
      }
    } finally {
      leave();
    }
  }

  private void make() {
    try {
      super.commit();
    } catch (RuntimeException | Error e) {
      Unfinished unfinished = new Unfinished(journal.file(), e);
      failed = Optional.of(unfinished);
      throw unfinished;
    }
  }

  @Override
  public void abort() {
    try {
      if (isWriting() && touched) {
        undo();
      } else {
        super.abort();
      }
    } finally {
      leave();
    }
  }

  /**
   * Gives a transaction up by taking its changes back and committing nothing. Where TDB2 5.6.0
   * itself gives one up, its file of terms is cut, but later terms are written as if it were not: a
   * store is damaged by what it refused.
   */
  private void undo() {
    try {
      quads(true).forEach(super::delete);
      quads(false).forEach(super::add);
    } catch (RuntimeException | Error e) {
      failed = Optional.of(new Unfinished(journal.file(), e));
      super.abort();
      return;
    }
    make();
  }

  @Override
  public void end() {
    try {
      if (isWriting()) {
        abort();
      }
      super.end();
    } finally {
      leave();
    }
  }

  /** Lets the next writer in, where this thread is the one that writes. */
  private void leave() {
    if (writing.isHeldByCurrentThread()) {
      forget();
      writing.unlock();
    }
  }

  private boolean isWriting() {
    return isInTransaction() && transactionMode() == ReadWrite.WRITE;
  }

  private void forget() {
    changes = new LinkedHashMap<>();
    signature = Optional.empty();
    touched = false;
  }

  private List<Quad> quads(boolean came) {
    List<Quad> quads = new ArrayList<>();
    changes.forEach(
        (quad, it) -> {
          if (it == came) {
            quads.add(quad);
          }
        });
    return quads;
  }

  @Override
  public void add(Quad quad) {
    if (!isInTransaction()) {
      executeWrite(() -> add(quad));
      return;
    }
    requireWriting();
    Quad stored = stored(quad);
    if (!contains(stored)) {
      super.add(stored);
      note(stored, true);
    }
  }

  @Override
  public void delete(Quad quad) {
    if (!isInTransaction()) {
      executeWrite(() -> delete(quad));
      return;
    }
    requireWriting();
    Quad stored = stored(quad);
    if (contains(stored)) {
      super.delete(stored);
      note(stored, false);
    }
  }

  private void requireWriting() {
    if (!isWriting() && !promote()) {
      throw new JenaTransactionException("another transaction has changed the data meanwhile");
    }
  }

  private void note(Quad quad, boolean came) {
    touched = true;
    Boolean before = changes.remove(quad);
    if (before == null) {
      changes.put(quad, came);
    }
  }

  /** TDB2 keeps the value of a number or a time, and gives it back as it writes such values. */
  private static Quad stored(Quad quad) {
    Node graph = quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
    NodeId inline = NodeIdInline.inline(quad.getObject());
    Node object = inline == null ? quad.getObject() : NodeIdInline.extract(inline);
    return new Quad(graph, quad.getSubject(), quad.getPredicate(), object);
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node object) {
    add(new Quad(graph, subject, property, object));
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node object) {
    delete(new Quad(graph, subject, property, object));
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
  public void addGraph(Node graph, Graph content) {
    removeGraph(graph);
    content.find().forEachRemaining(triple -> add(new Quad(graph, triple)));
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }
}
