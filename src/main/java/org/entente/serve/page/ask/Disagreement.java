package org.entente.serve.page.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.PartialDate;
import org.entente.graph.Dates;
import org.entente.graph.Evidence;
import org.entente.graph.Facts;
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
  private final Map<Node, Boolean> symmetric = new HashMap<>();

  /** Reads from the data, inside the caller's transaction. */
  Disagreement(DatasetGraph data) {
    this.data = data;
    this.labels = new Labels(data);
  }

  /**
   * Gives what is disputed as links to its proofs: facts that passages let begin at different
   * times, or that one of them denies, unless one such time ends before the other begins.
   */
  List<Ref> in(Set<Triple> facts) {
    return facts.stream().filter(this::isDisputed).map(this::ref).toList();
  }

  private Ref ref(Triple fact) {
    String says = Statement.summary(Statement.all(labels, List.of(fact)));
    return new Ref(says, "/" + FactAddress.why(fact));
  }

  private boolean isDisputed(Triple fact) {
    List<Quad> claims = sameEitherWay(fact).flatMap(this::claims).toList();
    return isDated(claims) || isDenied(claims);
  }

  /** What was not so until a day may be so after it. */
  private boolean isDenied(List<Quad> claims) {
    List<Period> denials = claims.stream().filter(this::isAcceptedDenial).map(this::when).toList();
    if (denials.isEmpty()) {
      return false;
    }
    List<Period> holding = claims.stream().filter(this::isStated).map(this::when).toList();
    return holding.isEmpty()
        || denials.stream().anyMatch(one -> holding.stream().anyMatch(it -> meet(one, it)));
  }

  /** A fact, and the same said the other way round where it then holds too. */
  private Stream<Triple> sameEitherWay(Triple fact) {
    boolean turns =
        symmetric.computeIfAbsent(fact.getPredicate(), it -> Fact.isSymmetric(data, it));
    return turns
        ? Stream.of(fact, Triple.create(fact.getObject(), fact.getPredicate(), fact.getSubject()))
        : Stream.of(fact);
  }

  /** The claims that say a fact, however they put it. */
  private Stream<Quad> claims(Triple fact) {
    Node term = NodeFactory.createTripleTerm(fact);
    return Iter.asStream(data.find(Node.ANY, Node.ANY, Vocabulary.REIFIES, term));
  }

  /** Two periods that follow each other may both be right; so may 2022 and 2022-11. */
  private boolean isDated(List<Quad> claims) {
    // Few claims are dated: which are is asked first.
    List<Period> periods =
        claims.stream()
            .filter(it -> Dates.told(data, it.getGraph(), it.getSubject()).isPresent())
            .filter(this::isStated)
            .map(this::when)
            .distinct()
            .toList();
    return periods.stream().anyMatch(one -> periods.stream().anyMatch(other -> differ(one, other)));
  }

  private static boolean differ(Period one, Period other) {
    String first = one.from().map(PartialDate::toString).orElse("");
    String second = other.from().map(PartialDate::toString).orElse("");
    return !first.startsWith(second) && !second.startsWith(first) && meet(one, other);
  }

  private static boolean meet(Period one, Period other) {
    return !endsBefore(one, other) && !endsBefore(other, one);
  }

  private static boolean endsBefore(Period one, Period other) {
    return one.until()
        .flatMap(end -> other.from().map(start -> !start.first().isBefore(end.after())))
        .orElse(false);
  }

  private Period when(Quad claim) {
    return Period.ofClaim(data, claim.getGraph(), claim.getSubject());
  }

  private boolean isStated(Quad claim) {
    return Facts.isDocument(claim.getGraph()) && Evidence.isStating(data, claim);
  }

  private boolean isAcceptedDenial(Quad claim) {
    Node graph = claim.getGraph();
    return data.contains(graph, claim.getSubject(), Vocabulary.MODALITY, DENIED)
        && data.contains(
            graph, claim.getSubject(), Vocabulary.REVIEW_STATUS, Vocabulary.ent("accepted"));
  }
}
