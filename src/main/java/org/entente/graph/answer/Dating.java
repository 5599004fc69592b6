package org.entente.graph.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.document.PartialDate;
import org.entente.graph.Dates;
import org.entente.graph.Evidence;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;

/**
 * Which of the passages that a row rests on tell a date that stands in it.
 *
 * @param dates those of the row: years, months, days
 */
record Dating(DatasetGraph dataset, Set<String> dates) {
  private static final Pattern DATE = Pattern.compile("[12]\\d{3}(-\\d\\d(-\\d\\d)?)?");
  private static final Node START = Vocabulary.ent("startDate");
  private static final Node END = Vocabulary.ent("endDate");
  private static final Set<RDFDatatype> TYPES =
      Set.of(
          XSDDatatype.XSDstring,
          XSDDatatype.XSDdate,
          XSDDatatype.XSDgYear,
          XSDDatatype.XSDgYearMonth);

  static Dating of(DatasetGraph dataset, Binding row) {
    Set<String> dates = new HashSet<>();
    row.forEach(
        (column, value) -> {
          if (isDate(value)) {
            dates.add(value.getLiteralLexicalForm());
          }
        });
    return new Dating(dataset, dates);
  }

  /**
   * When a thing ended that began on a date; nothing where the documents give several such days.
   *
   * @param date the date, if it is one
   */
  static Optional<PartialDate> end(DatasetGraph dataset, Node thing, Node date) {
    if (!isDate(date) || !isAmong(Dates.of(dataset, thing, START), date)) {
      return Optional.empty();
    }
    List<PartialDate> ends = Dates.of(dataset, thing, END);
    List<PartialDate> finest =
        ends.stream().filter(end -> ends.stream().noneMatch(it -> isFiner(it, end))).toList();
    return Optional.of(finest)
        .filter(it -> it.size() == 1)
        .map(it -> it.get(0))
        .filter(end -> end.toString().compareTo(date.getLiteralLexicalForm()) > 0);
  }

  /** Whether a thing began on a date, lasted, and the documents tell no end. */
  static boolean isOpen(DatasetGraph dataset, Node thing, Node date) {
    return isDate(date)
        && isAmong(Dates.of(dataset, thing, START), date)
        && Dates.of(dataset, thing, END).isEmpty()
        && Dates.of(dataset, thing, Vocabulary.DATE).isEmpty();
  }

  /** The passages that tell when a thing ended. */
  static List<Support> tellingEnd(DatasetGraph dataset, Node thing) {
    return Iter.asStream(dataset.find(Quad.defaultGraphIRI, thing, END, Node.ANY))
        .flatMap(end -> Evidence.of(dataset, end.asTriple()).stream())
        .toList();
  }

  private static boolean isFiner(PartialDate one, PartialDate other) {
    return !one.equals(other) && one.toString().startsWith(other.toString());
  }

  private static boolean isAmong(List<PartialDate> dates, Node date) {
    return dates.stream().map(PartialDate::toString).anyMatch(date.getLiteralLexicalForm()::equals);
  }

  private static boolean isDate(Node node) {
    return node.isLiteral()
        && TYPES.contains(node.getLiteralDatatype())
        && DATE.matcher(node.getLiteralLexicalForm()).matches();
  }

  /** Whether what is stated is a date of the row, or is stated to hold from one on. */
  boolean isTold(Support support) {
    return !dates.isEmpty() && (isOfRow(support.fact().getObject()) || isSince(support));
  }

  private boolean isOfRow(Node object) {
    return object.isLiteral()
        && dates.stream().anyMatch(date -> object.getLiteralLexicalForm().startsWith(date));
  }

  private boolean isSince(Support support) {
    Node graph = Vocabulary.graphOf(support.document());
    return Dates.told(dataset, graph, support.claim())
        .filter(date -> dates.stream().anyMatch(date.toString()::startsWith))
        .isPresent();
  }
}
