package org.entente.serve.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.PartialDate;
import org.entente.document.PartialDate.Precision;
import org.entente.graph.Dates;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;

/** A triple in words. */
public record Statement(Ref subject, Ref property, Ref object) {
  /** Gives triples that are stated together, sorted; dates at the precision that they tell. */
  public static List<Statement> all(DatasetGraph data, Collection<Triple> triples) {
    return all(new Labels(data), triples);
  }

  /** Gives some of many triples likewise, by labels that are looked up once. */
  public static List<Statement> all(Labels labels, Collection<Triple> triples) {
    Set<Precision> precisions =
        Dates.precisions(
            triples.stream().filter(Statement::tellsPrecision).map(Triple::getObject).toList());
    return triples.stream()
        .filter(triple -> !tellsPrecision(triple))
        .map(
            triple ->
                new Statement(
                    Ref.of(labels, triple.getSubject()),
                    Ref.of(labels, triple.getPredicate()),
                    object(labels, triple, precisions)))
        .sorted(Comparator.comparing(Statement::sentence))
        .toList();
  }

  private static boolean tellsPrecision(Triple triple) {
    return triple.getPredicate().equals(Vocabulary.DATE_PRECISION);
  }

  /** A date without a precision beside it is as exact as the graph says of its thing. */
  private static Ref object(Labels labels, Triple triple, Set<Precision> precisions) {
    Node object = triple.getObject();
    if (!object.isLiteral() || !XSDDatatype.XSDdate.equals(object.getLiteralDatatype())) {
      return Plain.large(object).map(it -> new Ref(it, "")).orElseGet(() -> Ref.of(labels, object));
    }
    PartialDate date =
        precisions.isEmpty()
            ? Dates.at(labels.dataset(), triple.getSubject(), object)
            : Dates.at(LocalDate.parse(object.getLiteralLexicalForm()), precisions);
    return new Ref(date.toString(), "");
  }

  /** Gives it as one line. */
  public String sentence() {
    return subject.text() + " " + predicate();
  }

  private String predicate() {
    return property.text() + " " + object.text();
  }

  /** Says whether all of them are about the same thing. */
  public static boolean shareSubject(List<Statement> statements) {
    return statements.stream().map(Statement::subject).distinct().count() == 1;
  }

  /** Gives several as one line; a subject that some of them share stands once. */
  public static String summary(List<Statement> statements) {
    Map<Ref, List<Statement>> bySubject = new LinkedHashMap<>();
    statements.forEach(
        it -> bySubject.computeIfAbsent(it.subject(), key -> new ArrayList<>()).add(it));
    return bySubject.values().stream().map(Statement::ofOne).collect(Collectors.joining(". "));
  }

  private static String ofOne(List<Statement> statements) {
    return statements.size() == 1
        ? statements.get(0).sentence()
        : statements.stream()
            .map(Statement::predicate)
            .collect(Collectors.joining("; ", statements.get(0).subject().text() + ": ", ""));
  }
}
