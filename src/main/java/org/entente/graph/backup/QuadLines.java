package org.entente.graph.backup;

import java.util.List;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads as lines of N-Quads that keep the labels of blank nodes, as {@code <_:LABEL>}, which Jena
 * reads: so that what is read again is the same, not only alike.
 */
final class QuadLines {
  private static final NodeFormatter NODES =
      new NodeFormatterNT() {
        @Override
        public void formatBNode(AWriter out, String label) {
          out.print("<_:" + label + ">");
        }
      };

  private QuadLines() {}

  /** All that a dataset holds, a line each without its end, sorted. Inside a transaction. */
  static List<String> sorted(DatasetGraph dataset, Runnable check) {
    return dataset.stream().peek(quad -> check.run()).map(QuadLines::line).sorted().toList();
  }

  private static String line(Quad quad) {
    StringWriterI out = new StringWriterI();
    NODES.format(out, quad.getSubject());
    out.print(' ');
    NODES.format(out, quad.getPredicate());
    out.print(' ');
    NODES.format(out, quad.getObject());
    if (!quad.isDefaultGraph()) {
      out.print(' ');
      NODES.format(out, quad.getGraph());
    }
    out.print(" .");
    return out.toString();
  }
}
