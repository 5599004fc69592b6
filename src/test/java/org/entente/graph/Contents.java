package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What a store holds, for comparing stores with each other. */
public final class Contents {
  private Contents() {}

  /** All quads; those of the default graph have {@link Quad#isDefaultGraph()}. */
  public static List<Quad> quads(Store store) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      List<Quad> quads = new ArrayList<>();
      dataset.find().forEachRemaining(quads::add);
      return quads;
    } finally {
      dataset.end();
    }
  }

  /** Sorted N-Quads (RDF 1.2), one line each. */
  public static List<String> nQuads(Store store) {
    return lines(quads(store).stream());
  }

  /** Quads as sorted N-Quads, each once. */
  public static List<String> lines(Stream<Quad> quads) {
    return quads.map(Contents::line).distinct().sorted().toList();
  }

  private static String line(Quad quad) {
    String triple = NodeFmtLib.strNodesNT(quad.getSubject(), quad.getPredicate(), quad.getObject());
    String graph = quad.isDefaultGraph() ? "" : " " + NodeFmtLib.strNT(quad.getGraph());
    return triple + graph + " .";
  }
}
