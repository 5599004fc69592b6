package org.entente.graph;

import java.util.Collection;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What follows from the facts of a store. It is told of each change inside the change's transaction
 * and brings the default graph in line, so that nobody sees facts without what follows from them.
 */
public interface Consequences {
  /** Nothing follows from anything. */
  Consequences NONE =
      new Consequences() {
        @Override
        public void follow(DatasetGraph dataset, Collection<Triple> touched, Output out) {}

        @Override
        public void forget() {}
      };

  /** The default graph, as one who derives may change it. */
  interface Output {
    /** Puts a triple into the default graph, once. */
    void add(Triple triple);

    /** Puts triples into the default graph, once each. */
    default void addAll(Collection<Triple> triples) {
      triples.forEach(this::add);
    }

    /** Takes a triple out of the default graph, if it is there. */
    void delete(Triple triple);
  }

  /**
   * Derives what follows from a change, and withdraws what no longer does. The default graph is in
   * line already with what documents and the ontology say. After {@link #forget()}, and at first,
   * all that it holds is looked at, whatever was touched.
   *
   * @param touched triples that are stated now and were not, or were and are not, or whose claims
   *     have changed, and with them perhaps the time in which they hold
   */
  void follow(DatasetGraph dataset, Collection<Triple> touched, Output out);

  /** What was learned so far is void: a transaction was given up, or somebody else made one. */
  void forget();
}
