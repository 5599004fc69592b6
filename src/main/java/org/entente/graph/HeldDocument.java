package org.entente.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.Nearest;

/** Finds in a store what stands there because of documents. */
final class HeldDocument {
  private HeldDocument() {}

  /** Everything that stands in the store because a document says it. */
  static Set<Quad> quads(DatasetGraph dataset, String document) {
    Set<Quad> quads = new LinkedHashSet<>();
    Node graph = Vocabulary.graphOf(document);
    dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    quads.addAll(Candidates.of(dataset, document));
    return quads;
  }

  /** The things of which the store has other links than are known now. */
  static Set<Node> relinked(DatasetGraph dataset, Function<Node, List<Quad>> links) {
    Set<Node> things = new LinkedHashSet<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.MENTIONS, Node.ANY)
        .forEachRemaining(quad -> things.add(quad.getObject()));
    things.removeIf(it -> Facts.links(dataset, it).equals(Set.copyOf(links.apply(it))));
    return things;
  }

  /**
   * Does nothing if a document is held.
   *
   * @param documents those that are
   * @throws DataException naming those of a similar name
   */
  static void require(String document, List<String> documents) {
    if (!documents.contains(document)) {
      List<String> near = Nearest.to(document, documents);
      throw new DataException(
          Location.of(document),
          "no such document is loaded",
          documents.isEmpty()
              ? "The store is empty"
              : "loaded: " + String.join(", ", near.isEmpty() ? documents : near));
    }
  }
}
