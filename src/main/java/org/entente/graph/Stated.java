package org.entente.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.ClaimFile;
import org.entente.graph.memory.MemoryDataset;

/** What a claim file states, as quads. */
record Stated(ClaimFile file, Set<Quad> quads) {
  String document() {
    return file.document().id();
  }

  /**
   * What is wrong with the document, its passages and its accepted claims. They are checked by
   * themselves, as their graph will hold nothing else.
   */
  List<Shapes.Violation> check(Shapes shapes) {
    DatasetGraph alone = new MemoryDataset();
    Set<Node> evidence = new LinkedHashSet<>();
    alone.executeWrite(
        () -> {
          for (Quad quad : quads) {
            if (Facts.isDocument(quad.getGraph())) {
              alone.getDefaultGraph().add(quad.asTriple());
              if (Facts.isEvidence(quad)) {
                evidence.add(quad.getSubject());
              }
            }
          }
        });
    return shapes.check(alone.getDefaultGraph(), evidence);
  }
}
