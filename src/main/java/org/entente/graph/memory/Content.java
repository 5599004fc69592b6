package org.entente.graph.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset holds at one time.
 *
 * @param version grows with each change
 * @param triples the default graph
 * @param quads the named graphs
 */
record Content(long version, Terms terms, Relation triples, Relation quads) {
  static Relation noTriples() {
    return new Relation("spo", "pos", "osp");
  }

  /** By graph, by subject, by predicate and object, by object. */
  static Relation noQuads() {
    return new Relation("gspo", "spog", "pogs", "ospg");
  }

  long size() {
    return triples.size() + quads.size();
  }

  /** Triples of the default graph; {@link Node#ANY} and null stand for any term. */
  Iterator<Triple> triples(@Nullable Node s, @Nullable Node p, @Nullable Node o) {
    int[] pattern = numbers(s, p, o);
    return pattern == null
        ? Iter.nullIterator()
        : Iter.map(
            triples.find(pattern),
            found ->
                Triple.create(terms.term(found[0]), terms.term(found[1]), terms.term(found[2])));
  }

  /** Quads of named graphs; {@link Node#ANY} and null stand for any term. */
  Iterator<Quad> quads(@Nullable Node g, @Nullable Node s, @Nullable Node p, @Nullable Node o) {
    int[] pattern = numbers(g, s, p, o);
    return pattern == null
        ? Iter.nullIterator()
        : Iter.map(
            quads.find(pattern),
            found ->
                new Quad(
                    terms.term(found[0]),
                    terms.term(found[1]),
                    terms.term(found[2]),
                    terms.term(found[3])));
  }

  boolean hasTriple(@Nullable Node s, @Nullable Node p, @Nullable Node o) {
    int[] pattern = numbers(s, p, o);
    return pattern != null && triples.contains(pattern);
  }

  boolean hasQuad(@Nullable Node g, @Nullable Node s, @Nullable Node p, @Nullable Node o) {
    int[] pattern = numbers(g, s, p, o);
    return pattern != null && quads.contains(pattern);
  }

  /** How many triples or quads fit a pattern; empty where that takes going through them. */
  OptionalLong count(Node... nodes) {
    int[] pattern = numbers(nodes);
    if (pattern == null) {
      return OptionalLong.of(0);
    }
    long count = relation(pattern).count(pattern);
    return count == Relation.ANY ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /** The same for each term that stands at an open place. */
  Optional<Iterator<Counted.Tally>> tally(int place, Node... nodes) {
    int[] pattern = numbers(nodes);
    return pattern == null
        ? Optional.of(Iter.nullIterator())
        : Optional.ofNullable(relation(pattern).tally(pattern, place))
            .map(
                tallies ->
                    Iter.map(
                        tallies, it -> new Counted.Tally(terms.term(it.number()), it.count())));
  }

  private Relation relation(int[] pattern) {
    return pattern.length == triples.width() ? triples : quads;
  }

  /** The names of the graphs that hold anything. */
  List<Node> graphs() {
    List<Node> graphs = new ArrayList<>();
    int number = quads.least(0);
    while (number != Relation.ANY) {
      graphs.add(terms.term(number));
      number = quads.least(number + 1);
    }
    return graphs;
  }

  /** The numbers of terms; null where a term has none, so that nothing can hold it. */
  int @Nullable [] numbers(@Nullable Node... nodes) {
    int[] pattern = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      Node node = nodes[i];
      boolean any = node == null || node.equals(Node.ANY);
      pattern[i] = any ? Relation.ANY : terms.find(node);
      if (!any && pattern[i] == Relation.ANY) {
        return null;
      }
    }
    return pattern;
  }
}
