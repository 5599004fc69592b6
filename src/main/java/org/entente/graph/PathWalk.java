package org.entente.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;

/** Finds the triples by which a property path leads from one node to another. */
final class PathWalk {
  private final Graph graph;

  PathWalk(Graph graph) {
    this.graph = graph;
  }

  /**
   * Every triple of each way, where a step is repeated of a shortest way; none where the path does
   * not lead there or needs no triple.
   */
  Set<Triple> between(Path path, Node from, Node to) {
    if (path instanceof P_Link link) {
      return triple(from, link.getNode(), to);
    } else if (path instanceof P_ReverseLink link) {
      return triple(to, link.getNode(), from);
    } else if (path instanceof P_Inverse inverse) {
      return between(inverse.getSubPath(), to, from);
    } else if (path instanceof P_Alt either) {
      return both(between(either.getLeft(), from, to), between(either.getRight(), from, to));
    } else if (path instanceof P_Seq sequence) {
      return inTurn(sequence, from, to);
    } else if (path instanceof P_ZeroOrOne optional) {
      return from.equals(to) ? Set.of() : between(optional.getSubPath(), from, to);
    } else if (path instanceof P_ZeroOrMore1 || path instanceof P_ZeroOrMoreN) {
      return from.equals(to) ? Set.of() : repeated(step(path), from, to);
    } else if (path instanceof P_OneOrMore1 || path instanceof P_OneOrMoreN) {
      return repeated(step(path), from, to);
    }
    return path instanceof P_NegPropSet others ? anyBut(others, from, to) : Set.of();
  }

  private static Path step(Path repeated) {
    return ((org.apache.jena.sparql.path.P_Path1) repeated).getSubPath();
  }

  private Set<Triple> triple(Node subject, Node property, Node object) {
    Triple triple = Triple.create(subject, property, object);
    return graph.contains(triple) ? Set.of(triple) : Set.of();
  }

  private Set<Triple> inTurn(P_Seq sequence, Node from, Node to) {
    Set<Triple> found = new LinkedHashSet<>();
    for (Node middle : ends(sequence.getLeft(), from)) {
      if (ends(sequence.getRight(), middle).contains(to)) {
        found.addAll(between(sequence.getLeft(), from, middle));
        found.addAll(between(sequence.getRight(), middle, to));
      }
    }
    return found;
  }

  /** Breadth first (Moore 1959): the first way found is a shortest one. */
  private Set<Triple> repeated(Path step, Node from, Node to) {
    Map<Node, Node> reachedFrom = new HashMap<>();
    Deque<Node> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !reachedFrom.containsKey(to)) {
      Node here = open.remove();
      for (Node next : ends(step, here)) {
        if (reachedFrom.putIfAbsent(next, here) == null) {
          open.add(next);
        }
      }
    }
    Set<Triple> found = new LinkedHashSet<>();
    Node end = to;
    Node before = reachedFrom.get(to);
    while (before != null) {
      found.addAll(between(step, before, end));
      end = before;
      before = end.equals(from) ? null : reachedFrom.get(end);
    }
    return found;
  }

  private Set<Triple> anyBut(P_NegPropSet others, Node from, Node to) {
    Set<Triple> found = new LinkedHashSet<>();
    graph
        .find(from, Node.ANY, to)
        .filterDrop(triple -> others.getFwdNodes().contains(triple.getPredicate()))
        .forEach(found::add);
    if (!others.getBwdNodes().isEmpty()) {
      graph
          .find(to, Node.ANY, from)
          .filterDrop(triple -> others.getBwdNodes().contains(triple.getPredicate()))
          .forEach(found::add);
    }
    return found;
  }

  private List<Node> ends(Path path, Node from) {
    List<Node> ends = new ArrayList<>();
    PathEval.eval(graph, from, path, ARQ.getContext()).forEachRemaining(ends::add);
    return ends;
  }

  private static Set<Triple> both(Set<Triple> some, Set<Triple> more) {
    Set<Triple> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }
}
