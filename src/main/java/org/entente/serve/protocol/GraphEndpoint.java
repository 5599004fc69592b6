package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.serve.answer.BoundedBytes;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Negotiation;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.answer.Writing;

/** Answers the graph store protocol's readings: one graph, or the whole data set. */
public final class GraphEndpoint implements Answering {
  private final Desk desk;

  /** Takes where answers are made. */
  public GraphEndpoint(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ReadOnly.require(request);
    if (request.getParameter("graph") == null && request.getParameter("default") == null) {
      sendAll(request, response);
    } else {
      sendOne(request, response, named(request));
    }
  }

  /**
   * Gives the graph that a request names; empty for the default graph.
   *
   * @throws Refusal if it names none, or two
   */
  static Optional<Node> named(HttpServletRequest request) {
    String graph = request.getParameter("graph");
    if ((graph == null) == (request.getParameter("default") == null)) {
      throw new Refusal(Outcome.MALFORMED, "Name either ?default or ?graph=IRI, and not both.");
    }
    return graph == null || graph.equals("default") ? Optional.empty() : Optional.of(name(graph));
  }

  /** Gives what answers with the graph that describes the data, whatever the parameters say. */
  public Answering about() {
    Optional<Node> name = Optional.of(Vocabulary.GRAPH_ABOUT);
    return (request, response) -> {
      ReadOnly.require(request);
      sendOne(request, response, name);
    };
  }

  private void sendAll(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Format format = Negotiation.choose(request, Format.DATASETS);
    Day day = Day.of(request);
    desk.send(
        request,
        response,
        Medium.of(format),
        desk.limit(request),
        Optional.of(List.of("data set", format.name(), day.key())),
        (data, job, out) -> Writing.dataset(out, format, day.view(data)));
  }

  private void sendOne(
      HttpServletRequest request, HttpServletResponse response, Optional<Node> name)
      throws IOException {
    Format format = Negotiation.choose(request, Format.GRAPHS);
    Day day = Day.of(request);
    desk.send(
        request,
        response,
        Medium.of(format),
        desk.limit(request),
        Optional.of(
            List.of("graph", name.map(Node::toString).orElse(""), format.name(), day.key())),
        (data, job, out) -> write(day.view(data), name, format, out));
  }

  private static void write(
      DatasetGraph data, Optional<Node> name, Format format, BoundedBytes out) {
    name.filter(n -> !data.containsGraph(n))
        .ifPresent(
            n -> {
              throw absent(n);
            });
    Writing.graph(out, format, name.map(data::getGraph).orElseGet(data::getDefaultGraph));
  }

  static Refusal absent(Node name) {
    return new Refusal(
        Outcome.ABSENT,
        "There is no graph <"
            + name
            + "> here. SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } lists the graphs.");
  }

  private static Node name(String iri) {
    try {
      if (IRIx.create(iri).isAbsolute()) {
        return NodeFactory.createURI(iri);
      }
    } catch (IRIException e) {
      // Said below, as for relative ones.
    }
    throw new Refusal(Outcome.MALFORMED, "graph=" + iri + " is no absolute IRI.");
  }
}
