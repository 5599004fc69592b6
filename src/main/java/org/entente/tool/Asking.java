package org.entente.tool;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.Nearest;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.graph.answer.Answer;
import org.entente.graph.answer.Blanks;
import org.entente.graph.answer.JsonAnswer;
import org.entente.graph.answer.RowsAnswer;
import org.entente.graph.answer.Sentence;
import org.entente.graph.answer.Spreadsheet;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.Proofs;
import org.entente.tool.answer.TextAnswer;

/**
 * Answers questions of the catalogue.
 *
 * @param documents the folder of the texts that the user holds
 * @param asOf the day of which to ask; empty for all that is known
 * @param limit how many rows to show
 */
record Asking(
    Holdings holdings,
    Console console,
    Optional<Path> documents,
    Optional<LocalDate> asOf,
    Format format,
    int limit) {
  /** How an answer is written. */
  enum Format {
    TABLE,
    /** A table without passages. */
    PLAIN,
    JSON,
    CSV,
    TSV
  }

  /** All rows of all that is known, as a table. */
  static Asking plainly(Holdings holdings, Console console, Optional<Path> documents) {
    return new Asking(
        holdings, console, documents, Optional.empty(), Format.TABLE, Integer.MAX_VALUE);
  }

  /**
   * Answers on standard output.
   *
   * @throws DataException if there is no such question or blank, or a value means nothing
   */
  void ask(Wording wording) {
    Question question =
        new Questions(holdings.ontology().questions()).named(wording.question().orElseThrow());
    Map<String, Node> values = values(question, wording.values());
    Query query = question.bind(values, asOf);
    holdings.read(
        dataset -> {
          print(question, values, query, AsOfOption.view(asOf, dataset));
          return true;
        });
  }

  private void print(
      Question question, Map<String, Node> values, Query query, DatasetGraph dataset) {
    if (!query.isSelectType()) {
      new Querying(console, Optional.empty()).print(query, dataset);
      return;
    }
    Texts texts = new Texts(documents, dataset, console::say);
    Answer answer = Answer.of(dataset, query, limit, texts, Proofs.of(dataset)::evidence);
    String text =
        Sentence.of(question, values, new Labels(dataset)).text()
            + asOf.map(day -> " (As of " + day + ".)").orElse("");
    switch (format) {
      case TABLE -> console.out().print(TextAnswer.write(text, answer));
      case PLAIN -> console.out().print(TextAnswer.write(text, answer.withoutSources()));
      case JSON ->
          console.out().print(JsonAnswer.print(JsonAnswer.write(question, text, values, answer)));
      case CSV -> RowsAnswer.write(answer, Spreadsheet.commas(console.out()));
      case TSV -> RowsAnswer.write(answer, Spreadsheet.tabs(console.out()));
    }
  }

  /** What fills the blanks: what was said, else the defaults. */
  private Map<String, Node> values(Question question, Map<String, String> said) {
    Map<String, Question.Parameter> blanks =
        question.parameters().stream()
            .collect(Collectors.toMap(Question.Parameter::name, blank -> blank));
    said.keySet().stream()
        .filter(name -> !blanks.containsKey(name))
        .findFirst()
        .ifPresent(name -> refuse(question, name));
    Blanks meaning =
        new Blanks(
            holdings.ontology().schema(), holdings.corpus().known(), holdings.corpus().documents());
    Map<String, Node> values = new TreeMap<>(question.defaults());
    said.forEach(
        (name, value) ->
            Optional.ofNullable(blanks.get(name))
                .ifPresent(blank -> values.put(name, meaning.value(blank, value))));
    return values;
  }

  private static void refuse(Question question, String name) {
    List<String> known = question.parameters().stream().map(Question.Parameter::name).toList();
    List<String> near = Nearest.to(name, known);
    String blanks = known.isEmpty() ? "it has none" : "it has --" + String.join(", --", known);
    throw new DataException(
        Location.of("--" + name),
        "neither an option nor a blank of " + question.name(),
        near.isEmpty() ? blanks : "Did you mean --" + String.join(" or --", near) + "?");
  }
}
