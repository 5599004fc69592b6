package org.entente.graph.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * makes it by whatever way. What a transaction puts in and takes out again leaves no trace.
 */
public final class JournaledDataset extends DatasetGraphWrapper {
  private final Journal journal;
  private final Clock clock;

  // Of the one transaction that writes: whether a quad came or went.
  private Map<Quad, Boolean> changes = new LinkedHashMap<>();
  private Optional<Signature> signature = Optional.empty();

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
    super.begin(type);
    if (isWriting()) {
      prepare();
    }
  }

  @Override
  public boolean promote(Promote mode) {
    boolean wasWriting = isWriting();
    boolean promoted = super.promote(mode);
    if (promoted && !wasWriting) {
      prepare();
    }
    return promoted;
  }

  @Override
  public boolean promote() {
    boolean wasWriting = isWriting();
    boolean promoted = super.promote();
    if (promoted && !wasWriting) {
      prepare();
    }
    return promoted;
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
    if (!isWriting() || changes.isEmpty()) {
      super.commit();
      return;
    }
    Signature by =
        signature.orElseGet(() -> new Signature(Act.ofUser("change the data"), clock.instant()));
    journal.write(by.act(), by.when(), quads(false), quads(true));
    super.commit();
    journal.confirm();
    forget();
  }

  @Override
  public void abort() {
    if (isWriting()) {
      forget();
    }
    super.abort();
  }

  @Override
  public void end() {
    if (isWriting()) {
      forget();
    }
    super.end();
  }

  private boolean isWriting() {
    return isInTransaction() && transactionMode() == ReadWrite.WRITE;
  }

  private void forget() {
    changes = new LinkedHashMap<>();
    signature = Optional.empty();
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
