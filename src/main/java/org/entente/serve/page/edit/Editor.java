package org.entente.serve.page.edit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.graph.answer.Diagnosis;
import org.entente.serve.answer.Format;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.ask.Result;
import org.entente.serve.protocol.Day;

/**
 * The editor of queries, and what came of the last one.
 *
 * @param endpoint where programs ask
 * @param query the query in it
 * @param day of which it asks
 * @param outcome its answer; empty where none was asked or something is wrong
 * @param problem what is wrong; empty where nothing is
 */
public record Editor(
    String endpoint, String query, Day day, Optional<Outcome> outcome, Optional<String> problem) {
  /** How many rows are shown; files have them all. */
  static final int MOST = 1000;

  /**
   * An answer.
   *
   * @param rows of a SELECT
   * @param text of an ASK, yes or no; of the others, Turtle
   * @param cut whether there is more than is shown
   * @param millis how long the query took
   * @param diagnosis why there is no row, where it can be said
   */
  public record Outcome(
      Optional<Result> rows,
      Optional<String> text,
      boolean cut,
      long millis,
      Optional<Diagnosis> diagnosis) {
    /** Says whether the query has no answer. */
    public boolean isEmpty() {
      return rows.map(it -> it.total() == 0).orElse(text.equals(Optional.of("no")));
    }
  }

  Editor(String endpoint, String query, Day day) {
    this(endpoint, query, day, Optional.empty(), Optional.empty());
  }

  Editor withOutcome(Outcome told) {
    return new Editor(endpoint, query, day, Optional.of(told), Optional.empty());
  }

  Editor withProblem(String sentence) {
    return new Editor(endpoint, query, day, Optional.empty(), Optional.of(sentence));
  }

  Page page() {
    return new Page(
            "SPARQL editor",
            "Ask the graph in SPARQL, with completion, labels and reasons for empty answers.",
            "edit/editor.jte",
            this)
        .with("editor.js");
  }

  /** Gives queries to begin with. */
  public List<Example> examples() {
    return Example.ALL;
  }

  /** Gives the formats in which the answer can be had as a file. */
  public List<Format> formats() {
    boolean table = outcome.flatMap(Outcome::rows).isPresent() || isTruth();
    return table ? Format.TABLES : List.of(Format.TURTLE, Format.NTRIPLES, Format.JSONLD);
  }

  private boolean isTruth() {
    return outcome
        .flatMap(Outcome::text)
        .filter(it -> it.equals("yes") || it.equals("no"))
        .isPresent();
  }

  /** Gives the address of the answer as a file. */
  public String as(Format format) {
    return endpoint + "?format=" + format.shortName() + "&query=" + encoded();
  }

  /** Gives the address of this page with its query. */
  public String address() {
    return "/sparql?query=" + encoded();
  }

  /** Gives how to cite the answer; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite("Answer to a SPARQL query", address().substring(1));
  }

  private String encoded() {
    String asOf = day.key().isEmpty() ? "" : "&" + Day.PARAMETER + "=" + day.key();
    return URLEncoder.encode(query, StandardCharsets.UTF_8) + asOf;
  }
}
