package org.entente.reason.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.PartialDate;
import org.entente.graph.Dates;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.reason.Intervals;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Proof;
import org.entente.reason.explain.Explanation.Stated;

/**
 * Since when passages say that a fact holds. A passage without a date counts for every day, so one
 * of these makes the days of a fact boundless; what the others tell is then said all the same.
 */
public record Told(DatasetGraph dataset) {
  /** When a fact holds by these proofs, to follow the word "holds". */
  public String days(Intervals days, List<Proof> proofs) {
    List<String> dates = dates(proofs);
    return dates.isEmpty() || !days.equals(Intervals.ALWAYS)
        ? Sentences.days(days)
        : dates.stream()
            .map("since "::concat)
            .collect(Collectors.joining(" or ", "", ", by the passages that date it"));
  }

  /** Gives claims in their order, but first those whose passage dates them. */
  public List<Support> datedFirst(List<Support> claims) {
    return claims.stream().sorted(Comparator.comparing(it -> since(it).isEmpty())).toList();
  }

  private List<String> dates(List<Proof> proofs) {
    return proofs.stream()
        .flatMap(this::claims)
        .flatMap(it -> since(it).stream())
        .distinct()
        .sorted()
        .map(PartialDate::toString)
        .toList();
  }

  /** Those of a fact, and of the only premise of a rule: that says the same the other way round. */
  private Stream<Support> claims(Proof proof) {
    if (proof instanceof Stated stated) {
      return stated.claims().stream();
    }
    Derived derived = (Derived) proof;
    return derived.premises().size() == 1
        ? derived.premises().get(0).proofs().stream().flatMap(this::claims)
        : Stream.empty();
  }

  private Optional<PartialDate> since(Support claim) {
    return Dates.told(dataset, Vocabulary.graphOf(claim.document()), claim.claim());
  }
}
