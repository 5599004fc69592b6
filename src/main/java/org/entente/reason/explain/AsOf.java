package org.entente.reason.explain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;

/**
 * A dataset as it stood on a day: its default graph has only the facts that held then. Named graphs
 * are as they are, since what a document says it says on any day.
 */
public final class AsOf extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final LocalDate day;
  private final Function<Triple, Intervals> days;
  private final Map<Triple, Boolean> known = new HashMap<>();
  private final Graph then = new Then();

  /**
   * A view of a dataset, to be read by one thread inside one transaction.
   *
   * @param days when a fact of the default graph holds
   */
  AsOf(DatasetGraph dataset, LocalDate day, Function<Triple, Intervals> days) {
    super(dataset);
    this.day = day;
    this.days = days;
  }

  /** A view in which facts hold when documents say so, or when what they follow from does. */
  public static AsOf of(DatasetGraph dataset, LocalDate day) {
    return new AsOf(dataset, day, Proofs.of(dataset)::days);
  }

  static AsOf of(DatasetGraph dataset, List<Rule> rules, LocalDate day) {
    return new AsOf(dataset, day, new Proofs(dataset, rules)::days);
  }

  private boolean held(Triple fact) {
    return known.computeIfAbsent(fact, it -> days.apply(it).contains(day));
  }

  private boolean held(Quad quad) {
    return !quad.isDefaultGraph() || held(quad.asTriple());
  }

  @Override
  public Graph getDefaultGraph() {
    return then;
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) ? then : super.getGraph(name);
  }

  @Override
  public Iterator<Quad> find() {
    return Iter.filter(super.find(), this::held);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return Iter.filter(super.find(quad), this::held);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node property, Node object) {
    return Iter.filter(super.find(graph, subject, property, object), this::held);
  }

  @Override
  public boolean contains(Quad quad) {
    return find(quad).hasNext();
  }

  @Override
  public boolean contains(Node graph, Node subject, Node property, Node object) {
    return find(graph, subject, property, object).hasNext();
  }

  /** The default graph of that day. */
  private final class Then extends GraphBase {
    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      return get().getDefaultGraph().find(pattern).filterKeep(AsOf.this::held);
    }

    @Override
    public PrefixMapping getPrefixMapping() {
      return get().getDefaultGraph().getPrefixMapping();
    }
  }
}
