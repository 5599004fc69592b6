package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

  /** What a question was asked with: who knows what, and what was filled in. */
  record Asked(Question question, Filled filled, int page, Day day) {
    /** Asks for all that is known, of whatever day. */
    static Asked of(Question question, Filled filled, int page) {
      return new Asked(question, filled, page, Day.ANY);
    }

    Query query() {
      return question.bind(filled.values(), day.date());
    }

    /** Gives the same with its two blanks exchanged, where both take the same kind of thing. */
    Optional<Asked> turned() {
      List<Parameter> blanks = question.parameters();
      if (blanks.size() != 2 || !blanks.get(0).kind().equals(blanks.get(1).kind())) {
        return Optional.empty();
      }
      Node one = filled.values().get(blanks.get(0).name());
      Node other = filled.values().get(blanks.get(1).name());
      return one == null || other == null || one.equals(other)
          ? Optional.empty()
          : Optional.of(
              new Asked(
                  question,
                  new Filled(
                      Map.of(blanks.get(0).name(), other, blanks.get(1).name(), one),
                      Map.of(),
                      Map.of()),
                  1,
                  day));
    }

    /** Gives the first actor of the blanks. */
    Optional<Node> hub() {
      return question.parameters().stream()
          .filter(blank -> blank.kind().equals("Actor"))
          .flatMap(blank -> Stream.ofNullable(filled.values().get(blank.name())))
          .findFirst();
    }

    /** Gives the address, without the number of the page. */
    String address() {
      Map<String, String> values = new LinkedHashMap<>();
      question
          .parameters()
          .forEach(
              blank ->
                  Optional.ofNullable(filled.values().get(blank.name()))
                      .ifPresent(node -> values.put(blank.name(), key(node))));
      filled
          .problems()
          .keySet()
          .forEach(it -> values.put(it, filled.written().getOrDefault(it, "")));
      day.date().ifPresent(it -> values.put(Day.PARAMETER, it.toString()));
      List<String> pairs = new ArrayList<>();
      values.forEach((name, value) -> pairs.add(name + "=" + Reading.encoded(value)));
      String query = String.join("&", pairs);
      return Catalogue.PATH + question.name() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String key(Node node) {
      return node.isURI()
          ? node.getURI().substring(node.getURI().lastIndexOf('/') + 1)
          : node.getLiteralLexicalForm();
    }
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
            said.map(words -> also(catalogue, data, words, question)).orElse(List.of()),
            unsure(catalogue, asked, labels),
            result.filter(it -> it.total() == 0).flatMap(none -> turned(data, asked, labels)));
    String description =
        result
            .map(it -> it.total() + " rows, each with the passages it rests on.")
            .orElse("A question with a blank that is not understood.");
    return new Page(view.title(), description, "ask/ask.jte", view).flawed(result.isEmpty());
  }

  private static Optional<Catalogue.Entry> unsure(Catalogue catalogue, Asked asked, Labels labels) {
    Optional<Question> unsure =
        catalogue.questions().all().stream()
            .filter(it -> it.name().equals(UNSURE) && !it.equals(asked.question()))
            .findFirst();
    return asked
        .hub()
        .flatMap(
            actor ->
                unsure.flatMap(
                    question ->
                        question.parameters().stream()
                            .findFirst()
                            .map(it -> of(question, Map.of(it.name(), actor), labels))));
  }

  private static Catalogue.Entry of(Question question, Map<String, Node> values, Labels labels) {
    return new Catalogue.Entry(
        Catalogue.sentence(question, values, labels),
        Asked.of(question, new Filled(values, Map.of(), Map.of()), 1).address());
  }

  /** Who arms, visits or invites whom is easily turned round. */
  private static Optional<Catalogue.Entry> turned(DatasetGraph data, Asked asked, Labels labels) {
    return asked
        .turned()
        .filter(it -> !Solutions.of(it.day().view(data), it.query()).rows().isEmpty())
        .map(
            it ->
                new Catalogue.Entry(
                    Catalogue.sentence(it.question(), it.filled().values(), labels), it.address()));
  }

  private static List<Catalogue.Entry> also(
      Catalogue catalogue, DatasetGraph data, String words, Question but) {
    return catalogue
        .near(words)
        .filter(reading -> !reading.question().equals(but))
        .limit(3)
        .map(reading -> catalogue.entry(reading, data))
        .toList();
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
