package org.entente.graph;

import static org.entente.graph.Vocabulary.iri;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph as whoever checks a change needs to see it: of a thing's values of a property, each of
 * which is looked at for itself, only those that are new or of a new kind. All else is as it is.
 */
final class ChangedView extends GraphBase {
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

  private final Graph graph;
  private final Set<Node> valueWise;
  private final Map<Node, Map<Node, Set<Triple>>> changed = new HashMap<>();
  private final Set<Node> ofNewKind = new HashSet<>();

  /**
   * A view of a graph in which all was well before it changed.
   *
   * @param valueWise properties as {@link #valueWise(Graph)} gives them
   * @param changes the triples that the graph gained or lost
   */
  ChangedView(Graph graph, Set<Node> valueWise, Collection<Triple> changes) {
    this.graph = graph;
    this.valueWise = valueWise;
    changes.forEach(this::note);
    for (Node thing : ofNewKind) {
      graph.find(Node.ANY, Node.ANY, thing).forEach(this::note);
    }
  }

  private static Set<Node> terms(String... names) {
    return Stream.of(names)
        .map(name -> iri(Vocabulary.SH + name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void note(Triple triple) {
    if (triple.getPredicate().equals(Vocabulary.TYPE)) {
      ofNewKind.add(triple.getSubject());
    } else if (valueWise.contains(triple.getPredicate())) {
      changed
          .computeIfAbsent(triple.getSubject(), key -> new HashMap<>())
          .computeIfAbsent(triple.getPredicate(), key -> new LinkedHashSet<>())
          .add(triple);
    }
  }

  /**
   * The properties of which shapes ask nothing but of which kind each value is. Nothing else may
   * read their values: no comparison, no path, no shape that is a part of another.
   */
  static Set<Node> valueWise(Graph shapes) {
    Set<Node> each = new HashSet<>();
    Set<Node> together = new HashSet<>();
    COMPARING.forEach(
        it -> shapes.find(Node.ANY, it, Node.ANY).forEach(by -> together.add(by.getObject())));
    shapes
        .find(Node.ANY, PATH, Node.ANY)
        .forEach(
            triple -> {
              if (triple.getObject().isURI() && isOfEach(shapes, triple.getSubject())) {
                each.add(triple.getObject());
              } else {
                steps(shapes, triple.getObject(), together);
              }
            });
    each.removeAll(together);
    return Set.copyOf(each);
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
                        && (!it.getPredicate().equals(NODE) || isOfKinds(shapes, it.getObject())));
  }

  private static boolean isTarget(Graph shapes, Node shape) {
    return TARGETS.stream().anyMatch(it -> shapes.contains(shape, it, Node.ANY));
  }

  /** Whether a shape, and what it is made of, asks for kinds alone. */
  private static boolean isOfKinds(Graph shapes, Node shape) {
    return shapes.find(shape, Node.ANY, Node.ANY).toList().stream()
        .allMatch(
            it ->
                OF_KINDS.contains(it.getPredicate())
                    && (!it.getObject().isBlank() || isOfKinds(shapes, it.getObject())));
  }

  /** All properties that a path goes along. */
  private static void steps(Graph shapes, Node path, Set<Node> steps) {
    if (path.isURI()) {
      steps.add(path);
    } else {
      shapes.find(path, Node.ANY, Node.ANY).forEach(it -> steps(shapes, it.getObject(), steps));
    }
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node subject = pattern.getSubject();
    Node property = pattern.getPredicate();
    if (!subject.isConcrete()
        || pattern.getObject().isConcrete()
        || !valueWise.contains(property)
        || ofNewKind.contains(subject)) {
      return graph.find(pattern);
    }
    return WrappedIterator.createNoRemove(
        changed.getOrDefault(subject, Map.of()).getOrDefault(property, Set.of()).stream()
            .filter(graph::contains)
            .iterator());
  }
}
