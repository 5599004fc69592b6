package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.graph.Solutions;
import org.entente.graph.Vocabulary;
import org.entente.graph.answer.Sentence;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Ref;
import org.entente.serve.protocol.Day;

/**
 * A question and its answer.
 *
 * @param name the question's name, as in its address
 * @param fields its blanks
 * @param day the day of which it asks
 * @param result the answer; empty where a blank is not understood
 * @param address the permanent address of this answer
 * @param query the SPARQL that is asked
 * @param said what was written in plain English, where it was
 * @param also other questions that come near to that
 * @param unsure where it is told what documents only plan, allege or deny about the same actor
 * @param turned where nothing is found: the same asked the other way round, if that finds something
 */
public record Ask(
    Sentence sentence,
    String name,
    Ref theme,
    List<Field> fields,
    Day day,
    Optional<Result> result,
    String address,
    String query,
    Optional<String> said,
    List<Catalogue.Entry> also,
    Optional<Catalogue.Entry> unsure,
    Optional<Catalogue.Entry> turned) {
  private static final int MOST_OPTIONS = 200;

  /** The question for what is not told as so. */
  private static final String UNSURE = "not-actual-about";

  /**
   * A blank to be filled.
   *
   * @param value what stands in it
   * @param options what may
   * @param problem what is wrong with what stands there; empty where nothing is
   */
  public record Field(
      String name, String kind, String value, List<Option> options, String problem) {
    /** Takes a copy, and texts without invisible controls. */
    public Field {
      value = Plain.text(value);
      problem = Plain.text(problem);
      options = List.copyOf(options);
    }
  }

  /** Something that may be written, and what it is. */
  public record Option(String value, String label) {
    /** Takes texts without invisible controls. */
    public Option {
      value = Plain.text(value);
      label = Plain.text(label);
    }
  }

  /** Takes copies. */
  public Ask {
    fields = List.copyOf(fields);
    also = List.copyOf(also);
  }

  /** Makes the page; must be called inside a transaction. */
  static Page page(
      DatasetGraph data, Catalogue catalogue, Asked asked, Texts texts, Optional<String> said) {
    Question question = asked.question();
    Labels labels = new Labels(data);
    Sentence sentence = Catalogue.sentence(question, asked.filled().values(), labels);
    Query query = asked.query();
    Optional<Result> result =
        asked.filled().isSound()
            ? Optional.of(
                Result.of(asked.day().view(data), query, asked.page(), texts, asked.hub()))
            : Optional.empty();
    Ask view =
        new Ask(
            sentence,
            question.name(),
            Catalogue.place(question),
            fields(data, catalogue, asked, labels),
            asked.day(),
            result,
            asked.address(),
            query.toString(),
            said,
            said.stream()
                .flatMap(words -> also(catalogue, words, question))
                .map(it -> it.entry(labels))
                .toList(),
            unsure(catalogue, asked).map(it -> it.entry(labels)),
            result
                .filter(it -> it.total() == 0)
                .flatMap(none -> turned(data, asked))
                .map(it -> it.entry(labels)));
    String description =
        result
            .map(it -> it.total() + " rows, each with the passages it rests on.")
            .orElse("A question with a blank that is not understood.");
    return new Page(view.title(), description, "ask/ask.jte", view).flawed(result.isEmpty());
  }

  private static Optional<Asked> unsure(Catalogue catalogue, Asked asked) {
    return asked
        .hub()
        .flatMap(
            actor ->
                catalogue.questions().all().stream()
                    .filter(it -> it.name().equals(UNSURE) && !it.equals(asked.question()))
                    .flatMap(
                        it ->
                            it.parameters().stream()
                                .limit(1)
                                .map(blank -> Asked.of(it, Map.of(blank.name(), actor))))
                    .findFirst());
  }

  /** Who arms, visits or invites whom is easily turned round. */
  private static Optional<Asked> turned(DatasetGraph data, Asked asked) {
    return asked
        .turned()
        .filter(it -> !Solutions.of(it.day().view(data), it.query()).rows().isEmpty());
  }

  private static Stream<Asked> also(Catalogue catalogue, String words, Question but) {
    return catalogue
        .near(words)
        .filter(reading -> !reading.question().equals(but))
        .limit(3)
        .map(it -> Asked.of(it.question(), it.filled(catalogue.blanks()), 1));
  }

  /** Gives the blanks of a question with what stands in them. */
  static List<Field> fields(DatasetGraph data, Catalogue catalogue, Asked asked, Labels labels) {
    List<Field> fields = new ArrayList<>();
    for (Parameter blank : asked.question().parameters()) {
      Node value = asked.filled().values().get(blank.name());
      String problem = asked.filled().problems().getOrDefault(blank.name(), "");
      String written = asked.filled().written().getOrDefault(blank.name(), "");
      String shown = value == null ? "" : shown(blank, value, labels);
      fields.add(
          new Field(
              blank.name(),
              blank.kind(),
              problem.isEmpty() ? shown : written,
              options(data, catalogue, blank),
              problem));
    }
    return fields;
  }

  private static String shown(Parameter blank, Node value, Labels labels) {
    return blank.kind().equals("Document")
        ? Vocabulary.local(value, Vocabulary.DOC)
        : labels.of(value);
  }

  private static List<Option> options(DatasetGraph data, Catalogue catalogue, Parameter blank) {
    if (blank.kind().equals("Document")) {
      return catalogue.blanks().documents().stream()
          .map(id -> new Option(id, new Labels(data).of(Vocabulary.iri(Vocabulary.DOC + id))))
          .toList();
    }
    return catalogue.blanks().thesaurus().entries().stream()
        .filter(entry -> catalogue.blanks().schema().isA(entry.kind(), blank.kind()))
        .map(entry -> new Option(entry.label(), entry.kind()))
        .sorted(Comparator.comparing(Option::value))
        .limit(MOST_OPTIONS)
        .toList();
  }

  /** Gives the same answer in another format: csv or json. */
  public String as(String format) {
    return address + (address.contains("?") ? "&" : "?") + "format=" + format;
  }

  /** Gives the address of another page of the same answer, without its number. */
  public String pages() {
    return address + (address.contains("?") ? "&" : "?") + "page=";
  }

  /** Gives the question in words, with the day of which it asks. */
  public String title() {
    return sentence.text() + day.date().map(it -> " (As of " + it + ".)").orElse("");
  }

  /** Says whether it joins what documents state with what others list. */
  public boolean isOfReferenceData() {
    return theme.text().equals(Catalogue.REFERENCE);
  }

  /** Gives how to cite the answer; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite(title(), address.substring(1));
  }

  /** Gives the address of the editor with the query in it. */
  public String editor() {
    String asOf = day.date().map(it -> "&" + Day.PARAMETER + "=" + it).orElse("");
    return "/sparql?query=" + Reading.encoded(query) + asOf;
  }
}
