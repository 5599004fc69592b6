package org.entente.graph;

import static org.entente.graph.Vocabulary.iri;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.Nearest;

/**
 * The catalogue of questions, in the vocabulary of SHACL's SPARQL executables as
 * sib-swiss/sparql-examples uses it: {@code rdfs:comment} the question, {@code skos:altLabel} other
 * ways of asking it, {@code sh:select}, {@code sh:ask} or {@code sh:construct} the query, {@code
 * schema:keywords}, {@code schema:position}, {@code ent:parameter}.
 */
public final class Questions {
  private static final Node EXECUTABLE = iri(Vocabulary.SH + "SPARQLExecutable");
  private static final Node COMMENT = iri(Vocabulary.RDFS + "comment");
  private static final Node KEYWORDS = iri(Vocabulary.SCHEMA + "keywords");
  private static final Node POSITION = iri(Vocabulary.SCHEMA + "position");
  private static final List<Node> FORMS =
      List.of(
          iri(Vocabulary.SH + "select"),
          iri(Vocabulary.SH + "ask"),
          iri(Vocabulary.SH + "construct"));

  private final List<Question> questions;

  /**
   * The questions of a graph, as {@link Ontology#questions()} or {@code graph:questions} has it.
   */
  public Questions(Graph graph) {
    this.questions =
        graph
            .find(Node.ANY, Vocabulary.TYPE, EXECUTABLE)
            .mapWith(triple -> read(graph, triple.getSubject()))
            .toList()
            .stream()
            .sorted(Comparator.comparing(Question::name))
            .toList();
  }

  /** All questions, sorted by name. */
  public List<Question> all() {
    return questions;
  }

  /**
   * The question of a name.
   *
   * @throws DataException naming the nearest, if there is none
   */
  public Question named(String name) {
    return questions.stream()
        .filter(question -> question.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> near = Nearest.to(name, questions.stream().map(Question::name).toList());
              return new DataException(
                  Location.of(name),
                  "no such question",
                  near.isEmpty()
                      ? "entente ask lists them all"
                      : "nearest known: " + String.join(", ", near));
            });
  }

  private static Question read(Graph graph, Node node) {
    String query =
        FORMS.stream()
            .flatMap(form -> text(graph, node, form).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("question " + node + " has no query"));
    String comment = text(graph, node, COMMENT).orElse("");
    return new Question(
        Vocabulary.local(node, Vocabulary.QUESTION),
        text(graph, node, Vocabulary.LABEL).orElse(""),
        comment,
        texts(graph, node, Vocabulary.ALT_LABEL),
        query,
        texts(graph, node, KEYWORDS),
        text(graph, node, POSITION).map(Integer::parseInt).orElse(Integer.MAX_VALUE),
        parameters(graph, node, comment),
        text(graph, node, Vocabulary.EXPECTED_ROWS));
  }

  /** A question's blanks in the order in which its text names them. */
  private static List<Question.Parameter> parameters(Graph graph, Node node, String comment) {
    List<Question.Parameter> parameters = new ArrayList<>();
    for (Triple triple : graph.find(node, Vocabulary.PARAMETER, Node.ANY).toList()) {
      Node parameter = triple.getObject();
      String name = text(graph, parameter, Vocabulary.PARAMETER_NAME).orElse("");
      String kind =
          graph
              .find(parameter, Vocabulary.PARAMETER_CLASS, Node.ANY)
              .mapWith(it -> it.getObject().getLocalName())
              .nextOptional()
              .orElse("");
      Optional<Node> standard =
          graph
              .find(parameter, Vocabulary.PARAMETER_DEFAULT, Node.ANY)
              .mapWith(Triple::getObject)
              .nextOptional();
      parameters.add(new Question.Parameter(name, kind, standard));
    }
    parameters.sort(
        Comparator.comparingInt((Question.Parameter it) -> comment.indexOf("{" + it.name() + "}"))
            .thenComparing(Question.Parameter::name));
    return parameters;
  }

  private static Optional<String> text(Graph graph, Node subject, Node property) {
    return texts(graph, subject, property).stream().findFirst();
  }

  private static List<String> texts(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .toList();
  }
}
