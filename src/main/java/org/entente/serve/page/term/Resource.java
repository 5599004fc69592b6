package org.entente.serve.page.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;
import org.entente.serve.page.claim.Stated;

/**
 * Whatever is said of an IRI that has no page of its own kind.
 *
 * @param iri the whole IRI
 * @param properties what is said of it
 * @param references what points to it, as many as are shown
 * @param more whether more does
 */
public record Resource(
    String label, String iri, List<Property> properties, List<Property> references, boolean more) {
  private static final int MOST = 100;
  private static final Map<Node, String> IN_WORDS =
      Map.of(
          Vocabulary.TYPE,
          "kind",
          Vocabulary.LABEL,
          "name",
          Vocabulary.COMMENT,
          "in words",
          Vocabulary.iri(Vocabulary.DCTERMS + "requires"),
          "what leans on it");

  /** A property and its values. */
  public record Property(Ref property, List<Ref> values) {
    /** Takes a copy. */
    public Property {
      values = List.copyOf(values);
    }
  }

  /** Takes copies. */
  public Resource {
    properties = List.copyOf(properties);
    references = List.copyOf(references);
  }

  /** Gives how to cite it; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite(label, Vocabulary.local(Vocabulary.iri(iri), Vocabulary.BASE));
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data, Visit visit) {
    Node node = visit.node();
    String label = Ref.of(data, node).text();
    return new Page(
        label, "What is said of " + node + ".", "resource.jte", resource(data, node, label));
  }

  private static Resource resource(DatasetGraph data, Node node, String label) {
    List<Triple> pointing =
        Iter.asStream(data.find(Node.ANY, Node.ANY, Node.ANY, node))
            .map(Quad::asTriple)
            .distinct()
            .limit(MOST + 1L)
            .toList();
    Map<Node, Set<Node>> references = new LinkedHashMap<>();
    pointing.stream()
        .limit(MOST)
        .forEach(triple -> put(references, triple.getPredicate(), triple.getSubject()));
    return new Resource(
        label,
        node.getURI(),
        properties(data, node),
        list(data, references),
        pointing.size() > MOST);
  }

  private static List<Property> properties(DatasetGraph data, Node node) {
    Map<Node, Set<Node>> values = new LinkedHashMap<>();
    data.find(Node.ANY, node, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> put(values, quad.getPredicate(), quad.getObject()));
    return list(data, values);
  }

  private static void put(Map<Node, Set<Node>> values, Node property, Node value) {
    Set<Node> own = values.computeIfAbsent(property, key -> new LinkedHashSet<>());
    if (own.size() < MOST) {
      own.add(value);
    }
  }

  private static List<Property> list(DatasetGraph data, Map<Node, Set<Node>> values) {
    List<Property> list = new ArrayList<>();
    values.forEach(
        (property, own) -> list.add(new Property(named(data, property), sorted(data, own))));
    list.sort(Comparator.comparing(it -> it.property().text()));
    return list;
  }

  /** Properties of other vocabularies go by what they mean here. */
  private static Ref named(DatasetGraph data, Node property) {
    Ref ref = Ref.of(data, property);
    return new Ref(IN_WORDS.getOrDefault(property, ref.text()), ref.address());
  }

  /** Claims have no names: they go by what they state. */
  private static Ref ref(DatasetGraph data, Node node) {
    return Vocabulary.isIn(node, Vocabulary.CLAIM)
        ? Stated.ref(data, Node.ANY, node)
        : Ref.of(data, node);
  }

  private static List<Ref> sorted(DatasetGraph data, Set<Node> nodes) {
    return nodes.stream()
        .map(node -> ref(data, node))
        .sorted(Comparator.comparing(Ref::text))
        .collect(Collectors.toList());
  }
}
