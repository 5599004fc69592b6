package org.entente.serve.page.proof;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;
import org.entente.reason.explain.Wanted;
import org.entente.serve.answer.Refusal;
import org.entente.serve.page.Page;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Visit;
import org.entente.serve.protocol.Day;
import org.entente.serve.protocol.FactQuestion;

/**
 * Where the words that name a fact are written.
 *
 * @param words subject, property and object, each empty where nothing is written
 * @param day of which it is asked, as it is written; empty where none is
 * @param properties what a property may be called
 * @param problem what cannot be read; empty where nothing is wrong
 * @param near what was perhaps meant
 */
public record Form(
    List<String> words,
    String day,
    List<String> properties,
    Optional<String> problem,
    List<Refusal.Suggestion> near) {
  private static final List<Node> KINDS =
      List.of(
          Vocabulary.iri(Vocabulary.OWL + "ObjectProperty"),
          Vocabulary.iri(Vocabulary.OWL + "DatatypeProperty"));

  /** Takes copies, of words without invisible controls. */
  public Form {
    words = words.stream().map(Plain::text).toList();
    day = Plain.text(day);
    properties = List.copyOf(properties);
    near =
        near.stream()
            .map(it -> new Refusal.Suggestion(Plain.text(it.label()), it.address()))
            .toList();
  }

  /** Gives the form with what a visit brings. */
  static Form written(Visit visit, List<String> properties) {
    return new Form(
        FactQuestion.PARAMETERS.stream().map(it -> visit.value(it).orElse("")).toList(),
        visit.value(Day.PARAMETER).orElse(""),
        properties,
        Optional.empty(),
        List.of());
  }

  /** Gives the form of a fact, by the names that lead to it; else as it was written. */
  static Form of(DatasetGraph data, Triple fact, FactQuestion question, List<String> properties) {
    Labels labels = new Labels(data);
    List<String> names =
        List.of(fact.getSubject(), fact.getPredicate(), fact.getObject()).stream()
            .map(labels::of)
            .toList();
    return new Form(
        leadsTo(data, names, fact) ? names : question.words(),
        question.day().date().map(String::valueOf).orElse(""),
        properties,
        Optional.empty(),
        List.of());
  }

  private static boolean leadsTo(DatasetGraph data, List<String> names, Triple fact) {
    try {
      return new Wanted(data).fact(names.get(0), names.get(1), names.get(2)).equals(fact);
    } catch (DataException e) {
      return false;
    }
  }

  /** Gives the form with what is wrong with it. */
  Form refused(Refusal refusal) {
    return new Form(
        words, day, properties, Optional.of(Plain.text(refusal.sentence())), refusal.suggestions());
  }

  /** Gives what properties of facts are called, sorted; must be called inside a transaction. */
  static List<String> properties(DatasetGraph data) {
    Labels labels = new Labels(data);
    return KINDS.stream()
        .flatMap(
            kind ->
                data.stream(Vocabulary.GRAPH_ONTOLOGY, Node.ANY, Vocabulary.TYPE, kind)
                    .map(Quad::getSubject))
        .filter(it -> data.contains(Quad.defaultGraphIRI, Node.ANY, it, Node.ANY))
        .map(labels::of)
        .distinct()
        .sorted()
        .toList();
  }

  /** Gives the day of which it is asked, to follow a sentence. */
  String asOf() {
    return day.isEmpty() ? "" : " (as of " + day + ")";
  }

  Page page() {
    return new Page(
        "Why, and why not",
        "Asks for the proofs of a fact, or for what is missing for one.",
        "proof/asking.jte",
        this);
  }
}
