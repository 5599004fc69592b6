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

  /** What may be asked of a property's values one by one, and what is only said of them. */
  private static final Set<Node> OF_EACH =
      Stream.of("path", "nodeKind", "node", "class", "message", "severity", "name", "description")
          .map(name -> iri(Vocabulary.SH + name))
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

  /** The properties of which shapes ask nothing but what each value is. */
  static Set<Node> valueWise(Graph shapes) {
    Set<Node> each = new HashSet<>();
    Set<Node> together = new HashSet<>();
    shapes
        .find(Node.ANY, PATH, Node.ANY)
        .forEach(
            triple -> {
              boolean isOfEach =
                  shapes.find(triple.getSubject(), Node.ANY, Node.ANY).toList().stream()
                      .allMatch(it -> OF_EACH.contains(it.getPredicate()));
              (isOfEach ? each : together).add(triple.getObject());
            });
    each.removeAll(together);
    return Set.copyOf(each);
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
