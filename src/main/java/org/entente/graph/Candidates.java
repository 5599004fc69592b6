package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Finds in {@code graph:candidates}, which all documents share, what stands there for one. */
final class Candidates {
  private Candidates() {}

  /** The document's mentions, its candidates' passages and claims, and the names these give. */
  static Set<Quad> of(DatasetGraph dataset, String document) {
    Node node = Vocabulary.iri(Vocabulary.DOC + document);
    Set<Quad> quads = new LinkedHashSet<>(find(dataset, node, Node.ANY, Node.ANY));
    for (Quad mention : List.copyOf(quads)) {
      for (Quad about : find(dataset, mention.getObject(), Node.ANY, Node.ANY)) {
        if (Facts.isName(about)) {
          quads.add(about);
        }
      }
    }
    for (Quad source : find(dataset, Node.ANY, Vocabulary.HAS_SOURCE, node)) {
      Node passage = source.getSubject();
      quads.addAll(find(dataset, passage, Node.ANY, Node.ANY));
      for (Quad derived : find(dataset, Node.ANY, Vocabulary.DERIVED_FROM, passage)) {
        quads.addAll(find(dataset, derived.getSubject(), Node.ANY, Node.ANY));
      }
    }
    return quads;
  }

  private static List<Quad> find(DatasetGraph dataset, Node subject, Node property, Node object) {
    List<Quad> quads = new ArrayList<>();
    dataset
        .find(Vocabulary.GRAPH_CANDIDATES, subject, property, object)
        .forEachRemaining(quads::add);
    return quads;
  }
}
