package org.entente.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Keeps a store's ontology graph, questions and topics those of the ontology in use. */
final class OntologyQuads {
  private OntologyQuads() {}

  /** Replaces what differs, in one transaction; changes nothing where all is the same. */
  static void install(Store store, Ontology ontology) {
    Set<Quad> wanted = new LinkedHashSet<>();
    copy(ontology.vocabulary(), Vocabulary.GRAPH_ONTOLOGY, wanted);
    copy(ontology.shapes(), Vocabulary.GRAPH_ONTOLOGY, wanted);
    copy(ontology.topics(), Vocabulary.GRAPH_ONTOLOGY, wanted);
    copy(ontology.questions(), Vocabulary.GRAPH_QUESTIONS, wanted);
    Set<Quad> held = held(store.dataset());
    if (held.equals(wanted)) {
      return;
    }
    store.change(
        () -> {
          Partitions partitions = new Partitions(store.dataset());
          Set<Triple> topics = new LinkedHashSet<>();
          ontology.topics().find().forEach(topics::add);
          for (Quad quad : held) {
            if (!wanted.contains(quad)) {
              partitions.delete(quad);
              if (isTopic(quad) && !topics.contains(quad.asTriple())) {
                partitions.delete(quad.asTriple());
              }
            }
          }
          wanted.forEach(partitions::add);
          topics.forEach(partitions::add);
          partitions.write();
          return wanted.size();
        });
  }

  private static boolean isTopic(Quad quad) {
    return Vocabulary.isIn(quad.getSubject(), Vocabulary.TOPIC);
  }

  private static Set<Quad> held(DatasetGraph dataset) {
    Set<Quad> quads = new LinkedHashSet<>();
    dataset.begin(ReadWrite.READ);
    try {
      for (Node graph : new Node[] {Vocabulary.GRAPH_ONTOLOGY, Vocabulary.GRAPH_QUESTIONS}) {
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
      }
      return quads;
    } finally {
      dataset.end();
    }
  }

  private static void copy(Graph from, Node graph, Set<Quad> to) {
    from.find().forEach(triple -> to.add(new Quad(graph, triple)));
  }
}
