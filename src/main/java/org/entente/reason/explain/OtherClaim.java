package org.entente.reason.explain;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Facts;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Fact;

/**
 * An accepted claim of a fact that does not put it as something that is so.
 *
 * @param modality planned, alleged or denied
 */
public record OtherClaim(Node claim, Node graph, String modality) {
  private static final Node ACTUAL = Vocabulary.ent("actual");
  private static final Node ACCEPTED = Vocabulary.ent("accepted");

  /** Those of a fact, of a symmetric one either way, in the order of their names. */
  public static List<OtherClaim> of(DatasetGraph dataset, Triple fact) {
    Stream<Triple> ways =
        Fact.isSymmetric(dataset, fact.getPredicate())
            ? Stream.of(
                fact, Triple.create(fact.getObject(), fact.getPredicate(), fact.getSubject()))
            : Stream.of(fact);
    return ways.map(NodeFactory::createTripleTerm)
        .flatMap(
            term ->
                Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Vocabulary.REIFIES, term)).stream())
        .filter(quad -> isAccepted(dataset, quad))
        .flatMap(quad -> of(dataset, quad).stream())
        .sorted(Comparator.comparing(claim -> claim.claim().toString()))
        .toList();
  }

  private static boolean isAccepted(DatasetGraph dataset, Quad claim) {
    Node graph = claim.getGraph();
    return Facts.isDocument(graph)
        && dataset.contains(graph, claim.getSubject(), Vocabulary.REVIEW_STATUS, ACCEPTED);
  }

  private static Optional<OtherClaim> of(DatasetGraph dataset, Quad reifying) {
    Node graph = reifying.getGraph();
    Node claim = reifying.getSubject();
    Iterator<Quad> modality = dataset.find(graph, claim, Vocabulary.MODALITY, Node.ANY);
    return modality.hasNext()
        ? Optional.of(modality.next().getObject())
            .filter(it -> !it.equals(ACTUAL))
            .map(it -> new OtherClaim(claim, graph, Vocabulary.local(it, Vocabulary.ENT)))
        : Optional.empty();
  }
}
