package org.entente.serve.page.ask;

import java.util.List;
import java.util.Set;
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
import org.entente.graph.view.Fact;
import org.entente.graph.view.Labels;
import org.entente.reason.explain.FactAddress;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Statement;
import org.entente.serve.page.claim.Period;

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
   * Gives what is disputed as links to its proofs: facts that passages let begin at different
   * times, unless one such time ends before the other begins, or that one of them denies.
   */
  List<Ref> in(Set<Triple> facts) {
    return facts.stream()
        .filter(
            fact -> {
              List<Triple> same = sameEitherWay(fact);
              return isDated(same) || same.stream().anyMatch(this::isDenied);
            })
        .map(this::ref)
        .toList();
  }

  private Ref ref(Triple fact) {
    String says = Statement.summary(Statement.all(labels, List.of(fact)));
    return new Ref(says, "/" + FactAddress.why(fact));
  }

  /** A fact, and the same said the other way round where it then holds too. */
  private List<Triple> sameEitherWay(Triple fact) {
    return Fact.isSymmetric(data, fact.getPredicate())
        ? List.of(fact, Triple.create(fact.getObject(), fact.getPredicate(), fact.getSubject()))
        : List.of(fact);
  }

  /** Two periods that follow each other may both be right; so may 2022 and 2022-11. */
  private boolean isDated(List<Triple> facts) {
    List<Period> periods =
        facts.stream()
            .flatMap(fact -> Evidence.of(data, fact).stream())
            .filter(it -> Dates.told(data, graph(it), it.claim()).isPresent())
            .map(it -> Period.ofClaim(data, graph(it), it.claim()))
            .distinct()
            .toList();
    return periods.stream().anyMatch(one -> periods.stream().anyMatch(other -> differ(one, other)));
  }

  private static Node graph(Evidence.Support support) {
    return Vocabulary.graphOf(support.document());
  }

  private static boolean differ(Period one, Period other) {
    String first = one.from().map(PartialDate::toString).orElse("");
    String second = other.from().map(PartialDate::toString).orElse("");
    return !first.startsWith(second)
        && !second.startsWith(first)
        && !endsBefore(one, other)
        && !endsBefore(other, one);
  }

  private static boolean endsBefore(Period one, Period other) {
    return one.until().map(end -> end.first().isBefore(other.first())).orElse(false);
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
