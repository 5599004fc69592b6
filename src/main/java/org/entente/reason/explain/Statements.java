package org.entente.reason.explain;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Evidence;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Facts;
import org.entente.graph.Vocabulary;
import org.entente.reason.Belief;
import org.entente.reason.Intervals;
import org.entente.reason.Validity;

/**
 * What speaks for stated facts. Keeps what it has found, so it must not outlive the transaction.
 */
final class Statements {
  private final DatasetGraph dataset;
  private final Validity validity;
  private final ToDoubleFunction<Triple> weigh;
  private final Map<Triple, Intervals> days = new HashMap<>();
  private final Map<Triple, Double> beliefs = new HashMap<>();
  private final Map<Triple, List<Support>> claims = new HashMap<>();

  Statements(DatasetGraph dataset) {
    this.dataset = dataset;
    this.validity = Validity.remembering(dataset);
    Belief belief = new Belief(dataset, validity);
    this.weigh = fact -> belief.of(fact).value();
  }

  /** The days on which the claims of a fact say that it holds. */
  Intervals days(Triple fact) {
    return days.computeIfAbsent(fact, validity::of);
  }

  /** How far a fact deserves to be believed; 1 where nobody claims it, as kinds and topics. */
  double belief(Triple fact) {
    return beliefs.computeIfAbsent(fact, it -> isClaimed(it) ? weigh.applyAsDouble(it) : 1);
  }

  private boolean isClaimed(Triple fact) {
    return validity.claims(fact).stream().anyMatch(it -> Evidence.hasPassage(dataset, it));
  }

  /** The passages that state a fact, each with its claim. */
  List<Support> claims(Triple fact) {
    return claims.computeIfAbsent(fact, it -> Evidence.of(dataset, it));
  }

  /** The graphs that state a fact. */
  List<Node> graphs(Triple fact) {
    TreeSet<String> graphs = new TreeSet<>();
    Iterator<Quad> quads =
        dataset.findNG(Node.ANY, fact.getSubject(), fact.getPredicate(), fact.getObject());
    quads.forEachRemaining(
        quad -> {
          if (Facts.isStating(quad.getGraph())) {
            graphs.add(quad.getGraph().getURI());
          }
        });
    return graphs.stream().map(Vocabulary::iri).toList();
  }
}
