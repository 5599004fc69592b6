package org.entente.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
  private final Graph graph;
  private final ValueKinds kinds;
  private final Map<Node, Map<Node, Set<Triple>>> changed = new HashMap<>();
  private final Set<Node> ofNewKind = new HashSet<>();

  /**
   * A view of a graph in which all was well before it changed.
   *
   * @param kinds knows which values are looked at one by one
   * @param changes the triples that the graph gained or lost
   */
  ChangedView(Graph graph, ValueKinds kinds, Collection<Triple> changes) {
    this.graph = graph;
    this.kinds = kinds;
    changes.forEach(this::note);
    for (Node thing : ofNewKind) {
      graph.find(Node.ANY, Node.ANY, thing).forEach(this::note);
    }
  }

  private void note(Triple triple) {
    if (triple.getPredicate().equals(Vocabulary.TYPE)) {
      ofNewKind.add(triple.getSubject());
    } else if (kinds.isOfEach(triple.getPredicate())) {
      changed
          .computeIfAbsent(triple.getSubject(), key -> new HashMap<>())
          .computeIfAbsent(triple.getPredicate(), key -> new LinkedHashSet<>())
          .add(triple);
    }
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node subject = pattern.getSubject();
    Node property = pattern.getPredicate();
    if (!subject.isConcrete()
        || pattern.getObject().isConcrete()
        || !kinds.isOfEach(property)
        || ofNewKind.contains(subject)) {
      return graph.find(pattern);
    }
    return WrappedIterator.createNoRemove(
        changed.getOrDefault(subject, Map.of()).getOrDefault(property, Set.of()).stream()
            .filter(graph::contains)
            .iterator());
  }

  @Override
  protected boolean graphBaseContains(Triple triple) {
    boolean isAnyOfEach = kinds.isOfEach(triple.getPredicate()) && !triple.isConcrete();
    return isAnyOfEach ? super.graphBaseContains(triple) : graph.contains(triple);
  }
}
