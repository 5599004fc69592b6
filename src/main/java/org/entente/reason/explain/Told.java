package org.entente.reason.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.PartialDate;
import org.entente.document.PartialDate.Precision;
import org.entente.graph.Dates;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.reason.Interval;
import org.entente.reason.Intervals;
import org.entente.reason.Validity;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Proof;
import org.entente.reason.explain.Explanation.Stated;

/**
 * Since when passages say that a fact holds. A passage without a date counts for every day, so one
 * of these makes the days of a fact boundless; what the others tell is then said all the same.
 */
public record Told(DatasetGraph dataset) {
  private static final String UNTOLD = "at a time that no passage tells";

  /**
   * When a fact holds by these proofs, to follow the word "holds": as exactly as documents tell it,
   * and to the last day, not the day after.
   */
  public String days(Intervals days, Triple fact, List<Proof> proofs) {
    if (!days.equals(Intervals.ALWAYS)) {
      Set<Triple> stated = new LinkedHashSet<>();
      proofs.forEach(proof -> collect(proof, fact, stated));
      return days.parts().stream()
          .map(it -> days(it, stated))
          .collect(Collectors.joining(", and "));
    }
    List<String> dates = dates(proofs).stream().map(PartialDate::toString).toList();
    return dates.isEmpty()
        ? UNTOLD
        : dates.stream()
            .map("since "::concat)
            .collect(Collectors.joining(" or ", "", ", by the passages that date it"));
  }

  /** The stated facts that a proof comes down to. */
  private static void collect(Proof proof, Triple fact, Set<Triple> stated) {
    if (proof instanceof Derived derived) {
      derived
          .premises()
          .forEach(it -> it.proofs().forEach(below -> collect(below, it.fact(), stated)));
    } else {
      stated.add(fact);
    }
  }

  private String days(Interval days, Set<Triple> stated) {
    Optional<PartialDate> from =
        days.isStartKnown() ? Optional.of(from(days.from(), stated)) : Optional.empty();
    Optional<PartialDate> last =
        days.isEndKnown() ? Optional.of(last(days.until(), stated)) : Optional.empty();
    return from.isPresent()
        ? "from " + from.get() + last.map(it -> " to " + it).orElse(" on")
        : last.map(it -> "until " + it).orElse(UNTOLD);
  }

  private PartialDate from(LocalDate day, Set<Triple> stated) {
    return Dates.at(
        day, precision(stated, day, Vocabulary.VALID_FROM, Vocabulary.VALID_FROM_PRECISION));
  }

  private PartialDate last(LocalDate after, Set<Triple> stated) {
    return Dates.ending(
        after, precision(stated, after, Vocabulary.VALID_UNTIL, Vocabulary.VALID_UNTIL_PRECISION));
  }

  private Set<Precision> precision(Set<Triple> stated, LocalDate day, Node bound, Node precision) {
    return Dates.precisions(
        List.of(new Validity(dataset).precision(stated, day, bound, precision)));
  }

  /** Gives claims in their order, but first those whose passage dates them. */
  public List<Support> datedFirst(List<Support> claims) {
    return claims.stream().sorted(Comparator.comparing(it -> since(it).isEmpty())).toList();
  }

  /** Says whether passages date a fact, and all of them from a later day on. */
  public boolean isLater(LocalDate day, List<Proof> proofs) {
    List<PartialDate> dates = dates(proofs);
    return !dates.isEmpty() && dates.stream().allMatch(it -> it.first().isAfter(day));
  }

  private List<PartialDate> dates(List<Proof> proofs) {
    return proofs.stream()
        .flatMap(this::claims)
        .flatMap(it -> since(it).stream())
        .distinct()
        .sorted(Comparator.comparing(PartialDate::toString))
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
