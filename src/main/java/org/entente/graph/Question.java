package org.entente.graph;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;

/**
 * A question that an analyst can ask, with blanks.
 *
 * @param name the local name, as on the command line
 * @param title what it is about, in a few words
 * @param text plain English; a blank stands as {@code {parameter}}
 * @param phrasings other ways of asking it, by which it is found
 * @param query SPARQL
 * @param keywords what it is about
 * @param position its place among the questions of its theme, from 1; the last of all where nobody
 *     has put it before others
 * @param parameters its blanks, in the order of the text
 * @param expectedRows what the project's own corpus answers where each blank has its default: CSV
 *     with a header, IRIs as prefixed names; empty where the question promises none
 */
public record Question(
    String name,
    String title,
    String text,
    List<String> phrasings,
    String query,
    List<String> keywords,
    int position,
    List<Parameter> parameters,
    Optional<String> expectedRows) {
  // By their text: to parse one takes ten times as long as to copy it.
  private static final Cache<String, Query> PARSED = CacheFactory.createCache(500);

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
    phrasings = List.copyOf(phrasings);
    keywords = List.copyOf(keywords);
    parameters = List.copyOf(parameters);
  }

  /** The blank of a name. */
  public Optional<Parameter> blank(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /** What fills the blanks where the asker leaves them all open. */
  public Map<String, Node> defaults() {
    Map<String, Node> values = new LinkedHashMap<>();
    parameters.forEach(it -> it.standard().ifPresent(node -> values.put(it.name(), node)));
    return values;
  }

  /**
   * The query with its blanks filled by a leading {@code VALUES}.
   *
   * @param values by parameter; a parameter without a value takes its default, if it has one
   * @throws IllegalArgumentException if a value is for no parameter of this question
   */
  public Query bind(Map<String, Node> values) {
    for (String name : values.keySet()) {
      if (blank(name).isEmpty()) {
        throw new IllegalArgumentException("\"" + this.name + "\" has no blank \"" + name + "\"");
      }
    }
    Map<Var, Node> filled = new LinkedHashMap<>();
    defaults().forEach((name, value) -> filled.put(Var.alloc(name), value));
    values.forEach((name, value) -> filled.put(Var.alloc(name), value));
    return Filling.filled(PARSED.get(query, Question::parsed), filled);
  }

  /**
   * The same, asked of a day where one is given: without the rows that begin after it or ended.
   *
   * @param values as above
   * @param day the day; the data must be those of that day too
   * @throws IllegalArgumentException if a value is for no parameter of this question
   */
  public Query bind(Map<String, Node> values, Optional<LocalDate> day) {
    Query query = bind(values);
    return day.map(it -> DayFilter.of(query, it)).orElse(query);
  }

  /** Whether another service is asked for a part of the answer. */
  public boolean asksElsewhere() {
    AtomicBoolean asks = new AtomicBoolean();
    Walker.walk(
        Algebra.compile(PARSED.get(query, Question::parsed)),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            asks.set(true);
          }
        });
    return asks.get();
  }

  private static Query parsed(String text) {
    return QueryFactory.create(text, Syntax.syntaxARQ);
  }
}
