package org.entente.graph;

import static org.entente.graph.Vocabulary.iri;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.system.G;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * The properties of which shapes ask nothing but of which kind each value is, and the kinds that do
 * for every shape. Nothing else may read their values: no comparison, no path, no shape that is a
 * part of another.
 */
final class ValueKinds {
  private static final Node PATH = iri(Vocabulary.SH + "path");
  private static final Node NODE = iri(Vocabulary.SH + "node");
  private static final Node PROPERTY = iri(Vocabulary.SH + "property");
  private static final Set<Node> COMPARING =
      terms("disjoint", "equals", "lessThan", "lessThanOrEquals");
  private static final Set<Node> TARGETS =
      terms("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf");

  /** What may be asked of a property's values one by one, and what is only said of them. */
  private static final Set<Node> OF_EACH =
      terms("path", "nodeKind", "node", "class", "message", "severity", "name", "description");

  /** What a shape is made of that asks for kinds alone; lists of such shapes among it. */
  private static final Set<Node> OF_KINDS =
      Stream.concat(
              terms("class", "nodeKind", "or", "and", "xone", "not", "message").stream(),
              Stream.of(
                  Vocabulary.TYPE,
                  iri(Vocabulary.RDF + "first"),
                  iri(Vocabulary.RDF + "rest"),
                  Vocabulary.LABEL,
                  Vocabulary.COMMENT))
          .collect(Collectors.toUnmodifiableSet());

  private static final Node CLASS = iri(Vocabulary.SH + "class");
  private static final Node NODE_KIND = iri(Vocabulary.SH + "nodeKind");
  private static final Node OR = iri(Vocabulary.SH + "or");
  private static final Node AN_IRI = iri(Vocabulary.SH + "IRI");

  /** What shapes say without asking for anything. */
  private static final Set<Node> SAYING =
      Stream.concat(
              terms("path", "message", "severity", "name", "description").stream(),
              Stream.of(Vocabulary.TYPE, Vocabulary.LABEL, Vocabulary.COMMENT))
          .collect(Collectors.toUnmodifiableSet());

  /** By what a shape is tied to those that it is made of. */
  private static final Set<Node> OF_SHAPES =
      Stream.concat(
              terms("or", "and", "xone", "not").stream(),
              Stream.of(iri(Vocabulary.RDF + "first"), iri(Vocabulary.RDF + "rest")))
          .collect(Collectors.toUnmodifiableSet());

  /** By property, the kinds of which an IRI need only be one. */
  private final Map<Node, Set<Node>> fitting = new HashMap<>();

  private static Set<Node> terms(String... names) {
    return Stream.of(names)
        .map(name -> iri(Vocabulary.SH + name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Reads shapes. */
  ValueKinds(Graph shapes) {
    Set<Node> together = new HashSet<>();
    COMPARING.forEach(
        it -> shapes.find(Node.ANY, it, Node.ANY).forEach(by -> together.add(by.getObject())));
    shapes
        .find(Node.ANY, PATH, Node.ANY)
        .forEach(
            triple -> {
              if (triple.getObject().isURI() && isOfEach(shapes, triple.getSubject())) {
                fitting.merge(
                    triple.getObject(), fitting(shapes, triple.getSubject()), ValueKinds::common);
              } else {
                steps(shapes, triple.getObject(), together);
              }
            });
    fitting.keySet().removeAll(together);
  }

  /** Whether the values of a property are asked for their kinds, one by one. */
  boolean isOfEach(Node property) {
    return fitting.containsKey(property);
  }

  /** A graph without the values of which it tells that they are of a kind that fits. */
  Graph doubtful(Graph graph) {
    return new GraphBase() {
      @Override
      protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        ExtendedIterator<Triple> found = graph.find(pattern);
        Set<Node> kinds =
            pattern.getObject().isConcrete() ? null : fitting.get(pattern.getPredicate());
        return kinds == null
            ? found
            : found.filterDrop(triple -> isOfOne(graph, triple.getObject(), kinds));
      }
    };
  }

  private static boolean isOfOne(Graph graph, Node value, Set<Node> kinds) {
    return value.isURI()
        && Iter.anyMatch(
            graph.find(value, Vocabulary.TYPE, Node.ANY), kind -> kinds.contains(kind.getObject()));
  }

  private static Set<Node> common(Set<Node> one, Set<Node> other) {
    return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
  }

  /** The kinds of which an IRI need only be one to fit a shape; none where that cannot be told. */
  private static Set<Node> fitting(Graph shapes, Node shape) {
    List<Set<Node>> asked = new ArrayList<>();
    for (Triple it : shapes.find(shape, Node.ANY, Node.ANY).toList()) {
      Node asks = it.getPredicate();
      if (asks.equals(CLASS)) {
        asked.add(Set.of(it.getObject()));
      } else if (asks.equals(NODE)) {
        asked.add(fitting(shapes, it.getObject()));
      } else if (asks.equals(OR)) {
        asked.add(
            G.rdfList(shapes, it.getObject()).stream()
                .flatMap(one -> fitting(shapes, one).stream())
                .collect(Collectors.toUnmodifiableSet()));
      } else if (!SAYING.contains(asks)
          && !(asks.equals(NODE_KIND) && it.getObject().equals(AN_IRI))) {
        return Set.of();
      }
    }
    return asked.stream().reduce(ValueKinds::common).orElse(Set.of());
  }

  private static boolean isOfEach(Graph shapes, Node shape) {
    boolean isWhole =
        shapes.find(Node.ANY, Node.ANY, shape).toList().stream()
            .allMatch(
                it -> it.getPredicate().equals(PROPERTY) && isTarget(shapes, it.getSubject()));
    return isWhole
        && shapes.find(shape, Node.ANY, Node.ANY).toList().stream()
            .allMatch(
                it ->
                    OF_EACH.contains(it.getPredicate())
                        && (!it.getPredicate().equals(NODE)
                            || isOfKinds(shapes, it.getObject(), Set.of())));
  }

  private static boolean isTarget(Graph shapes, Node shape) {
    return TARGETS.stream().anyMatch(it -> shapes.contains(shape, it, Node.ANY));
  }

  /** Whether a shape, and what it is made of, asks for kinds alone. */
  private static boolean isOfKinds(Graph shapes, Node shape, Set<Node> above) {
    Set<Node> here = new HashSet<>(above);
    // One that is made of itself is left to whoever knows what that means.
    return here.add(shape)
        && shapes.find(shape, Node.ANY, Node.ANY).toList().stream()
            .allMatch(
                it ->
                    OF_KINDS.contains(it.getPredicate())
                        && (!OF_SHAPES.contains(it.getPredicate())
                            || isOfKinds(shapes, it.getObject(), here)));
  }

  /** All properties that a path goes along. */
  private static void steps(Graph shapes, Node path, Set<Node> steps) {
    if (path.isURI()) {
      steps.add(path);
    } else {
      shapes.find(path, Node.ANY, Node.ANY).forEach(it -> steps(shapes, it.getObject(), steps));
    }
  }
}
