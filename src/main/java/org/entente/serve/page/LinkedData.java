package org.entente.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Negotiation;
import org.entente.serve.answer.Writing;
import org.entente.serve.page.Frame.Alternate;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.ReadOnly;

/**
 * Answers for an IRI of the graph: a page for people, the same as RDF for programs. Which of them
 * is said by an ending of the path ({@code .html}, {@code .ttl}, {@code .jsonld} …), by {@code
 * format=}, or by the Accept header, in this order.
 */
public final class LinkedData implements Answering {
  private static final String PAGE = "html";
  private static final List<Format> OFFERED =
      List.of(Format.TURTLE, Format.JSONLD, Format.NTRIPLES, Format.RDFXML);
  private static final Map<Format, String> ENDINGS =
      Map.of(
          Format.TURTLE,
          "ttl",
          Format.JSONLD,
          "jsonld",
          Format.NTRIPLES,
          "nt",
          Format.RDFXML,
          "rdf");

  private final Site site;
  private final Directory directory;
  private final Page.Maker maker;
  private final Describing describing;

  /** What RDF says of a node; called inside a read transaction. */
  @FunctionalInterface
  public interface Describing {
    /**
     * Gives the graph to be sent.
     *
     * @throws org.entente.serve.answer.Refusal if nothing is known of the node
     */
    Graph describe(DatasetGraph data, Node node);
  }

  /**
   * Takes where pages are written, who knows what there is, what makes the page, and what makes the
   * graph, of the IRIs that begin alike.
   */
  public LinkedData(Site site, Directory directory, Page.Maker maker, Describing describing) {
    this.site = site;
    this.directory = directory;
    this.maker = maker;
    this.describing = describing;
  }

  /** Gives the ends that a path may have, the empty one first. */
  public static List<String> endings() {
    return Stream.concat(
            Stream.of("", "." + PAGE), OFFERED.stream().map(format -> "." + ENDINGS.get(format)))
        .toList();
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ReadOnly.require(request);
    Visit visit = Visit.of(request);
    Optional<String> ending = ending(visit.path());
    Visit bare =
        ending
            .map(it -> visit.at(visit.path().substring(0, visit.path().length() - it.length() - 1)))
            .orElse(visit);
    boolean page =
        ending.map(PAGE::equals).orElseGet(() -> Negotiation.prefersPage(request, OFFERED));
    if (page) {
      site.send(request, response, bare, alternates(bare), this::page);
    } else {
      Format format =
          ending
              .flatMap(it -> Format.named(it, OFFERED))
              .orElseGet(() -> Negotiation.choose(request, OFFERED));
      sendGraph(request, response, bare, format);
    }
  }

  private Page page(DatasetGraph data, Visit visit) {
    directory.require(data, visit.node());
    return maker.make(data, visit);
  }

  private Graph graph(DatasetGraph data, Node node) {
    directory.require(data, node);
    return describing.describe(data, node);
  }

  private static Optional<String> ending(String path) {
    int dot = path.lastIndexOf('.');
    return Optional.of(dot < 0 ? "" : path.substring(dot + 1))
        .filter(it -> it.equals(PAGE) || ENDINGS.containsValue(it));
  }

  private void sendGraph(
      HttpServletRequest request, HttpServletResponse response, Visit visit, Format format)
      throws IOException {
    Desk desk = site.desk();
    desk.send(
        request,
        response,
        new Medium(format.contentType(), Map.of("Link", links(alternates(visit)))),
        desk.limit(request),
        Optional.of(List.of("described", visit.path(), format.name())),
        (data, job, out) -> Writing.graph(out, format, graph(data, visit.node())));
  }

  private static List<Alternate> alternates(Visit visit) {
    String address = Ref.address(visit.node());
    List<Alternate> alternates = new ArrayList<>();
    alternates.add(new Alternate("HTML", "text/html", address + "." + PAGE));
    for (Format format : OFFERED) {
      alternates.add(
          new Alternate(
              format.lang().getLabel(), format.mediaType(), address + "." + ENDINGS.get(format)));
    }
    return alternates;
  }

  /** Gives the value of a Link header (RFC 8288). */
  static String links(List<Alternate> alternates) {
    return alternates.stream()
        .map(it -> "<" + it.address() + ">; rel=\"alternate\"; type=\"" + it.mediaType() + "\"")
        .collect(Collectors.joining(", "));
  }
}
