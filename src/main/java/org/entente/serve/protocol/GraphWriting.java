package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Pending;
import org.entente.graph.Vocabulary;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/**
 * Takes changes of the graph store protocol. Of the default graph, what people assert is replaced
 * or deleted; what documents and the ontology state stays as it is.
 */
final class GraphWriting implements Answering {
  private static final int LONGEST = 16 * 1024 * 1024;

  // Formats in which a document cannot name another that the server would fetch.
  private static final Map<String, Lang> READ =
      Map.of("text/turtle", Lang.TURTLE, "application/n-triples", Lang.NTRIPLES);

  private final Changes changes;

  GraphWriting(Changes changes) {
    this.changes = changes;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String method = request.getMethod();
    if (!List.of("PUT", "POST", "DELETE").contains(method)) {
      throw new Refusal(
          Outcome.READ_ONLY,
          "A graph is written by PUT, POST or DELETE.",
          Map.of("Allow", "GET, HEAD, PUT, POST, DELETE, OPTIONS"));
    }
    Optional<Node> name = GraphEndpoint.named(request);
    boolean deletes = method.equals("DELETE");
    Supplier<Optional<Graph>> sent = deletes ? Optional::empty : reading(request);
    AtomicBoolean existed = new AtomicBoolean(true);
    changes.edit(
        request,
        method + " " + name.map(it -> "<" + it + ">").orElse("the default graph"),
        sent,
        (graph, pending, job) -> {
          existed.set(name.map(pending::containsGraph).orElse(true));
          if (!existed.get() && deletes) {
            throw GraphEndpoint.absent(name.orElseThrow());
          }
          if (!method.equals("POST")) {
            clear(pending, name);
          }
          graph.ifPresent(it -> put(pending, name, it));
        });
    changes.done(
        response,
        existed.get() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_CREATED);
  }

  private static void clear(Pending pending, Optional<Node> name) {
    if (name.isPresent()) {
      pending.deleteAny(name.get(), Node.ANY, Node.ANY, Node.ANY);
    } else {
      Iter.toList(pending.find(Vocabulary.GRAPH_ASSERTED, Node.ANY, Node.ANY, Node.ANY))
          .forEach(it -> pending.delete(new Quad(Quad.defaultGraphIRI, it.asTriple())));
    }
  }

  private static void put(Pending pending, Optional<Node> name, Graph sent) {
    Node graph = name.orElse(Quad.defaultGraphIRI);
    sent.find().forEach(triple -> pending.add(new Quad(graph, triple)));
  }

  /** Takes what was sent; to make sense of it may take its time, and is left to whoever asks. */
  private static Supplier<Optional<Graph>> reading(HttpServletRequest request) throws IOException {
    String type = SentText.type(request);
    Lang lang = READ.get(type);
    if (lang == null) {
      throw new Refusal(
          Outcome.UNREADABLE,
          "A graph comes as text/turtle or application/n-triples, not as "
              + (type.isEmpty() ? "a body without Content-Type." : type + "."));
    }
    String text = SentText.read(request, "graph", LONGEST);
    return () -> Optional.of(parse(text, lang));
  }

  private static Graph parse(String text, Lang lang) {
    if (Words.hasGiantNumber(text)) {
      throw new Refusal(Outcome.MALFORMED, "The graph holds a number of more than 2000 digits.");
    }
    try {
      return RDFParser.fromString(text, lang)
          .base(Queries.BASE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .toGraph();
    } catch (RiotException e) {
      throw new Refusal(Outcome.MALFORMED, "The graph cannot be read. " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new Refusal(Outcome.MALFORMED, "The graph is nested too deeply to be read.");
    }
  }
}
