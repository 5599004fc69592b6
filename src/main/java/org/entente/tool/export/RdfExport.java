package org.entente.tool.export;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.entente.graph.Vocabulary;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Writing;

/**
 * Writes a dataset as RDF, sorted, so that the same data make the same bytes.
 *
 * @param rdf11 whether to write without triple terms, in the classic form of reification
 */
public record RdfExport(DatasetGraph dataset, boolean rdf11) {
  /** What one graph cannot hold beside facts and claims without becoming another statement. */
  private static final Set<Node> ASIDE =
      Set.of(
          Vocabulary.GRAPH_CANDIDATES,
          Vocabulary.GRAPH_NAMES,
          Vocabulary.GRAPH_WIKIDATA,
          Vocabulary.GRAPH_ONTOLOGY,
          Vocabulary.GRAPH_QUESTIONS,
          Vocabulary.GRAPH_ABOUT);

  /** All graphs as N-Quads, sorted by line. */
  public void nquads(OutputStream out) {
    write(quads(), Comparator.comparing(NodeFmtLib::strNQ), RDFFormat.NQUADS_UTF8, out);
  }

  /** All graphs as TriG, sorted by graph, subject and property. */
  public void trig(OutputStream out) {
    write(quads(), BY_GRAPH, RDFFormat.TRIG_BLOCKS, out);
  }

  /** All graphs as JSON-LD, always in the classic form: it has no triple terms. */
  public void jsonld(OutputStream out) {
    Writing.dataset(out, Format.JSONLD, dataset);
  }

  /** Facts, names and what the documents say, in one graph, always in the classic form. */
  public void turtle(OutputStream out) {
    Stream<Quad> one =
        Iter.asStream(dataset.find())
            .filter(quad -> quad.isDefaultGraph() || !ASIDE.contains(quad.getGraph()))
            .map(quad -> new Quad(Quad.defaultGraphNodeGenerated, quad.asTriple()));
    Stream<Quad> classic = ClassicReification.convert(one).distinct();
    write(classic, BY_GRAPH, RDFFormat.TURTLE_BLOCKS, out);
  }

  private Stream<Quad> quads() {
    Stream<Quad> quads = Iter.asStream(dataset.find());
    return rdf11 ? ClassicReification.convert(quads).distinct() : quads;
  }

  private static final Comparator<Quad> BY_GRAPH =
      Comparator.comparing((Quad quad) -> !quad.isDefaultGraph())
          .thenComparing(quad -> quad.getGraph().toString())
          .thenComparing(quad -> NodeFmtLib.strNT(quad.asTriple()));

  private static void write(
      Stream<Quad> quads, Comparator<Quad> order, RDFFormat format, OutputStream out) {
    List<Quad> sorted = quads.sorted(order).toList();
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    if (!format.equals(RDFFormat.NQUADS_UTF8)) {
      Vocabulary.PREFIXES.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(prefix -> writer.prefix(prefix.getKey(), prefix.getValue()));
    }
    for (Quad quad : sorted) {
      if (quad.isDefaultGraph()) {
        writer.triple(quad.asTriple());
      } else {
        writer.quad(quad);
      }
    }
    writer.finish();
  }
}
