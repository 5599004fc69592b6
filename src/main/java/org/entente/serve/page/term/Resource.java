package org.entente.serve.page.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;

/**
 * Whatever is said of an IRI that has no page of its own kind.
 *
 * @param iri the whole IRI
 * @param properties what is said of it
 * @param references what points to it, as many as are shown
 */
public record Resource(
    String label, String iri, List<Property> properties, List<Property> references) {
  private static final int MOST = 100;

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

  /** Makes the page. */
  public static Page page(DatasetGraph data, Visit visit) {
    Node node = visit.node();
    String label = Ref.of(data, node).text();
    return new Page(
        label,
        "What is said of " + node + ".",
        "resource.jte",
        new Resource(label, node.getURI(), properties(data, node), references(data, node)));
  }

  private static List<Property> properties(DatasetGraph data, Node node) {
    Map<Node, Set<Node>> values = new LinkedHashMap<>();
    data.find(Node.ANY, node, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> put(values, quad.getPredicate(), quad.getObject()));
    return list(data, values);
  }

  private static List<Property> references(DatasetGraph data, Node node) {
    Map<Node, Set<Node>> values = new LinkedHashMap<>();
    data.find(Node.ANY, Node.ANY, Node.ANY, node)
        .forEachRemaining(quad -> put(values, quad.getPredicate(), quad.getSubject()));
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
        (property, own) -> list.add(new Property(Ref.of(data, property), sorted(data, own))));
    list.sort(Comparator.comparing(it -> it.property().text()));
    return list;
  }

  private static List<Ref> sorted(DatasetGraph data, Set<Node> nodes) {
    return nodes.stream()
        .map(node -> Ref.of(data, node))
        .sorted(Comparator.comparing(Ref::text))
        .collect(Collectors.toList());
  }
}
