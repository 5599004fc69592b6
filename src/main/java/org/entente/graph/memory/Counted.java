package org.entente.graph.memory;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;

/**
 * A graph, or the named graphs of a dataset, that can tell how much fits a pattern without going
 * through it.
 */
public interface Counted {
  /**
   * How many triples or quads fit a pattern; empty where they would have to be gone through.
   *
   * @param pattern subject, property and object, before them the graph of a quad; {@link Node#ANY}
   *     stands for any
   */
  OptionalLong count(Node... pattern);

  /**
   * The same for each term that stands somewhere, of which there is one at least.
   *
   * @param place of the term in the pattern, which says {@link Node#ANY} there
   */
  default Optional<Iterator<Tally>> tally(int place, Node... pattern) {
    return Optional.empty();
  }

  /**
   * How often a term stands somewhere.
   *
   * @param term which
   * @param count how often
   */
  record Tally(Node term, long count) {}
}
