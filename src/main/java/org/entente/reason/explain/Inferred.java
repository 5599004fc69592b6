package org.entente.reason.explain;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.entente.graph.Vocabulary;
import org.entente.graph.memory.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A dataset with the graph of inferred claims, which is nowhere kept: it is made from the rules in
 * the ontology graph and the facts in the default graph, as far as it is looked at. To be read by
 * one thread inside one transaction.
 */
public final class Inferred extends DatasetGraphWrapper
    implements DatasetGraphWrapperView, Counted {
  private static final Node NAME = Vocabulary.GRAPH_INFERRED;

  private final Graph graph = new Claims();
  private final DatasetGraph source;
  private final Findings findings;
  private @Nullable InferredClaims claims;
  private @Nullable Boolean hasClaims;

  private Inferred(DatasetGraph dataset, DatasetGraph source, Findings findings) {
    super(dataset);
    this.source = source;
    this.findings = findings;
  }

  /** A dataset with its inferred claims. */
  public static DatasetGraph in(DatasetGraph dataset) {
    return in(dataset, dataset, new Findings());
  }

  /**
   * A dataset with its inferred claims.
   *
   * @param source what they are made from: the same data, perhaps more closely watched
   * @param findings what has been found out of this version of the data
   */
  public static DatasetGraph in(DatasetGraph dataset, DatasetGraph source, Findings findings) {
    return new Inferred(dataset, source, findings);
  }

  /** What a dataset holds besides inferred claims, whatever other views there are of it. */
  static DatasetGraph without(DatasetGraph dataset) {
    return under(dataset).map(it -> it.source).orElse(dataset);
  }

  /** What has been found out of a dataset with inferred claims; nothing yet of others. */
  static Findings findings(DatasetGraph dataset) {
    return under(dataset).map(it -> it.findings).orElseGet(Findings::new);
  }

  private static Optional<Inferred> under(DatasetGraph dataset) {
    DatasetGraph seen = dataset;
    while (seen instanceof DatasetGraphWrapper view) {
      if (view instanceof Inferred inferred) {
        return Optional.of(inferred);
      }
      seen = view.getWrapped();
    }
    return Optional.empty();
  }

  private InferredClaims claims() {
    if (claims == null) {
      claims = new InferredClaims(source, findings);
    }
    return claims;
  }

  private Iterator<Quad> inferred(Node subject, Node property, Node object) {
    return Iter.map(
        claims().find(any(subject), any(property), any(object)), it -> new Quad(NAME, it));
  }

  private static Node any(@Nullable Node term) {
    return term == null || term.isVariable() ? Node.ANY : term;
  }

  private boolean hasClaims() {
    if (hasClaims == null) {
      hasClaims = inferred(Node.ANY, Node.ANY, Node.ANY).hasNext();
    }
    return hasClaims;
  }

  @Override
  public Graph getGraph(Node name) {
    return name.equals(NAME) ? graph : super.getGraph(name);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public boolean containsGraph(Node name) {
    return name.equals(NAME) ? hasClaims() : super.containsGraph(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return hasClaims()
        ? Iter.concat(super.listGraphNodes(), Iter.singletonIterator(NAME))
        : super.listGraphNodes();
  }

  @Override
  public long size() {
    return super.size() + (hasClaims() ? 1 : 0);
  }

  @Override
  public Iterator<Quad> find() {
    return Iter.concat(super.find(), inferred(Node.ANY, Node.ANY, Node.ANY));
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node name, Node subject, Node property, Node object) {
    return with(name, subject, property, object, it -> super.find(it, subject, property, object));
  }

  @Override
  public Iterator<Quad> findNG(Node name, Node subject, Node property, Node object) {
    return with(name, subject, property, object, it -> super.findNG(it, subject, property, object));
  }

  private Iterator<Quad> with(
      Node name, Node subject, Node property, Node object, Function<Node, Iterator<Quad>> stored) {
    if (NAME.equals(name)) {
      return inferred(subject, property, object);
    }
    return any(name).isConcrete()
        ? stored.apply(name)
        : Iter.concat(stored.apply(name), inferred(subject, property, object));
  }

  @Override
  public boolean contains(Quad quad) {
    return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node name, Node subject, Node property, Node object) {
    boolean isElsewhere = any(name).isConcrete() && !NAME.equals(name);
    return isElsewhere
        ? super.contains(name, subject, property, object)
        : find(name, subject, property, object).hasNext();
  }

  /** Those of the inferred claims are gone through. */
  @Override
  public OptionalLong count(Node... quad) {
    if (NAME.equals(quad[0])) {
      return OptionalLong.empty();
    }
    OptionalLong stored =
        getWrapped() instanceof Counted counted ? counted.count(quad) : OptionalLong.empty();
    return stored.isEmpty() || any(quad[0]).isConcrete()
        ? stored
        : OptionalLong.of(stored.getAsLong() + Iter.count(inferred(quad[1], quad[2], quad[3])));
  }

  /** The graph by itself. */
  private final class Claims extends GraphBase {
    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      return WrappedIterator.create(
          claims()
              .find(
                  any(pattern.getSubject()),
                  any(pattern.getPredicate()),
                  any(pattern.getObject())));
    }

    @Override
    public PrefixMapping getPrefixMapping() {
      return get().getDefaultGraph().getPrefixMapping();
    }
  }
}
