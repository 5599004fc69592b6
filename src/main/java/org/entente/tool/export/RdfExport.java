package org.entente.tool.export;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.ClassicReification;
import org.entente.graph.Facts;
import org.entente.graph.Vocabulary;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.TurtleBlocks;
import org.entente.serve.answer.Writing;

/**
 * Writes a dataset as RDF, sorted, so that the same data make the same bytes.
 *
 * @param rdf11 whether to write without triple terms, in the classic form of reification
 */
public record RdfExport(DatasetGraph dataset, boolean rdf11) {
  /** All graphs as N-Quads, sorted by line. */
  public void nquads(OutputStream out) {
    StreamRDF lines = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
    lines.start();
    send(quads().sorted(Comparator.comparing(NodeFmtLib::strNQ)), lines);
  }

  /** All graphs as TriG, sorted by graph, subject and property. */
  public void trig(OutputStream out) {
    blocks(quads(), out);
  }

  /** All graphs as JSON-LD, always in the classic form: it has no triple terms. */
  public void jsonld(OutputStream out) {
    Writing.dataset(out, Format.JSONLD, dataset);
  }

  /** Facts, names and what the documents say, in one graph, always in the classic form. */
  public void turtle(OutputStream out) {
    Stream<Quad> one =
        Iter.asStream(dataset.find())
            .filter(quad -> quad.isDefaultGraph() || isOfDocuments(quad.getGraph()))
            .map(quad -> new Quad(Quad.defaultGraphNodeGenerated, quad.asTriple()));
    blocks(ClassicReification.convert(one).distinct(), out);
  }

  // What the other graphs hold would become another statement beside facts and claims.
  private static boolean isOfDocuments(Node graph) {
    return Facts.isDocument(graph) || graph.equals(Vocabulary.GRAPH_INFERRED);
  }

  private Stream<Quad> quads() {
    Stream<Quad> quads = Iter.asStream(dataset.find());
    return rdf11 ? ClassicReification.convert(quads).distinct() : quads;
  }

  private static final Comparator<Quad> BY_GRAPH =
      Comparator.comparing((Quad quad) -> !quad.isDefaultGraph())
          .thenComparing(quad -> quad.getGraph().toString())
          .thenComparing(quad -> NodeFmtLib.strNT(quad.asTriple()));

  private static void blocks(Stream<Quad> quads, OutputStream out) {
    StreamRDF blocks = new TurtleBlocks(out);
    blocks.start();
    new TreeMap<>(Vocabulary.PREFIXES).forEach(blocks::prefix);
    send(quads.sorted(BY_GRAPH), blocks);
  }

  private static void send(Stream<Quad> quads, StreamRDF writer) {
    quads.forEachOrdered(
        quad -> {
          if (quad.isDefaultGraph()) {
            writer.triple(quad.asTriple());
          } else {
            writer.quad(quad);
          }
        });
    writer.finish();
  }
}
