package org.entente.serve.page.term;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.VOID;
import org.entente.graph.Facts;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;

/**
 * The page of a named graph: what it holds, and how to get it.
 *
 * @param name its local name
 * @param document the document that it is of
 * @param triples how many it holds
 * @param data the address of all that it holds
 * @param parts what it says of its own parts, each at its anchor
 */
public record Holding(
    String name,
    String iri,
    String purpose,
    Optional<Ref> document,
    long triples,
    String data,
    List<Part> parts) {
  /** A part of a description: a class or a property, and how often it occurs. */
  public record Part(String anchor, Ref of, String count) {}

  /** Takes a copy. */
  public Holding {
    parts = List.copyOf(parts);
  }

  /** Gives how to cite it; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite("Graph " + name, Vocabulary.local(Vocabulary.iri(iri), Vocabulary.BASE));
  }

  /** Makes the page; takes the path of the graph store. */
  public static Page page(DatasetGraph data, Visit visit, String store) {
    Node graph = visit.node();
    String name = visit.name();
    boolean ofDocument = Facts.isDocument(graph);
    Holding holding =
        new Holding(
            name,
            graph.getURI(),
            purpose(name),
            ofDocument
                ? Optional.of(Ref.of(data, Vocabulary.iri(Vocabulary.DOC + name)))
                : Optional.empty(),
            Iter.count(data.find(graph, Node.ANY, Node.ANY, Node.ANY)),
            store + "?graph=" + URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8),
            parts(data, graph));
    return new Page("Graph " + name, holding.purpose(), "holding.jte", holding);
  }

  private static String purpose(String name) {
    return switch (name) {
      case "about" -> "What the data are about: counts, classes and properties, in VoID and DCAT.";
      case "names" -> "Names and kinds of the things that claims name.";
      case "candidates" -> "Claims that nobody has accepted yet.";
      case "asserted" -> "Facts that people assert, without a document.";
      case "inferred" -> "Facts that follow by rules, with their claims.";
      case "wikidata" -> "Links to Wikidata, and what is known here of its items.";
      case "ontology" -> "The vocabulary, its shapes, the topics and the rules.";
      case "questions" -> "The questions of the catalogue.";
      default -> "Everything that one document says: its claims, their passages, its facts.";
    };
  }

  private static List<Part> parts(DatasetGraph data, Node graph) {
    String prefix = graph.getURI() + "#";
    return List.of(VOID._class, VOID.property).stream()
        .flatMap(it -> Iter.asStream(data.find(graph, Node.ANY, it.asNode(), Node.ANY)))
        .filter(quad -> Vocabulary.isIn(quad.getSubject(), prefix))
        .map(quad -> part(data, quad, prefix))
        .sorted(Comparator.comparing(Part::anchor))
        .toList();
  }

  private static Part part(DatasetGraph data, Quad quad, String prefix) {
    Described said = new Described(data, quad.getGraph(), quad.getSubject());
    String count = said.text(VOID.entities.asNode()) + said.text(VOID.triples.asNode());
    return new Part(
        Vocabulary.local(quad.getSubject(), prefix), Ref.of(data, quad.getObject()), count);
  }
}
