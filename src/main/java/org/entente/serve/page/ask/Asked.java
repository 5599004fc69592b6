package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.graph.view.Labels;
import org.entente.serve.protocol.Day;

/** What a question was asked with: who knows what, and what was filled in. */
record Asked(Question question, Filled filled, int page, Day day) {
  /** Asks for all that is known, of whatever day. */
  static Asked of(Question question, Filled filled, int page) {
    return new Asked(question, filled, page, Day.ANY);
  }

  /** Asks for the same with blanks that are understood. */
  static Asked of(Question question, Map<String, Node> values) {
    return of(question, Filled.with(values), 1);
  }

  Query query() {
    return question.bind(filled.values(), day.date());
  }

  /**
   * Gives the same with its two blanks exchanged, where both take the same kind of thing and the
   * question does not name them in one breath ("{actor} and {other}"): then it stays the same.
   */
  Optional<Asked> turned() {
    List<Parameter> blanks = question.parameters();
    if (blanks.size() != 2 || !blanks.get(0).kind().equals(blanks.get(1).kind())) {
      return Optional.empty();
    }
    String first = blanks.get(0).name();
    String second = blanks.get(1).name();
    Node one = filled.values().get(first);
    Node other = filled.values().get(second);
    boolean isSame = one == null || other == null || one.equals(other);
    return isSame || question.text().contains("{" + first + "} and {" + second + "}")
        ? Optional.empty()
        : Optional.of(new Asked(question, Filled.with(Map.of(first, other, second, one)), 1, day));
  }

  /** Gives the first actor of the blanks. */
  Optional<Node> hub() {
    return question.parameters().stream()
        .filter(blank -> blank.kind().equals("Actor"))
        .flatMap(blank -> Stream.ofNullable(filled.values().get(blank.name())))
        .findFirst();
  }

  /** Gives the question in words, as a link to its answer. */
  Catalogue.Entry entry(Labels labels) {
    return new Catalogue.Entry(Catalogue.sentence(question, filled.values(), labels), address());
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
    filled.problems().keySet().forEach(it -> values.put(it, filled.written().getOrDefault(it, "")));
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
