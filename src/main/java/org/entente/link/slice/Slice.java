package org.entente.link.slice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.Source;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;

/**
 * The part of Wikidata that is at hand without a network: {@code data/wikidata/slice.ttl}. Full
 * statements with qualifiers and rank, in Wikidata's own RDF shapes; every item and statement names
 * the source it was taken from, and the source its date and licence. Immutable.
 */
public final class Slice {
  /** Where it lies within a folder of data. */
  public static final String FILE = "wikidata/slice.ttl";

  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple triple) -> rank(triple.getSubject()))
          .thenComparing(triple -> number(triple.getSubject()))
          .thenComparing(triple -> text(triple.getSubject()))
          .thenComparing(triple -> text(triple.getPredicate()))
          .thenComparing(triple -> text(triple.getObject()));

  private final Graph graph;

  private Slice(Graph graph) {
    this.graph = graph;
  }

  /** A slice of nothing. */
  public static Slice empty() {
    return new Slice(GraphFactory.createDefaultGraph());
  }

  /** A slice of triples in the shapes that {@link Wikibase} names. */
  public static Slice of(Collection<Triple> triples) {
    Slice slice = empty();
    triples.forEach(slice.graph::add);
    return slice;
  }

  /**
   * The slice of a folder of data; empty where it has none.
   *
   * @throws DataException if the file is no Turtle
   */
  public static Slice in(Path data) {
    Path file = data.resolve(FILE);
    return Files.isRegularFile(file)
        ? read(org.entente.graph.Ontology.sources(List.of(file)).get(0))
        : empty();
  }

  /**
   * Reads Turtle.
   *
   * @throws DataException if it is none
   */
  public static Slice read(Source source) {
    Slice slice = empty();
    try {
      RDFParser.fromString(source.text(), Lang.TURTLE).parse(slice.graph);
    } catch (RiotException e) {
      throw new DataException(
          Location.of(source.name()),
          "cannot be read: " + e.getMessage(),
          "Delete it, then make it anew: entente link fetch --online");
    }
    return slice;
  }

  /** The slice as Turtle, by item: the same slice is the same text. */
  public String write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, null);
    writer.start();
    List<Triple> sorted = graph.stream().sorted(ORDER).toList();
    Set<String> used =
        sorted.stream()
            .flatMap(it -> List.of(it.getSubject(), it.getPredicate(), it.getObject()).stream())
            .flatMap(node -> namespaces(node).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    used.forEach(prefix -> writer.prefix(prefix, Vocabulary.PREFIXES.getOrDefault(prefix, "")));
    sorted.forEach(writer::triple);
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Set<String> namespaces(Node node) {
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
    return Vocabulary.PREFIXES.entrySet().stream()
        .filter(it -> iri.startsWith(it.getValue()))
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Sources first, then items with their statements. */
  private static int rank(Node subject) {
    return Vocabulary.isIn(subject, Origin.PREFIX) ? 0 : 1;
  }

  private static long number(Node subject) {
    String local = subject.getURI().replaceFirst("^.*[/#]", "");
    String digits = local.startsWith("Q") ? local.replaceFirst("^Q(\\d+).*", "$1") : "";
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String text(Node node) {
    return NodeFmtLib.strNT(node);
  }

  /** All items of which something is known. */
  public Set<Item> items() {
    return graph
        .find(Node.ANY, Vocabulary.TYPE, Wikibase.ITEM)
        .mapWith(triple -> new Item(Vocabulary.local(triple.getSubject(), Vocabulary.WD)))
        .toSet();
  }

  /** What is known of an item; empty where it is not in the slice. */
  public Optional<ItemFacts> facts(Item item) {
    return graph.contains(item.node(), Vocabulary.TYPE, Wikibase.ITEM)
        ? Optional.of(FactsReader.read(graph, item))
        : Optional.empty();
  }

  /** All triples that speak of an item: its own, its statements', their values'. */
  public Set<Triple> triples(Item item) {
    Set<Triple> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(item.node()));
    Set<Node> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node subject = open.remove();
      if (seen.add(subject)) {
        graph.find(subject, Node.ANY, Node.ANY).forEach(found::add);
        graph
            .find(subject, Node.ANY, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(node -> isPart(node))
            .forEach(open::add);
      }
    }
    return found;
  }

  /** A statement, the full value of a date, or a source. */
  private static boolean isPart(Node node) {
    return Vocabulary.isIn(node, Wikibase.OWN);
  }

  /** The slice with what is now known of an item in place of what was. */
  public Slice with(Item item, Collection<Triple> now) {
    Slice changed = of(graph.find().toList());
    Set<Triple> before = triples(item);
    before.removeIf(triple -> rank(triple.getSubject()) == 0);
    before.forEach(changed.graph::delete);
    now.forEach(changed.graph::add);
    return changed.withoutIdleSources();
  }

  private Slice withoutIdleSources() {
    List<Triple> idle =
        graph
            .find()
            .filterKeep(it -> rank(it.getSubject()) == 0)
            .filterDrop(it -> graph.contains(Node.ANY, Vocabulary.DERIVED_FROM, it.getSubject()))
            .toList();
    idle.forEach(graph::delete);
    return this;
  }

  /**
   * What a store keeps: all that is known of some items, and the names of those that they point to.
   */
  public Set<Quad> quads(Collection<Item> items) {
    Set<Quad> quads = new LinkedHashSet<>();
    for (Item item : items) {
      triples(item).forEach(triple -> quads.add(quad(triple)));
      facts(item).map(ItemFacts::neighbours).orElse(Set.of()).stream()
          .flatMap(it -> graph.find(it.node(), Vocabulary.LABEL, Node.ANY).toList().stream())
          .forEach(triple -> quads.add(quad(triple)));
    }
    return quads;
  }

  private static Quad quad(Triple triple) {
    return new Quad(Vocabulary.GRAPH_WIKIDATA, triple);
  }

  /** Whether a quad of {@code graph:wikidata} comes from a slice, and is no link. */
  public static boolean isOf(Quad quad) {
    return !Vocabulary.isIn(quad.getSubject(), Vocabulary.ID)
        && !Vocabulary.isIn(quad.getSubject(), Vocabulary.TOPIC);
  }

  /** The days on which its parts were taken from their sources, the oldest first. */
  public List<LocalDate> dates() {
    return graph
        .find(Node.ANY, Wikibase.DATE, Node.ANY)
        .mapWith(triple -> LocalDate.parse(triple.getObject().getLiteralLexicalForm()))
        .toList()
        .stream()
        .distinct()
        .sorted()
        .toList();
  }
}
