package org.entente.graph.memory;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in memory: terms are numbered, triples and quads are sorted tuples of numbers. A
 * transaction sees what was there when it began; there is one writer at a time, whose work shows
 * when it commits. Outside a transaction each call is one of its own.
 */
public class MemoryDataset extends DatasetGraphTriplesQuads implements Counted {
  /** So much may be left over from what was deleted before terms are numbered anew. */
  private static final long LEFT_OVER = 100_000;

  private static final class Transaction {
    final TxnType type;
    final Content seen;
    // Of one that writes.
    @Nullable Draft draft;

    Transaction(TxnType type, Content seen) {
      this.type = type;
      this.seen = seen;
    }

    ReadWrite mode() {
      return draft == null ? ReadWrite.READ : ReadWrite.WRITE;
    }
  }

  private final Semaphore writing = new Semaphore(1);

  // Of this dataset alone: a thread may be in transactions of several.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

  private final PrefixMap prefixes = PrefixMapFactory.create();
  private volatile Content committed;

  // The writer's own.
  private Draft last = new Draft();
  private long leftOver;

  /** An empty dataset. */
  public MemoryDataset() {
    this.committed = last.content();
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return true;
  }

  @Override
  public boolean isInTransaction() {
    return current.get() != null;
  }

  @Override
  public @Nullable ReadWrite transactionMode() {
    Transaction transaction = current.get();
    return transaction == null ? null : transaction.mode();
  }

  @Override
  public @Nullable TxnType transactionType() {
    Transaction transaction = current.get();
    return transaction == null ? null : transaction.type;
  }

  private Transaction transaction() {
    Transaction transaction = current.get();
    if (transaction == null) {
      throw new JenaTransactionException("This thread is in no transaction");
    }
    return transaction;
  }

  @Override
  public void begin(TxnType type) {
    if (isInTransaction()) {
      throw new JenaTransactionException("This thread is in a transaction already");
    }
    if (type == TxnType.WRITE) {
      writing.acquireUninterruptibly();
    }
    Transaction transaction = new Transaction(type, committed);
    if (type == TxnType.WRITE) {
      transaction.draft = new Draft(last);
    }
    current.set(transaction);
  }

  @Override
  public boolean promote(Promote how) {
    Transaction transaction = transaction();
    if (transaction.draft != null) {
      return true;
    }
    if (transaction.type == TxnType.READ) {
      throw new JenaTransactionException("A transaction that only reads cannot write");
    }
    writing.acquireUninterruptibly();
    boolean overtaken = transaction.seen.version() != committed.version();
    if (overtaken && how == Promote.ISOLATED) {
      writing.release();
      return false;
    }
    transaction.draft = new Draft(last);
    return true;
  }

  @Override
  public void commit() {
    Draft draft = transaction().draft;
    if (draft != null) {
      long left = leftOver + draft.deleted();
      boolean isMuch = left > LEFT_OVER + draft.content().size();
      Draft next = isMuch ? draft.numberedAnew() : draft;
      Content content = next.content();
      // Nothing can fail from here on: either all of it is kept or nothing.
      last = next;
      leftOver = isMuch ? 0 : left;
      committed = content;
      writing.release();
    }
    current.remove();
  }

  @Override
  public void abort() {
    Draft draft = transaction().draft;
    if (draft != null) {
      leftOver += draft.termsAdded();
      writing.release();
    }
    current.remove();
  }

  @Override
  public void end() {
    if (transactionMode() == ReadWrite.WRITE) {
      abort();
      throw new JenaTransactionException("A change ended without a commit; it is undone");
    }
    current.remove();
  }

  /**
   * What the thread's transaction will leave, which must be able to write.
   *
   * @throws JenaTransactionException if it is not
   */
  public Draft draft() {
    Transaction transaction = transaction();
    boolean lenient = transaction.type == TxnType.READ_COMMITTED_PROMOTE;
    promote(lenient ? Promote.READ_COMMITTED : Promote.ISOLATED);
    if (transaction.draft == null) {
      throw new JenaTransactionException("Somebody else has changed the data meanwhile");
    }
    return transaction.draft;
  }

  /** Runs in the thread's transaction, which must be able to write, or in one made for it. */
  private void change(Consumer<Draft> work) {
    if (isInTransaction()) {
      work.accept(draft());
    } else {
      executeWrite(() -> change(work));
    }
  }

  @Override
  protected void addToDftGraph(Node s, Node p, Node o) {
    change(draft -> draft.add(s, p, o));
  }

  @Override
  protected void addToNamedGraph(Node g, Node s, Node p, Node o) {
    change(draft -> draft.add(g, s, p, o));
  }

  @Override
  protected void deleteFromDftGraph(Node s, Node p, Node o) {
    change(draft -> draft.delete(s, p, o));
  }

  @Override
  protected void deleteFromNamedGraph(Node g, Node s, Node p, Node o) {
    change(draft -> draft.delete(g, s, p, o));
  }

  /** What this thread sees, for the length of one call. */
  Content now() {
    Transaction transaction = current.get();
    if (transaction == null) {
      return committed;
    }
    Draft draft = transaction.draft;
    return draft == null ? transaction.seen : draft.content();
  }

  /** What this thread sees, to be read while it goes on. */
  Content lasting() {
    Transaction transaction = current.get();
    if (transaction != null && transaction.draft != null) {
      transaction.draft.freeze();
    }
    return now();
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return Iter.map(lasting().triples(s, p, o), triple -> new Quad(Quad.defaultGraphIRI, triple));
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return lasting().quads(Node.ANY, s, p, o);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    return lasting().quads(g, s, p, o);
  }

  @Override
  public boolean contains(Node g, Node s, Node p, Node o) {
    Content now = now();
    if (isWildcard(g)) {
      return now.hasTriple(s, p, o) || now.hasQuad(Node.ANY, s, p, o);
    } else if (Quad.isDefaultGraph(g)) {
      return now.hasTriple(s, p, o);
    }
    return now.hasQuad(Quad.isUnionGraph(g) ? Node.ANY : g, s, p, o);
  }

  @Override
  public boolean contains(Quad quad) {
    return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return now().graphs().iterator();
  }

  @Override
  public long size() {
    return now().graphs().size();
  }

  @Override
  public MemoryGraph getDefaultGraph() {
    return new MemoryGraph(this, Quad.defaultGraphNodeGenerated);
  }

  @Override
  public Graph getGraph(Node graph) {
    return new MemoryGraph(this, graph);
  }

  /** Counts quads of named graphs. */
  @Override
  public OptionalLong count(Node... pattern) {
    return now().count(pattern);
  }

  @Override
  public Optional<Iterator<Tally>> tally(int place, Node... pattern) {
    return lasting().tally(place, pattern);
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }
}
