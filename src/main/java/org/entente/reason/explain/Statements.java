package org.entente.reason.explain;

import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Evidence;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.reason.Belief;
import org.entente.reason.Intervals;
import org.entente.reason.Validity;

/** What speaks for stated facts. */
final class Statements {
  private final DatasetGraph dataset;
  private final Validity validity;
  private final ToDoubleFunction<Triple> belief;

  Statements(DatasetGraph dataset) {
    this.dataset = dataset;
    this.validity = new Validity(dataset);
    Belief weigh = new Belief(dataset);
    this.belief = fact -> weigh.of(fact).value();
  }

  /** The days on which the claims of a fact say that it holds. */
  Intervals days(Triple fact) {
    return validity.of(fact);
  }

  /** How far a fact deserves to be believed; 1 where nobody claims it, as kinds and topics. */
  double belief(Triple fact) {
    return validity.claims(fact).isEmpty() ? 1 : belief.applyAsDouble(fact);
  }

  /** The passages that state a fact, each with its claim. */
  List<Support> claims(Triple fact) {
    return Evidence.of(dataset, fact);
  }

  /** The graphs that state a fact. */
  List<Node> graphs(Triple fact) {
    TreeSet<String> graphs = new TreeSet<>();
    Iterator<Quad> quads =
        dataset.findNG(Node.ANY, fact.getSubject(), fact.getPredicate(), fact.getObject());
    quads.forEachRemaining(quad -> graphs.add(quad.getGraph().getURI()));
    graphs.remove(Vocabulary.GRAPH_CANDIDATES.getURI());
    graphs.remove(Vocabulary.GRAPH_INFERRED.getURI());
    return graphs.stream().map(Vocabulary::iri).toList();
  }
}
