package org.entente.graph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.PartialDate;
import org.entente.document.PartialDate.Precision;

/** Reads dates back at the precision that the graph keeps beside them. */
public final class Dates {
  private Dates() {}

  /** The first day, month or year in which a claim's facts hold; empty where it is open. */
  public static Optional<PartialDate> from(DatasetGraph dataset, Node graph, Node claim) {
    return validity(
        dataset, graph, claim, Vocabulary.VALID_FROM, Vocabulary.VALID_FROM_PRECISION, 0);
  }

  /** The same, but only where the claim's own passage tells it, not a neighbouring sentence. */
  public static Optional<PartialDate> told(DatasetGraph dataset, Node graph, Node claim) {
    return from(dataset, graph, claim)
        .filter(
            it ->
                !dataset.contains(graph, claim, Vocabulary.INHERITED_SLOT, Vocabulary.VALID_FROM));
  }

  /**
   * Whether a claim's facts begin when its document was written, as the passage tells a state and
   * no date: they may have held before.
   */
  public static boolean isOfDocument(DatasetGraph dataset, Node graph, Node claim) {
    return dataset.contains(graph, claim, Vocabulary.INHERITED_SLOT, Vocabulary.VALID_FROM)
        && from(dataset, graph, claim)
            .filter(
                since ->
                    written(dataset, graph, claim)
                        .anyMatch(date -> date.toString().startsWith(since.toString())))
            .isPresent();
  }

  private static Stream<PartialDate> written(DatasetGraph dataset, Node graph, Node claim) {
    return objects(dataset, graph, claim, Vocabulary.DERIVED_FROM).stream()
        .flatMap(passage -> objects(dataset, graph, passage, Vocabulary.HAS_SOURCE).stream())
        .flatMap(document -> of(dataset, document, Vocabulary.DATE).stream());
  }

  /** The last day, month or year in which a claim's facts hold; empty where it is open. */
  public static Optional<PartialDate> until(DatasetGraph dataset, Node graph, Node claim) {
    return validity(
        dataset, graph, claim, Vocabulary.VALID_UNTIL, Vocabulary.VALID_UNTIL_PRECISION, 1);
  }

  // The graph's interval is half-open: it ends with the day after the last one.
  private static Optional<PartialDate> validity(
      DatasetGraph dataset, Node graph, Node claim, Node property, Node precision, int daysAfter) {
    // Most claims are undated: for those it is one look-up.
    Optional<Node> day = objects(dataset, graph, claim, property).stream().findFirst();
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Set<Precision> known = precisions(objects(dataset, graph, claim, precision));
    Precision only = known.isEmpty() ? Precision.DAY : known.iterator().next();
    return day.map(it -> LocalDate.parse(it.getLiteralLexicalForm()).minusDays(daysAfter))
        .map(it -> new PartialDate(first(it, only), only));
  }

  /** The dates of a thing or a document that a property gives, sorted, in any graph. */
  public static List<PartialDate> of(DatasetGraph dataset, Node thing, Node property) {
    return objects(dataset, Node.ANY, thing, property).stream()
        .map(day -> at(dataset, thing, day))
        .distinct()
        .sorted()
        .toList();
  }

  /** One of the dates of a thing or a document, an {@code xsd:date}, at its precision. */
  public static PartialDate at(DatasetGraph dataset, Node thing, Node day) {
    List<Node> precisions = objects(dataset, Node.ANY, thing, Vocabulary.DATE_PRECISION);
    return at(LocalDate.parse(day.getLiteralLexicalForm()), precisions(precisions));
  }

  /** The precisions that some of these nodes stand for. */
  public static Set<Precision> precisions(Collection<Node> nodes) {
    Set<Precision> precisions = EnumSet.noneOf(Precision.class);
    for (Precision precision : Precision.values()) {
      if (nodes.contains(Vocabulary.ent(precision.term()))) {
        precisions.add(precision);
      }
    }
    return precisions;
  }

  /**
   * A date at the coarsest of the precisions whose first day it is: the graph gives precisions to
   * the dates of a thing together, not to each.
   */
  public static PartialDate at(LocalDate day, Set<Precision> precisions) {
    return new PartialDate(day, fitting(day, precisions));
  }

  private static Precision fitting(LocalDate day, Set<Precision> precisions) {
    Precision fitting = Precision.DAY;
    for (Precision precision : precisions) {
      if (first(day, precision).equals(day)) {
        fitting = precision;
      }
    }
    return fitting;
  }

  /**
   * The day, month or year that ends before a day, at the coarsest of the precisions of which it is
   * the last day.
   */
  public static PartialDate ending(LocalDate after, Set<Precision> precisions) {
    Precision fitting = fitting(after, precisions);
    return new PartialDate(first(after.minusDays(1), fitting), fitting);
  }

  private static LocalDate first(LocalDate day, Precision precision) {
    return switch (precision) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static List<Node> objects(DatasetGraph dataset, Node graph, Node subject, Node property) {
    return Iter.toList(Iter.map(dataset.find(graph, subject, property, Node.ANY), Quad::getObject));
  }
}
