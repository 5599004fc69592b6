package org.entente.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;

/**
 * A question that an analyst can ask, with blanks.
 *
 * @param name the local name, as on the command line
 * @param text plain English; a blank stands as {@code {parameter}}
 * @param query SPARQL
 * @param keywords what it is about
 * @param parameters its blanks, in the order of the text
 * @param expectedRows what the project's own corpus answers where each blank has its default: CSV
 *     with a header, IRIs as prefixed names; empty where the question promises none
 */
public record Question(
    String name,
    String text,
    String query,
    List<String> keywords,
    List<Parameter> parameters,
    Optional<String> expectedRows) {
  /**
   * A blank.
   *
   * @param name the SPARQL variable, without its mark
   * @param kind the class of things that fit, by local name, or {@code date}
   * @param standard what is meant where the asker leaves it open; empty: anything
   */
  public record Parameter(String name, String kind, Optional<Node> standard) {}

  /** Takes copies. */
  public Question {
    keywords = List.copyOf(keywords);
    parameters = List.copyOf(parameters);
  }

  /**
   * The query with its blanks filled by a leading {@code VALUES}.
   *
   * @param values by parameter; a parameter without a value takes its default, if it has one
   * @throws IllegalArgumentException if a value is for no parameter of this question
   */
  public Query bind(Map<String, Node> values) {
    for (String name : values.keySet()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
        throw new IllegalArgumentException("\"" + this.name + "\" has no blank \"" + name + "\"");
      }
    }
    Map<Var, Node> filled = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      Optional.ofNullable(values.get(parameter.name()))
          .or(parameter::standard)
          .ifPresent(value -> filled.put(Var.alloc(parameter.name()), value));
    }
    Query bound = QueryFactory.create(query, Syntax.syntaxARQ);
    Filling.fill(bound, filled);
    return bound;
  }
}
