package org.entente.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.journal.Act;

/** What a named graph holds whatever documents say. */
public final class Background {
  private Background() {}

  /**
   * Makes a part of a named graph what it should be, in one transaction; changes nothing where it
   * is so already. The default graph stays as it is.
   *
   * @param part which quads of the graph are meant
   * @param wanted all quads that the part should have
   */
  public static void install(Store store, Node graph, Predicate<Quad> part, Set<Quad> wanted) {
    Set<Quad> held = held(store.dataset(), graph, part);
    if (held.equals(wanted)) {
      return;
    }
    store.change(
        Act.ofUser("bring " + Vocabulary.local(graph, Vocabulary.GRAPH) + " up to date"),
        () -> {
          Partitions partitions = new Partitions(store.dataset());
          held.stream().filter(quad -> !wanted.contains(quad)).forEach(partitions::delete);
          wanted.forEach(partitions::add);
          partitions.write();
          return wanted.size();
        });
  }

  private static Set<Quad> held(DatasetGraph dataset, Node graph, Predicate<Quad> part) {
    Set<Quad> quads = new LinkedHashSet<>();
    dataset.begin(ReadWrite.READ);
    try {
      dataset
          .find(graph, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (part.test(quad)) {
                  quads.add(quad);
                }
              });
      return quads;
    } finally {
      dataset.end();
    }
  }
}
