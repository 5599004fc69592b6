package org.entente.serve.page.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.PartialDate;
import org.entente.graph.Dates;
import org.entente.graph.Evidence;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;
import org.entente.reason.explain.FactAddress;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Statement;

/** Finds among the facts of an answer those of which documents do not say the same. */
final class Disagreement {
  private static final Node DENIED = Vocabulary.ent("denied");

  private final DatasetGraph data;
  private final Labels labels;

  /** Reads from the data, inside the caller's transaction. */
  Disagreement(DatasetGraph data) {
    this.data = data;
    this.labels = new Labels(data);
  }

  /**
   * Gives what is disputed as links to its proofs: facts that passages date differently, or that
   * one of them denies.
   */
  List<Ref> in(Set<Triple> facts) {
    return facts.stream().filter(fact -> isDated(fact) || isDenied(fact)).map(this::ref).toList();
  }

  private Ref ref(Triple fact) {
    String says = Statement.summary(Statement.all(labels, List.of(fact)));
    return new Ref(says, "/" + FactAddress.why(fact));
  }

  /** Whether two passages name different dates, neither of which only says the other one finer. */
  private boolean isDated(Triple fact) {
    Set<String> dates =
        Evidence.of(data, fact).stream()
            .map(it -> Dates.told(data, Vocabulary.graphOf(it.document()), it.claim()))
            .flatMap(Optional::stream)
            .map(PartialDate::toString)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return dates.stream()
        .anyMatch(
            one ->
                dates.stream().anyMatch(other -> !one.startsWith(other) && !other.startsWith(one)));
  }

  private boolean isDenied(Triple fact) {
    Node term = NodeFactory.createTripleTerm(fact);
    return Iter.anyMatch(
        data.find(Node.ANY, Node.ANY, Vocabulary.REIFIES, term), this::isAcceptedDenial);
  }

  private boolean isAcceptedDenial(Quad claim) {
    Node graph = claim.getGraph();
    return data.contains(graph, claim.getSubject(), Vocabulary.MODALITY, DENIED)
        && data.contains(
            graph, claim.getSubject(), Vocabulary.REVIEW_STATUS, Vocabulary.ent("accepted"));
  }
}
